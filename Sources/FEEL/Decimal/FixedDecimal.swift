/// A signed number with a fixed count of decimal places, for the series of the elementary functions.
///
/// Nine digits a limb, the least significant first, `places` limbs of them below the point. Operations cut off what is
/// below the last place; a function that builds on them says how many of its last digits that may have spoilt.
struct FixedDecimal {
    /// The magnitude; no zero limb at the end.
    private(set) var limbs: [UInt64]
    private(set) var isNegative: Bool
    /// How many limbs lie below the point.
    let places: Int

    static let base: UInt64 = 1_000_000_000

    init(limbs: [UInt64], isNegative: Bool = false, places: Int) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
        self.isNegative = isNegative && !self.limbs.isEmpty
        self.places = places
    }

    /// A whole number below 10^9 in magnitude.
    init(_ whole: Int, places: Int) {
        self.init(
            limbs: Array(repeating: 0, count: places) + [UInt64(whole.magnitude)], isNegative: whole < 0,
            places: places)
    }

    /// `±coefficient × 10^exponent`; what lies below the last place is cut off.
    init(_ coefficient: UInt128, exponent: Int, isNegative: Bool = false, places: Int) {
        // Down to a multiple of nine digits, then whole limbs.
        let shift = exponent + places * 9
        let whole = shift >= 0 ? shift / 9 : -((8 - shift) / 9)
        var rest = Wide(coefficient, times: PowersOfTen[shift - whole * 9])
        var limbs: [UInt64] = []
        while rest.high > 0 || rest.low > 0 {
            let (quotient, remainder) = rest.dividedBySmall(Self.base)
            limbs.append(remainder)
            rest = quotient
        }
        if whole < 0 {
            limbs.removeFirst(min(limbs.count, -whole))
        } else {
            limbs.insert(contentsOf: repeatElement(0, count: whole), at: 0)
        }
        self.init(limbs: limbs, isNegative: isNegative, places: places)
    }

    /// A decimal number; what lies below the last place is cut off.
    init(_ number: Decimal128, places: Int) {
        self.init(number.coefficient, exponent: number.exponent, isNegative: number.isNegative, places: places)
    }

    var isZero: Bool { limbs.isEmpty }

    /// The same number with fewer or more places.
    func with(places count: Int) -> FixedDecimal {
        let limbs =
            count < places
            ? Array(limbs.dropFirst(places - count)) : Array(repeating: 0, count: count - places) + limbs
        return FixedDecimal(limbs: limbs, isNegative: isNegative, places: count)
    }

    /// Millionths, cut off; nil where they do not fit.
    var millionths: Int? {
        let whole = limbs.dropFirst(places)
        guard whole.count <= 1 else { return nil }
        let fraction = places > 0 && limbs.count >= places ? limbs[places - 1] / 1000 : 0
        let size = Int(whole.first ?? 0) * 1_000_000 + Int(fraction)
        return isNegative ? -size : size
    }

    // MARK: Arithmetic

    static prefix func - (value: FixedDecimal) -> FixedDecimal {
        FixedDecimal(limbs: value.limbs, isNegative: !value.isNegative, places: value.places)
    }

    static func + (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
        if left.isNegative == right.isNegative {
            return FixedDecimal(
                limbs: sum(left.limbs, right.limbs), isNegative: left.isNegative, places: left.places)
        }
        return isLess(left.limbs, right.limbs)
            ? FixedDecimal(
                limbs: difference(right.limbs, left.limbs), isNegative: right.isNegative, places: left.places)
            : FixedDecimal(
                limbs: difference(left.limbs, right.limbs), isNegative: left.isNegative, places: left.places)
    }

    static func - (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal { left + -right }

    static func * (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
        var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (i, a) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (j, b) in right.limbs.enumerated() {
                let sum = a * b + product[i + j] + carry
                product[i + j] = sum % base
                carry = sum / base
            }
            product[i + right.limbs.count] = carry
        }
        product.removeFirst(min(product.count, left.places))
        return FixedDecimal(limbs: product, isNegative: left.isNegative != right.isNegative, places: left.places)
    }

    /// Times a whole number below 10^9 in magnitude.
    static func * (left: FixedDecimal, right: Int) -> FixedDecimal {
        var product = left.limbs
        var carry: UInt64 = 0
        for index in product.indices {
            let sum = product[index] * UInt64(right.magnitude) + carry
            product[index] = sum % base
            carry = sum / base
        }
        product.append(carry)
        return FixedDecimal(limbs: product, isNegative: left.isNegative != (right < 0), places: left.places)
    }

    /// Divided by a whole number of 1 to below 10^9.
    static func / (left: FixedDecimal, right: Int) -> FixedDecimal {
        var quotient = left.limbs
        var rest: UInt64 = 0
        for index in quotient.indices.reversed() {
            let part = rest * base + quotient[index]
            quotient[index] = part / UInt64(right)
            rest = part % UInt64(right)
        }
        return FixedDecimal(limbs: quotient, isNegative: left.isNegative, places: left.places)
    }

    private static func isLess(_ left: [UInt64], _ right: [UInt64]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        return left.reversed().lexicographicallyPrecedes(right.reversed())
    }

    private static func sum(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
        var (result, other) = left.count >= right.count ? (left, right) : (right, left)
        var carry: UInt64 = 0
        for index in result.indices {
            if index >= other.count, carry == 0 { break }
            let sum = result[index] + (index < other.count ? other[index] : 0) + carry
            carry = sum >= base ? 1 : 0
            result[index] = sum - carry * base
        }
        other = []
        if carry > 0 { result.append(carry) }
        return result
    }

    /// `left` is not the smaller one.
    private static func difference(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
        var result = left
        var borrow: UInt64 = 0
        for index in result.indices {
            if index >= right.count, borrow == 0 { break }
            let taken = (index < right.count ? right[index] : 0) + borrow
            borrow = result[index] < taken ? 1 : 0
            result[index] = result[index] + borrow * base - taken
        }
        return result
    }
}

// MARK: Rounding

extension FixedDecimal {
    /// The number times 10^`power`, rounded half-even to 34 digits, where its last `spoilt` digits leave no doubt what
    /// that is; `.doubtful` otherwise.
    func rounded(power: Int = 0, spoilt: Int) -> Settled {
        let error = FixedDecimal(1, exponent: spoilt - places * 9, places: places)
        guard FixedDecimal.isLess(error.limbs, limbs) else { return .doubtful }
        let size = FixedDecimal(limbs: limbs, places: places)
        let (low, high) = ((size - error).packed(power, isNegative), (size + error).packed(power, isNegative))
        return low == high ? .settled(low) : .doubtful
    }

    /// The same without a doubt: what differs from a number of a few digits only in spoilt digits is that number.
    func snapped(power: Int = 0, spoilt: Int) -> Decimal128? {
        let cut = spoilt / 9 + 1
        guard cut < limbs.count else { return .zero }
        let half = FixedDecimal(
            limbs: Array(repeating: 0, count: cut - 1) + [FixedDecimal.base / 2], places: places)
        let size = FixedDecimal(limbs: limbs, places: places) + half
        let kept = Array(repeating: 0, count: cut) + size.limbs.dropFirst(cut)
        return FixedDecimal(limbs: kept, places: places).packed(power, isNegative)
    }

    /// What a rounding has come to.
    enum Settled {
        /// The number; nil where it is too large.
        case settled(Decimal128?)
        case doubtful
    }

    private func packed(_ power: Int, _ isNegative: Bool) -> Decimal128? {
        var wide = Wide(low: 0)
        for limb in limbs.suffix(8).reversed() {
            wide = wide.multiplied(by: FixedDecimal.base) + Wide(low: UInt128(limb))
        }
        let below = limbs.dropLast(8)
        return Decimal128.rounding(
            negative: isNegative, wide, exponent: (below.count - places) * 9 + power,
            sticky: below.contains { $0 != 0 })
    }
}
