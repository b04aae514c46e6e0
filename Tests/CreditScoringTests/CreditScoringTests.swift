import CountersignPluginKit
import CreditScoring
import Foundation
import Testing

@Suite struct CreditScoringTests {
    let harness = PluginHarness(CreditScoringPlugin())

    static let good: Value = [
        "amount": 800_000, "term": 12, "registered_years": 12, "revenue": 9_000_000, "taxable_income": 1_500_000,
        "tax_rating": "A", "overdue_count": 0, "debt_ratio": .number(decimal("0.3")), "collateral": "mortgage",
        "guarantor_count": 2, "industry": "manufacturing",
    ]

    @Test func `scores a good application`() async {
        let output = await harness.run(Self.good).output ?? nil
        // 140 + 110 + 120 + 95 + 100 + 90 + 80 + 35 + 50 + 35 + 30
        #expect(output["score"] == 885)
        #expect(output["grade"] == "A")
        #expect(output["probability"] == ["low": .number(decimal("0.002")), "high": .number(decimal("0.005"))])
        #expect(output["missing"] == [])
        #expect(output["knock_outs"] == [])
        #expect(output["scorecard_version"] == "2026.1")
    }

    @Test func `the reasons come in the order of what they cost, in two languages`() async {
        let reasons = await harness.run(Self.good).output?["reasons"].asList ?? []
        #expect(reasons.count == 11)
        #expect(
            reasons.prefix(3).map { $0["code"] } == ["collateral.mortgage", "size.medium", "industry.manufacturing"])
        #expect(reasons.map { $0["lost"].asInt ?? -1 } == [25, 25, 5, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(reasons[0]["en"] == "secured by a mortgage")
        #expect(reasons[0]["zh"] == "不动产抵押")
    }

    @Test(arguments: [
        (0, 300, "C"), (5_000, 300, "C"), (99_999, 290, "C"), (5_000_001, 260, "C"), (20_000_001, 245, "D"),
    ])
    func `scores an application with nothing but an amount`(amount: Int, score: Int, grade: String) async {
        let answer = await harness.run(["amount": .number(Decimal128(amount))])
        #expect(answer.outcome == .done)
        #expect(answer.output?["score"].asInt == score)
        #expect(answer.output?["grade"] == .string(grade))
        #expect(answer.output?["missing"].asList?.count == 10)
    }

    @Test func `is insufficient only where a required fact is missing`() async {
        let lacking = await harness.run(["amount": 1000, "require": ["tax_rating", "term"], "term": 12])
        #expect(lacking.outcome == "insufficient")
        #expect(lacking.output?["missing"].asList?.contains("tax_rating") == true)
        let given = await harness.run(["amount": 1000, "require": ["tax_rating"], "tax_rating": "B"])
        #expect(given.outcome == .done)
    }

    @Test(
        arguments: [
            ("overdue_count", 6, "overdue.many"), ("tax_rating", "D", "tax-rating.d"),
            ("debt_ratio", 2, "debt.insolvent"),
        ] as [(String, Value, String)])
    func `a knock-out makes the grade D whatever the score`(field: String, value: Value, code: String) async {
        let output = await harness.run(Self.good.setting(field, value)).output ?? nil
        #expect(output["knock_outs"] == [.string(code)])
        #expect(output["grade"] == "D")
        #expect(output["probability"]["low"].asNumber == decimal("0.2"))
        #expect((output["score"].asInt ?? 0) > 680)
    }

    @Test(
        arguments: [
            ("amount", -1, "amount"), ("term", 0, "term"), ("term", 481, "term"), ("revenue", -1, "revenue"),
            ("overdue_count", -1, "overdue_count"), ("debt_ratio", -1, "debt_ratio"), ("debt_ratio", 101, "debt_ratio"),
            ("registered_years", -1, "registered_years"), ("guarantor_count", -1, "guarantor_count"),
            ("taxable_income", 9_000_001, "taxable_income"),
        ] as [(String, Value, String)])
    func `refuses data that cannot be`(field: String, value: Value, named: String) async {
        let error = await harness.run(Self.good.setting(field, value)).error
        #expect(error?.code == "credit-scoring.inconsistent")
        #expect(error?.context == ["field": named])
        #expect(error?.retry == .final)
    }

    @Test func `refuses a guarantee that nobody gives`() async {
        let input: Value = ["amount": 1, "collateral": "guarantee", "guarantor_count": 0]
        #expect(await harness.run(input).error?.code == "credit-scoring.inconsistent")
    }

    @Test func `limits are exact`() async {
        // 10% of 0.3 is 0.03, which binary floating point misses.
        let exact: Value = ["amount": .number(decimal("0.03")), "revenue": .number(decimal("0.3"))]
        #expect(await code("coverage", of: exact) == "coverage.very-high")
        let above: Value = ["amount": .number(decimal("0.0300000000000000000001")), "revenue": .number(decimal("0.3"))]
        #expect(await code("coverage", of: above) == "coverage.high")
        #expect(await code("margin", of: ["amount": 0, "revenue": 0, "taxable_income": 0]) == "margin.loss")
    }

    private func code(_ characteristic: String, of input: Value) async -> String? {
        let reasons = await harness.run(input).output?["reasons"].asList ?? []
        return reasons.compactMap { $0["code"].asString }.first { $0.hasPrefix(characteristic) }
    }

    @Test func `keeps the contract of plugins`() async {
        #expect(await harness.violations(of: Self.good).isEmpty)
        #expect(await harness.violations(of: ["amount": -1]).isEmpty)
    }

    @Test func `the schema agrees with the types`() throws {
        #expect(harness.schemaDifferences(try file("schema.json")) == [])
    }

    @Test func `the readme names every key and code`() throws {
        let readme = try file("README.md")
        let keys = harness.plugin.input.fields.map(\.name) + harness.plugin.output.fields.map(\.name)
        for key in keys { #expect(readme.contains("`\(key)") || readme.contains(".\(key)`"), "\(key)") }
    }

    private func file(_ name: String) throws -> String {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        return try String(contentsOf: here.appending(path: "../../Plugins/CreditScoring/\(name)"), encoding: .utf8)
    }
}

extension Value {
    /// The same context with one entry changed.
    func setting(_ name: String, _ value: Value) -> Value { .context((asContext ?? .empty).setting(name, to: value)) }
}

func decimal(_ text: String) -> Decimal128 { Decimal128(text) ?? .zero }
