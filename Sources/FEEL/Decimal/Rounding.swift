/// How a number that lies between two candidates is rounded.
public enum RoundingMode: Hashable, Sendable {
    /// To the nearer one; a tie goes to the even digit. FEEL's arithmetic and `decimal()`.
    case halfEven
    /// To the nearer one; a tie goes away from zero.
    case halfUp
    /// To the nearer one; a tie goes towards zero.
    case halfDown
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// Towards positive infinity.
    case ceiling
    /// Towards negative infinity.
    case floor

    /// Whether the magnitude goes up by one, given how the part cut off compares with one half.
    func increments(negative: Bool, odd: Bool, dropped: Dropped) -> Bool {
        switch (self, dropped) {
        case (_, .nothing): false
        case (.halfEven, .half): odd
        case (.halfUp, .half): true
        case (.halfDown, .half): false
        case (.halfEven, let part), (.halfUp, let part), (.halfDown, let part): part == .more
        case (.up, _): true
        case (.down, _): false
        case (.ceiling, _): !negative
        case (.floor, _): negative
        }
    }

    /// The part that is cut off, against one half of the last place kept.
    enum Dropped: Equatable { case nothing, less, half, more }
}

extension RoundingMode.Dropped {
    /// The part `remainder / divisor` (and a little more, where `sticky`).
    init(remainder: UInt128, divisor: UInt128, sticky: Bool) {
        let rest = divisor - remainder
        if remainder == 0 {
            self = sticky ? .less : .nothing
        } else if remainder == rest {
            self = sticky ? .more : .half
        } else {
            self = remainder < rest ? .less : .more
        }
    }
}

extension Decimal128 {
    /// The number `±coefficient × 10^exponent` (and a little more, where `sticky`; then there are more than 34 digits)
    /// rounded to 34 digits half-even and packed; nil where it is too large. Numbers too small for the exponent range
    /// become zero, as in IEEE 754.
    static func rounding(negative: Bool, _ wide: Wide, exponent: Int, sticky: Bool = false) -> Decimal128? {
        let digits = wide.digits
        let drop = max(0, digits - precision, minimumExponent - exponent)
        if drop == 0 { return packing(negative: negative, wide.low, exponent: exponent) }
        if drop > digits { return .zero }
        return dropping(drop, of: wide, exponent: exponent, negative: negative, sticky: sticky, mode: .halfEven)
    }

    /// Cuts `drop` digits off, rounds, and packs. `drop` is at most the number of digits.
    static func dropping(
        _ drop: Int, of wide: Wide, exponent: Int, negative: Bool, sticky: Bool, mode: RoundingMode
    ) -> Decimal128? {
        var rest = wide
        var sticky = sticky
        var divisor = drop
        if divisor > 38 {
            // Only for tiny numbers: cut in two goes, the first one leaving its trace in `sticky`.
            let first = divisor - 38
            let (quotient, remainder) = rest.dividedTwice(by: first)
            rest = quotient
            sticky = sticky || remainder
            divisor = 38
        }
        let unit = PowersOfTen[divisor]
        var (quotient, remainder) = rest.divided(by: unit)
        let dropped = RoundingMode.Dropped(remainder: remainder, divisor: unit, sticky: sticky)
        if mode.increments(negative: negative, odd: quotient & 1 == 1, dropped: dropped) { quotient += 1 }
        return packing(negative: negative, quotient, exponent: exponent + drop)
    }

    /// Packs a coefficient of at most 10^34 into the one canonical form; nil when the exponent is too large.
    static func packing(negative: Bool, _ coefficient: UInt128, exponent: Int) -> Decimal128? {
        if coefficient == 0 { return .zero }
        var coefficient = coefficient
        var exponent = exponent
        if exponent < 0 { (coefficient, exponent) = strippingZeros(coefficient, exponent) }
        if coefficient >= PowersOfTen[precision] {
            coefficient /= 10
            exponent += 1
        }
        if exponent > 0 {
            let room = min(exponent, precision - PowersOfTen.digits(coefficient))
            coefficient *= PowersOfTen[room]
            exponent -= room
        }
        guard exponent <= maximumExponent else { return nil }
        return Decimal128(canonicalNegative: negative, coefficient: coefficient, exponent: exponent)
    }

    /// Takes zeros off a fraction; in one word as soon as the digits fit one.
    private static func strippingZeros(_ coefficient: UInt128, _ exponent: Int) -> (UInt128, Int) {
        var (large, exponent) = (coefficient, exponent)
        while exponent < 0, large > UInt128(UInt64.max) {
            let (quotient, remainder) = large.quotientAndRemainder(dividingBy: 10)
            if remainder != 0 { return (large, exponent) }
            (large, exponent) = (quotient, exponent + 1)
        }
        guard exponent < 0 else { return (large, exponent) }
        var small = UInt64(large)
        while exponent < 0, small % 10 == 0 { (small, exponent) = (small / 10, exponent + 1) }
        return (UInt128(small), exponent)
    }

    /// The number rounded to `scale` digits after the decimal point (before it, when negative).
    ///
    /// nil only where rounding up leaves the range of decimal128.
    public func rounded(scale: Int = 0, mode: RoundingMode = .halfEven) -> Decimal128? {
        guard scale < -exponent else { return self }
        let drop = -exponent - max(scale, -20_000)
        let digits = PowersOfTen.digits(coefficient)
        if drop > digits {
            let up = mode.increments(negative: isNegative, odd: false, dropped: isZero ? .nothing : .less)
            return up ? Self.packing(negative: isNegative, 1, exponent: -scale) : .zero
        }
        return Self.dropping(
            drop, of: Wide(low: coefficient), exponent: exponent, negative: isNegative, sticky: false, mode: mode)
    }
}

extension Wide {
    /// The quotient by 10^`power` for any power, and whether anything was cut off.
    func dividedTwice(by power: Int) -> (quotient: Wide, inexact: Bool) {
        let unit = PowersOfTen[min(power, 38)]
        let (top, carried) = high.quotientAndRemainder(dividingBy: unit)
        let (bottom, remainder) = unit.dividingFullWidth((carried, low))
        let quotient = Wide(high: top, low: bottom)
        guard power > 38 else { return (quotient, remainder != 0) }
        let (rest, inexact) = quotient.dividedTwice(by: power - 38)
        return (rest, inexact || remainder != 0)
    }
}
