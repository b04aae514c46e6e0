/// The four operations. Results are rounded once to 34 digits, ties to even; nil means that no number holds the result
/// (too large, or a division by zero).
extension Decimal128 {
    /// The sum; nil when it is too large.
    @inline(__always)
    public static func + (left: Decimal128, right: Decimal128) -> Decimal128? {
        if left.high == wholeTag, right.high == wholeTag {
            let (sum, overflow) = left.low.addingReportingOverflow(right.low)
            if !overflow { return Decimal128(low: sum, high: wholeTag) }
        }
        return sumSlow(left, right)
    }

    /// The difference; nil when it is too large.
    @inline(__always)
    public static func - (left: Decimal128, right: Decimal128) -> Decimal128? {
        if left.high == wholeTag, right.high == wholeTag {
            return left.low >= right.low
                ? Decimal128(low: left.low - right.low, high: wholeTag)
                : Decimal128(low: right.low - left.low, high: wholeTag | signBit)
        }
        return sumSlow(left, -right)
    }

    /// The product; nil when it is too large.
    public static func * (left: Decimal128, right: Decimal128) -> Decimal128? {
        let negative = left.isNegative != right.isNegative
        let exponent = left.exponent + right.exponent
        if (left.high | right.high) & coefficientMask == 0 {
            let (high, low) = left.low.multipliedFullWidth(by: right.low)
            if high == 0, exponent == 0 {
                return Decimal128(canonicalNegative: negative, coefficient: UInt128(low), exponent: 0)
            }
        }
        return rounding(negative: negative, Wide(left.coefficient, times: right.coefficient), exponent: exponent)
    }

    /// The quotient; nil when the divisor is zero or the quotient too large.
    public static func / (left: Decimal128, right: Decimal128) -> Decimal128? {
        if right.isZero { return nil }
        if left.isZero { return .zero }
        let (a, b) = (left.coefficient, right.coefficient)
        let (da, db) = (PowersOfTen.digits(a), PowersOfTen.digits(b))
        // Enough digits that the quotient has at least 35; what remains is only "a little more".
        let shift = 35 + db - da
        let first = min(shift, 38 - da)
        let numerator = Wide(a * PowersOfTen[first], times: PowersOfTen[shift - first])
        let (quotient, remainder) = numerator.divided(by: b)
        return rounding(
            negative: left.isNegative != right.isNegative, Wide(low: quotient),
            exponent: left.exponent - right.exponent - shift, sticky: remainder != 0)
    }

    @inline(never)
    private static func sumSlow(_ left: Decimal128, _ right: Decimal128) -> Decimal128? {
        if left.isZero { return right }
        if right.isZero { return left }
        // `a` is the one with the larger exponent and is brought down to the other's.
        let (a, b) = left.exponent >= right.exponent ? (left, right) : (right, left)
        let distance = a.exponent - b.exponent
        let shift = min(distance, 38)
        let scaled = Wide(a.coefficient, times: PowersOfTen[shift])
        var other = Wide(low: b.coefficient)
        var sticky = false
        if distance > shift {
            let beyond = distance - shift
            (other, sticky) = beyond > 38 ? (Wide(low: 0), true) : other.dividedTwice(by: beyond)
        }
        let exponent = a.exponent - shift
        if a.isNegative == b.isNegative {
            return rounding(negative: a.isNegative, scaled + other, exponent: exponent, sticky: sticky)
        }
        // With something beyond the last place, the difference is one less and a little more.
        if other < scaled {
            let difference = scaled - other - Wide(low: sticky ? 1 : 0)
            return rounding(negative: a.isNegative, difference, exponent: exponent, sticky: sticky)
        }
        return rounding(negative: b.isNegative, other - scaled, exponent: exponent)
    }

    /// The remainder with the sign of the divisor: `self - divisor * floor(self / divisor)`, exactly; nil when the
    /// divisor is zero. FEEL's `modulo` (DMN 1.5, table 76).
    public func modulo(_ divisor: Decimal128) -> Decimal128? {
        if divisor.isZero { return nil }
        guard let rest = truncatedRemainder(divisor), !rest.isZero else { return .zero }
        return rest.isNegative == divisor.isNegative ? rest : rest + divisor
    }

    /// The remainder with the sign of `self`, exact whatever the exponents.
    private func truncatedRemainder(_ divisor: Decimal128) -> Decimal128? {
        let (a, b) = (coefficient, divisor.coefficient)
        let distance = exponent - divisor.exponent
        if distance >= 0 {
            let rest = Wide(a % b, times: Self.powerOfTen(distance, modulo: b)).remainder(by: b)
            return Self.packing(negative: isNegative, rest, exponent: divisor.exponent)
        }
        if -distance + PowersOfTen.digits(b) > PowersOfTen.digits(a) + 1 { return self }
        let scaled = Wide(b, times: PowersOfTen[-distance])
        if Wide(low: a) < scaled { return self }
        return Self.packing(negative: isNegative, a % scaled.low, exponent: exponent)
    }

    private static func powerOfTen(_ power: Int, modulo divisor: UInt128) -> UInt128 {
        var (result, base, left) = (1 % divisor, 10 % divisor, power)
        while left > 0 {
            if left & 1 == 1 { result = Wide(result, times: base).remainder(by: divisor) }
            base = Wide(base, times: base).remainder(by: divisor)
            left >>= 1
        }
        return result
    }
}

extension Wide {
    /// The remainder; for any quotient.
    func remainder(by divisor: UInt128) -> UInt128 {
        high == 0 ? low % divisor : divisor.dividingFullWidth((high % divisor, low)).remainder
    }
}
