/// A decimal number of up to 34 significant digits, the number of FEEL (DMN 1.5, 10.3.2.3.1): money never passes
/// through binary floating point.
///
/// The value is `±coefficient × 10^exponent`, packed into two words as IEEE 754 decimal128 packs it: sign, biased
/// exponent, 113 bits of coefficient. Every value has exactly one representation, so that equality and hashing compare
/// the words: whole numbers below 10^34 have exponent 0, larger ones have 34 digits, fractions have no trailing zero.
/// Numbers whose coefficient fits one word, which is all of daily life, take the one-word paths.
public struct Decimal128: Hashable, Sendable {
    /// The low 64 bits of the coefficient.
    let low: UInt64
    /// Sign (bit 63), biased exponent (bits 62–49), the high 49 bits of the coefficient.
    let high: UInt64

    static let signBit: UInt64 = 1 << 63
    static let exponentShift: UInt64 = 49
    static let coefficientMask: UInt64 = (1 << 49) - 1
    /// The `high` word of a non-negative whole number whose coefficient fits the low word.
    static let wholeTag: UInt64 = UInt64(bias) << exponentShift
    static let bias = 6176
    /// The largest and the smallest exponent of decimal128.
    static let maximumExponent = 6111
    static let minimumExponent = -6176
    /// The number of significant digits that are kept.
    public static let precision = 34

    @inline(__always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Packs a canonical triple; the caller has made it canonical.
    @inline(__always)
    init(canonicalNegative negative: Bool, coefficient: UInt128, exponent: Int) {
        low = UInt64(truncatingIfNeeded: coefficient)
        high =
            (negative && coefficient != 0 ? Self.signBit : 0)
            | UInt64(exponent + Self.bias) << Self.exponentShift
            | UInt64(truncatingIfNeeded: coefficient >> 64)
    }

    /// The number `value`, exactly.
    @inline(__always)
    public init(_ value: Int) {
        low = UInt64(value.magnitude)
        high = value < 0 ? Self.wholeTag | Self.signBit : Self.wholeTag
    }

    /// Zero.
    public static let zero = Decimal128(0)
    /// One.
    public static let one = Decimal128(1)

    /// True below zero. There is no negative zero.
    @inline(__always)
    public var isNegative: Bool { high & Self.signBit != 0 }

    /// True at zero.
    @inline(__always)
    public var isZero: Bool { low == 0 && high & Self.coefficientMask == 0 }

    /// True when there is no fractional part.
    public var isWhole: Bool { exponent >= 0 }

    @inline(__always)
    var exponent: Int { Int((high & ~Self.signBit) >> Self.exponentShift) - Self.bias }

    @inline(__always)
    var coefficient: UInt128 { UInt128(high & Self.coefficientMask) << 64 | UInt128(low) }

    /// The number of digits after the decimal point that the value needs: 2 for 12.50 − 0.25, 0 for whole numbers.
    public var scale: Int { max(0, -exponent) }

    /// The value as an `Int` where it is one exactly, else nil.
    @inline(__always)
    public var intValue: Int? {
        guard high & ~Self.signBit == Self.wholeTag else { return nil }
        if isNegative {
            return low <= UInt64(Int.max) + 1 ? Int(truncatingIfNeeded: 0 &- low) : nil
        }
        return low <= UInt64(Int.max) ? Int(low) : nil
    }

    /// The absolute value.
    public var magnitude: Decimal128 { Decimal128(low: low, high: high & ~Self.signBit) }

    /// The same magnitude with the other sign.
    @inline(__always)
    public static prefix func - (value: Decimal128) -> Decimal128 {
        value.isZero ? value : Decimal128(low: value.low, high: value.high ^ signBit)
    }
}

extension Decimal128: ExpressibleByIntegerLiteral {
    /// A whole number in source code.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Decimal128: Comparable {
    /// The order of the numbers.
    @inline(__always)
    public static func < (left: Decimal128, right: Decimal128) -> Bool {
        if left.high == right.high {
            return left.isNegative ? right.low < left.low : left.low < right.low
        }
        return lessSlow(left, right)
    }

    @inline(never)
    private static func lessSlow(_ left: Decimal128, _ right: Decimal128) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? lessMagnitude(right, left) : lessMagnitude(left, right)
    }

    private static func lessMagnitude(_ left: Decimal128, _ right: Decimal128) -> Bool {
        let (a, b) = (left.coefficient, right.coefficient)
        if a == 0 || b == 0 { return a < b }
        let (ea, eb) = (left.exponent, right.exponent)
        if ea == eb { return a < b }
        let (ra, rb) = (PowersOfTen.digits(a) + ea, PowersOfTen.digits(b) + eb)
        if ra != rb { return ra < rb }
        // The same leading place: scaling the one with the larger exponent stays within 34 digits.
        return ea > eb ? a * PowersOfTen[ea - eb] < b : a < b * PowersOfTen[eb - ea]
    }
}
