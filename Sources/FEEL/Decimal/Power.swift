extension Decimal128 {
    /// `self ** exponent`, rounded once to 34 digits, ties to even.
    ///
    /// nil where there is no such number: zero to a negative power, a negative number to a power with a fraction, and
    /// results that are too large.
    public func power(_ exponent: Decimal128) -> Decimal128? {
        if exponent.isZero { return .one }
        if isZero { return exponent.isNegative ? nil : .zero }
        if let count = exponent.intValue, count.magnitude <= 1_000_000_000 { return power(count) }
        guard !isNegative || exponent.isWhole else { return nil }
        let isOdd = exponent.isWhole && exponent.exponent == 0 && exponent.coefficient & 1 == 1
        let size = magnitude.realPower(exponent)
        return isNegative && isOdd ? size.map { -$0 } : size
    }

    /// A power by repeated squaring; the count is not zero, and neither is the number.
    private func power(_ count: Int) -> Decimal128? {
        let base =
            count > 0
            ? LongDecimal(coefficient, exponent: self.exponent)
            : LongDecimal.reciprocal(coefficient, exponent: self.exponent)
        return base.power(abs(count)).rounded(negative: isNegative && count % 2 != 0)
    }

    /// e^(exponent × ln self), of a number above zero.
    private func realPower(_ exponent: Decimal128) -> Decimal128? {
        if self == .one { return .one }
        let grows = (self > .one) != exponent.isNegative
        let whole = PowersOfTen.digits(exponent.coefficient) + exponent.exponent
        // The logarithm of every number but 1 is 10^-34 at least: beyond, no number holds the result.
        if whole > 40 { return grows ? nil : .zero }
        if let limit = naturalLogarithm().flatMap({ $0 * exponent }), limit.magnitude >= 15_000 {
            return grows ? nil : .zero
        }
        return Elementary.rounded { places in
            let logarithm = Elementary.logarithm(coefficient, exponent: self.exponent, places: places)
            var result =
                Elementary.exponential(logarithm * FixedDecimal(exponent, places: places))
                ?? .init(value: FixedDecimal(0, places: places))
            // The error of the logarithm grows with the exponent.
            result.spoilt += max(0, whole)
            return result
        }
    }
}
