internal import FEEL
internal import Foundation

/// Amounts of money, beside `Foundation.Decimal`.
enum DecimalContests {
    private static let texts = [
        "1234567.89", "0.05", "50000000", "99.99", "3", "1234567890123456.78", "-17.5", "0.0425",
    ]

    static func all() throws -> [Contest] {
        let ours = texts.compactMap { Decimal128($0) }
        let theirs = texts.compactMap { Decimal(string: $0) }
        guard ours.count == 8, theirs.count == 8 else { throw SampleFailure(description: "not all are numbers") }
        return [
            operation("decimal sum", { $0 + $1 }, { $0 + $1 }, ours, theirs),
            operation("decimal product", { $0 * $1 }, { $0 * $1 }, ours, theirs),
            operation("decimal quotient", { $0 / $1 }, { $0 / $1 }, ours, theirs),
            contest(
                "decimal from text", { Decimal128(texts[$0 & 7])?.isZero == false },
                { Decimal(string: texts[$0 & 7]) != nil }),
            contest(
                "decimal to text", { ours[$0 & 7].description.isEmpty }, { theirs[$0 & 7].description.isEmpty }),
        ]
    }

    private static func operation(
        _ name: String, _ ours: @escaping (Decimal128, Decimal128) -> Decimal128?,
        _ theirs: @escaping (Decimal, Decimal) -> Decimal, _ left: [Decimal128], _ right: [Decimal]
    ) -> Contest {
        contest(
            name, { ours(left[$0 & 7], left[($0 >> 3) & 7])?.isZero == false },
            { !theirs(right[$0 & 7], right[($0 >> 3) & 7]).isZero })
    }

    private static func contest(
        _ name: String, _ ours: @escaping (Int) -> Bool, _ theirs: @escaping (Int) -> Bool
    ) -> Contest {
        func times(_ body: @escaping (Int) -> Bool) -> (Int) -> Int {
            { count in
                var answers = 0
                for index in 0..<count where body(index) { answers += 1 }
                return answers
            }
        }
        return Contest(name: name, baseline: "Foundation.Decimal", subject: times(ours), plain: times(theirs))
    }
}
