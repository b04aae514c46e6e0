extension Decimal128 {
    /// `self ** exponent`; nil where there is no such number (0 to a negative power, roots of negative numbers) or it is
    /// too large.
    public func power(_ exponent: Decimal128) -> Decimal128? {
        guard let count = exponent.intValue, abs(count) <= 1_000_000_000 else { return nil }
        if count < 0 { return isZero ? nil : wholePower(-count).flatMap { .one / $0 } }
        return wholePower(count)
    }

    private func wholePower(_ count: Int) -> Decimal128? {
        var (result, base, left) = (Decimal128.one, self, count)
        while left > 0 {
            if left & 1 == 1 {
                guard let product = result * base else { return nil }
                result = product
            }
            left >>= 1
            if left > 0 {
                guard let square = base * base else { return nil }
                base = square
            }
        }
        return result
    }
}
