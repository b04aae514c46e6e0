/// A positive number of about a hundred digits at any exponent, for the steps between an operand of 34 digits and a whole
/// power of 34 digits that is rounded only once. Series, which subtract, take `FixedDecimal`.
struct LongDecimal {
    /// Nine decimal digits a limb, the least significant first; never empty, the last limb not zero.
    private var limbs: [UInt64]
    /// The power of 10^9 that the limbs are multiplied by.
    private var exponent: Int
    /// Whether something has been cut off below.
    private var isInexact: Bool

    private static let base: UInt64 = 1_000_000_000
    private static let precision = 12

    /// `coefficient × 10^exponent`; the coefficient is not zero.
    init(_ coefficient: UInt128, exponent: Int) {
        let whole = exponent >= 0 ? exponent / 9 : -((8 - exponent) / 9)
        var rest = Wide(coefficient, times: PowersOfTen[exponent - whole * 9])
        limbs = []
        while rest.high > 0 || rest.low > 0 {
            let (quotient, remainder) = rest.dividedBySmall(Self.base)
            limbs.append(remainder)
            rest = quotient
        }
        self.exponent = whole
        isInexact = false
    }

    private init(limbs: [UInt64], exponent: Int, isInexact: Bool) {
        self.limbs = limbs
        self.exponent = exponent
        self.isInexact = isInexact
        cut()
    }

    /// `1 / (coefficient × 10^exponent)`
    static func reciprocal(_ coefficient: UInt128, exponent: Int) -> LongDecimal {
        var (limbs, remainder): ([UInt64], UInt128) = ([], 1)
        // Long division, nine digits a step, until there are digits enough or nothing is left.
        while remainder > 0, limbs.count < precision + 6 {
            let product = remainder.multipliedFullWidth(by: UInt128(base))
            let (quotient, rest) = coefficient.dividingFullWidth(product)
            limbs.append(UInt64(quotient))
            remainder = rest
        }
        let fraction = LongDecimal(
            limbs: limbs.reversed(), exponent: -limbs.count, isInexact: remainder > 0)
        return fraction * LongDecimal(1, exponent: -exponent)
    }

    static func * (left: LongDecimal, right: LongDecimal) -> LongDecimal {
        var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (i, a) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (j, b) in right.limbs.enumerated() {
                let sum = a * b + product[i + j] + carry
                product[i + j] = sum % base
                carry = sum / base
            }
            product[i + right.limbs.count] += carry
        }
        return LongDecimal(
            limbs: product, exponent: left.exponent + right.exponent, isInexact: left.isInexact || right.isInexact)
    }

    /// A power, of 1 or more.
    func power(_ count: Int) -> LongDecimal {
        var (result, base, left): (LongDecimal?, LongDecimal, Int) = (nil, self, count)
        while true {
            if left & 1 == 1 { result = result.map { $0 * base } ?? base }
            left >>= 1
            if left == 0 { return result ?? base }
            base = base * base
        }
    }

    /// The number rounded half-even to 34 digits; nil where it is too large.
    func rounded(negative: Bool) -> Decimal128? {
        var wide = Wide(low: 0)
        let top = limbs.suffix(8)
        for limb in top.reversed() { wide = wide.multiplied(by: Self.base) + Wide(low: UInt128(limb)) }
        let below = limbs.dropLast(8)
        return Decimal128.rounding(
            negative: negative, wide, exponent: (exponent + below.count) * 9,
            sticky: isInexact || below.contains { $0 != 0 })
    }

    /// Brings the limbs to the precision.
    private mutating func cut() {
        while limbs.count > 1, limbs.last == 0 { limbs.removeLast() }
        let excess = limbs.count - Self.precision
        guard excess > 0 else { return }
        isInexact = isInexact || limbs.prefix(excess).contains { $0 != 0 }
        limbs.removeFirst(excess)
        exponent += excess
    }
}

extension Wide {
    func dividedBySmall(_ divisor: UInt64) -> (quotient: Wide, remainder: UInt64) {
        let (top, carried) = high.quotientAndRemainder(dividingBy: UInt128(divisor))
        let (bottom, remainder) = UInt128(divisor).dividingFullWidth((carried, low))
        return (Wide(high: top, low: bottom), UInt64(remainder))
    }

    /// The product, of which the caller knows that it fits.
    func multiplied(by factor: UInt64) -> Wide {
        let product = low.multipliedFullWidth(by: UInt128(factor))
        return Wide(high: high &* UInt128(factor) &+ product.high, low: product.low)
    }
}
