/// e^x and ln x as series over numbers with a fixed count of places.
///
/// Results are rounded by trying (Ziv 1991): a few places at first, more where the digits that came out do not yet tell
/// what the 34th one is. Both functions spoil fewer than their last nine digits.
enum Elementary {
    /// The counts of places that are tried, in limbs of nine digits.
    private static let levels = [7, 12, 20]
    static let spoilt = 9

    /// A result before it is rounded: `value × 10^power`, of which some of the last digits are spoilt.
    struct Estimate {
        let value: FixedDecimal
        var power = 0
        var spoilt = Elementary.spoilt
    }

    /// What `attempt` gives, rounded once to 34 digits; nil where it is too large.
    ///
    /// Only an exact result can be in doubt at the last level: it lies on the tie between two numbers.
    static func rounded(_ attempt: (_ places: Int) -> Estimate) -> Decimal128? {
        var last: Estimate?
        for places in levels {
            let estimate = attempt(places)
            if case .settled(let number) = estimate.value.rounded(power: estimate.power, spoilt: estimate.spoilt) {
                return number
            }
            last = estimate
        }
        return last?.value.snapped(power: last?.power ?? 0, spoilt: last?.spoilt ?? spoilt)
    }

    /// e^x as a number between 0.3 and 3.2 times a power of ten; nil beyond ±15,000, where decimal128 ends.
    static func exponential(_ x: FixedDecimal) -> Estimate? {
        guard let millionths = x.millionths, millionths.magnitude < 15_000_000_000 else { return nil }
        // log10(e) is 0.434294…: which power is taken only has to be near.
        let tens = (millionths * 434_294 + (millionths < 0 ? -500_000_000_000 : 500_000_000_000)) / 1_000_000_000_000
        let rest = (x - ln10.with(places: x.places) * tens) / 256
        var sum = FixedDecimal(1, places: x.places)
        var (term, count) = (sum, 1)
        while !term.isZero {
            term = term * rest / count
            sum = sum + term
            count += 1
        }
        for _ in 0..<8 { sum = sum * sum }
        return Estimate(value: sum, power: tens)
    }

    /// ln(coefficient × 10^exponent), of a number above zero.
    ///
    /// With a first estimate y, ln x = y + ln(x × e^-y), and x × e^-y is so near 1 that its series is short.
    static func logarithm(_ coefficient: UInt128, exponent: Int, places: Int) -> FixedDecimal {
        let digits = PowersOfTen.digits(coefficient)
        // The number is `lead` × 10^(place - 18), with `lead` as a fraction between 0.316 and 3.162.
        var place = exponent + digits - 1
        var lead = Int128(
            digits > 19 ? coefficient / PowersOfTen[digits - 19] : coefficient * PowersOfTen[19 - digits])
        if lead > 3_162_277_660_168_379_332 { (lead, place) = (lead / 10, place + 1) }
        let first = FixedDecimal(
            estimate(lead).magnitude, exponent: -18, isNegative: estimate(lead) < 0, places: places)
        guard let inverse = exponential(-first) else { return first }
        let near = FixedDecimal(coefficient, exponent: exponent - place + inverse.power, places: places) * inverse.value
        let step = near - FixedDecimal(1, places: places)
        var (sum, term, count) = (first, step, 1)
        while !term.isZero {
            sum = count % 2 == 1 ? sum + term / count : sum - term / count
            term = term * step
            count += 1
        }
        return sum + ln10.with(places: places) * place
    }

    /// ln of a number between 0.3 and 3.2, in units of 10^-18, to about sixteen digits: 2 artanh((x - 1) / (x + 1)).
    private static func estimate(_ number: Int128) -> Int128 {
        let one: Int128 = 1_000_000_000_000_000_000
        let ratio = (number - one) * one / (number + one)
        let square = ratio * ratio / one
        var (sum, power): (Int128, Int128) = (0, ratio)
        for odd in stride(from: 1 as Int128, through: 65, by: 2) {
            sum += power / odd
            power = power * square / one
        }
        return 2 * sum
    }

    /// ln 10 = 46 artanh(1/31) + 34 artanh(1/49) + 20 artanh(1/161)
    private static let ln10: FixedDecimal = {
        let places = (levels.last ?? 20) + 2
        return inverseArtanh(31, places) * 46 + inverseArtanh(49, places) * 34 + inverseArtanh(161, places) * 20
    }()

    /// artanh(1 / n) = 1/n + 1/3n³ + 1/5n⁵ + …
    private static func inverseArtanh(_ n: Int, _ places: Int) -> FixedDecimal {
        var power = FixedDecimal(1, places: places) / n
        var (sum, odd) = (power, 3)
        while !power.isZero {
            power = power / (n * n)
            sum = sum + power / odd
            odd += 2
        }
        return sum
    }
}

extension Decimal128 {
    /// e to the power of the number, rounded half-even to 34 digits; nil where it is too large.
    public func exponential() -> Decimal128? {
        // Beyond, the power of ten leaves the range, whatever the digits.
        if magnitude >= 15_000 { return isNegative ? .zero : nil }
        return Elementary.rounded { places in
            Elementary.exponential(FixedDecimal(self, places: places)) ?? .init(value: FixedDecimal(0, places: places))
        }
    }

    /// The natural logarithm, rounded half-even to 34 digits; nil for zero and negative numbers.
    public func naturalLogarithm() -> Decimal128? {
        if isNegative || isZero { return nil }
        if self == .one { return .zero }
        return Elementary.rounded { places in
            .init(value: Elementary.logarithm(coefficient, exponent: exponent, places: places))
        }
    }
}
