import CountersignPluginKit
import CreditScoring
import Testing

/// A better fact never lowers the score: over random applications, one fact at a time.
@Suite struct MonotonyTests {
    let harness = PluginHarness(CreditScoringPlugin())

    /// The values of a field from worse to better; nil for a fact that is better the larger it is.
    struct Direction: Sendable, CustomTestStringConvertible {
        let field: String
        let largerIsBetter: Bool
        let range: ClosedRange<Int>
        var testDescription: String { field }
    }

    @Test(arguments: [
        Direction(field: "amount", largerIsBetter: false, range: 0...30_000_000),
        Direction(field: "term", largerIsBetter: false, range: 1...120),
        Direction(field: "registered_years", largerIsBetter: true, range: 0...20),
        Direction(field: "taxable_income", largerIsBetter: true, range: -1_000_000...1_000_000),
        Direction(field: "overdue_count", largerIsBetter: false, range: 0...9),
        Direction(field: "debt_ratio", largerIsBetter: false, range: 0...3),
        Direction(field: "guarantor_count", largerIsBetter: true, range: 1...5),
    ])
    func `a better number never lowers the score`(direction: Direction) async {
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = SplitMix64(seed: seed)
            let application = Self.application(&random)
            let pair = [
                Int.random(in: direction.range, using: &random), Int.random(in: direction.range, using: &random),
            ]
            let (worse, better) = direction.largerIsBetter ? (pair.min(), pair.max()) : (pair.max(), pair.min())
            let low = await score(application, direction.field, .number(Decimal128(worse ?? 0)))
            let high = await score(application, direction.field, .number(Decimal128(better ?? 0)))
            #expect(low.points <= high.points, "seed \(seed): \(worse ?? 0) against \(better ?? 0)")
            #expect(low.grade >= high.grade, "seed \(seed): \(worse ?? 0) against \(better ?? 0)")
        }
    }

    @Test(arguments: [
        ("tax_rating", ["D", "C", "M", "B", "A"]),
        ("collateral", ["none", "guarantee", "pledge", "mortgage", "deposit"]),
    ])
    func `a better word never lowers the score`(field: String, fromWorst: [String]) async {
        for seed in 1...50 as ClosedRange<UInt64> {
            var random = SplitMix64(seed: seed)
            let application = Self.application(&random)
            var before = (points: Int.min, grade: "Z")
            for word in fromWorst {
                let now = await score(application, field, .string(word))
                #expect(before.points <= now.points && before.grade >= now.grade, "seed \(seed), \(word)")
                before = now
            }
        }
    }

    private func score(_ application: Value, _ field: String, _ value: Value) async -> (points: Int, grade: String) {
        let answer = await harness.run(application.setting(field, value))
        #expect(answer.error == nil)
        return (answer.output?["score"].asInt ?? .min, answer.output?["grade"].asString ?? "?")
    }

    /// Consistent data with each optional fact given or not.
    private static func application(_ random: inout SplitMix64) -> Value {
        var entries: [(String, Value)] = [
            ("amount", .number(Decimal128(Int.random(in: 0...9_000_000, using: &random))))
        ]
        entries.append(("revenue", .number(Decimal128(Int.random(in: 1_000_000...20_000_000, using: &random)))))
        let optional: [(String, ClosedRange<Int>)] = [
            ("term", 1...80), ("registered_years", 0...20), ("taxable_income", -500_000...1_000_000),
            ("overdue_count", 0...7), ("debt_ratio", 0...1), ("guarantor_count", 1...3),
        ]
        for (name, range) in optional where Bool.random(using: &random) {
            entries.append((name, .number(Decimal128(Int.random(in: range, using: &random)))))
        }
        return .context(Context(entries))
    }
}
