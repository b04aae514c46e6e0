extension Decimal128 {
    /// `self ** exponent` for a whole exponent, rounded once; nil where there is no such number (0 to a negative power)
    /// or it is too large, and for exponents with a fraction.
    public func power(_ exponent: Decimal128) -> Decimal128? {
        guard let count = exponent.intValue, count.magnitude <= 1_000_000_000 else { return nil }
        if count == 0 { return .one }
        if isZero { return count > 0 ? .zero : nil }
        let base =
            count > 0
            ? LongDecimal(coefficient, exponent: self.exponent)
            : LongDecimal.reciprocal(coefficient, exponent: self.exponent)
        return base.power(abs(count)).rounded(negative: isNegative && count % 2 != 0)
    }
}
