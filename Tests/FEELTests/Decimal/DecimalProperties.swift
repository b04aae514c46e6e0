import FEEL
import Testing

/// `#expect` for loops of many rounds: nothing is built while all is well.
func check(_ condition: Bool, _ comment: @autoclosure () -> Comment, _ location: SourceLocation = #_sourceLocation) {
    if !condition { Issue.record(comment(), sourceLocation: location) }
}

/// Laws that hold for all numbers, tried on seeded ones.
@Suite struct `Laws of decimal numbers` {
    private static let rounds = 5_000

    /// A number of any size and scale, often with the digits where carries and ties live.
    private static func number(
        _ random: inout SplitMix64, digits most: Int = 34, exponents: ClosedRange<Int> = -40...40
    ) -> Decimal128 {
        let count = Int.random(in: 1...most, using: &random)
        var text = Bool.random(using: &random) ? "-" : ""
        let fill = Int.random(in: 0...5, using: &random)
        for index in 0..<count {
            switch fill {
            case 0: text += "9"
            case 1: text += index == 0 ? "1" : "0"
            case 2: text += index == 0 ? "5" : "0"
            default: text += String(Int.random(in: 0...9, using: &random))
            }
        }
        return Decimal128(text + "e\(Int.random(in: exponents, using: &random))") ?? .zero
    }

    /// Whether two numbers differ by at most a part of the second.
    private static func isClose(_ left: Decimal128, _ right: Decimal128, _ part: String) -> Bool {
        guard let part = Decimal128(part), let error = left - right, let allowed = right * part else { return false }
        return error.magnitude <= allowed.magnitude
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `text and number are one to one`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.rounds {
            let number = Self.number(&random)
            check(Decimal128(number.description) == number, "seed \(seed)")
        }
    }

    @Test(arguments: [11, 12] as [UInt64])
    func `addition and multiplication commute, and subtraction is addition of the negative`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.rounds {
            let (a, b) = (Self.number(&random), Self.number(&random))
            check(a + b == b + a, "seed \(seed): \(a) \(b)")
            check(a * b == b * a, "seed \(seed): \(a) \(b)")
            check(a - b == a + -b, "seed \(seed): \(a) \(b)")
        }
    }

    @Test(arguments: [21, 22] as [UInt64])
    func `exact operations undo each other`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.rounds {
            // At most 12 digits at neighbouring scales: every result is exact.
            let a = Self.number(&random, digits: 12, exponents: -4...4)
            let b = Self.number(&random, digits: 12, exponents: -4...4)
            let back = (a + b).flatMap { sum in sum - b }
            check(back == a, "seed \(seed): \(a) \(b)")
            let quotient = (a * b).flatMap { product in product / b }
            check(b.isZero || quotient == a, "seed \(seed): \(a) \(b)")
        }
    }

    @Test(arguments: [31, 32] as [UInt64])
    func `order agrees with the sign of the difference`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.rounds {
            let (a, b) = (Self.number(&random), Self.number(&random))
            guard let difference = a - b else { continue }
            check((a < b) == difference.isNegative, "seed \(seed): \(a) \(b)")
            check((a == b) == difference.isZero, "seed \(seed): \(a) \(b)")
        }
    }

    @Test(arguments: [41, 42] as [UInt64])
    func `the remainder and the floored quotient make the dividend`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.rounds {
            let a = Self.number(&random, digits: 10, exponents: -3...3)
            let b = Self.number(&random, digits: 6, exponents: -3...3)
            guard !b.isZero, let rest = a.modulo(b) else { continue }
            let quotient = (a - rest).flatMap { difference in difference / b }
            check(quotient?.isWhole == true, "seed \(seed): \(a) \(b)")
            check(rest.isZero || rest.isNegative == b.isNegative, "seed \(seed): \(a) \(b)")
            check(rest.magnitude < b.magnitude, "seed \(seed): \(a) \(b)")
        }
    }

    @Test(arguments: [51, 52] as [UInt64])
    func `a quotient is the nearest number of 34 digits`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.rounds {
            // A divisor of few digits, so that quotient × divisor is exact enough to judge by.
            let (a, b) = (Self.number(&random, digits: 17), Self.number(&random, digits: 3, exponents: 0...0))
            guard !b.isZero, !a.isZero, let quotient = a / b, let back = quotient * b else { continue }
            check(Self.isClose(back, a, "1e-33"), "seed \(seed): \(a) \(b)")
        }
    }

    @Test(arguments: [61, 62] as [UInt64])
    func `a root lies between the roots of its neighbours`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let number = Self.number(&random).magnitude
            guard let root = number.squareRoot(), let square = root * root else {
                Issue.record("no root of \(number), seed \(seed)")
                continue
            }
            check(Self.isClose(square, number, "2e-33"), "seed \(seed): \(number)")
        }
    }
}
