extension Decimal128 {
    /// The square root, rounded half-even to 34 digits; nil for negative numbers.
    public func squareRoot() -> Decimal128? {
        if isNegative { return nil }
        if isZero { return .zero }
        // Scale to 69 or 70 digits, with an even exponent: the root has 35, and what remains is "a little more".
        let digits = PowersOfTen.digits(coefficient)
        var shift = 70 - digits
        if (exponent - shift) % 2 != 0 { shift -= 1 }
        let first = min(shift, 38 - digits)
        let scaled = Wide(coefficient * PowersOfTen[first], times: PowersOfTen[shift - first])
        let (root, exact) = scaled.integerSquareRoot()
        return Self.rounding(negative: false, Wide(low: root), exponent: (exponent - shift) / 2, sticky: !exact)
    }
}

extension Wide {
    /// The largest integer whose square is not larger, and whether it is the root itself.
    func integerSquareRoot() -> (root: UInt128, exact: Bool) {
        var root: UInt128 = 0
        var bit: UInt128 = 1 << 127
        while bit > 0 {
            let candidate = root | bit
            if !(self < Wide(candidate, times: candidate)) { root = candidate }
            bit >>= 1
        }
        return (root, Wide(root, times: root) == self)
    }
}
