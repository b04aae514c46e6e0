import FEEL
import Testing

/// Tables go through many rules at once where a column has tests of one kind; that must be invisible.
@Suite struct `Tables of many rules` {
    private static let scope = NameScope([("amount", .any), ("grade", .any), ("term", .any), ("limit", .number)])

    private static let numbers = [
        "-", "< 3", "<= 3", "> 2", ">= 2", "[1..4]", "(1..4)", "[2..2]", "(1.5..3]", "]0..2[", "= 2", "!= 3",
        "[4..1]", "< limit", "1,3", "not(2)", "> 1, < 4",
    ]
    private static let strings = ["-", "\"A\"", "\"A\",\"B\"", "[\"B\", \"C\"]", "not(\"C\")", "\"é\"", "null", "\"\""]
    private static let values: [Value] = [
        FEELCompiler.expression("2.5", scope: scope).expression?.constant ?? .null,
        0, 1, 2, 3, 4, -1, "A", "B", "C", "e\u{301}", "é", "", .null, true, [1, 2], ["A"],
    ]

    /// How many tests of a column are drawn from: few give columns of one kind, all give mixed ones.
    @Test(arguments: [2, 6, 10, numbers.count], [UInt64(1), 2, 3])
    func `a rule matches where each of its tests passes`(kinds: Int, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rows = (0..<150).map { _ in
            [
                Self.numbers[Int.random(in: 0..<kinds, using: &random)],
                Self.strings[Int.random(in: 0..<min(kinds, Self.strings.count), using: &random)],
                Self.numbers[Int.random(in: 0..<kinds, using: &random)],
            ]
        }
        let rules = try rows.enumerated().map { number, cells in
            RuleTable.Rule(
                tests: try cells.map(Self.tests),
                outputs: [try Self.expression("\(number)")])
        }
        let all = try Self.table(.ruleOrder, rules)
        let first = try Self.table(.first, rules)
        for _ in 0..<60 {
            let slots = (0..<3).map { _ in Self.values[Int.random(in: 0..<Self.values.count, using: &random)] } + [3]
            let matching = rules.indices.filter { rule in
                zip(rules[rule].tests, slots).allSatisfy { $0?.matches($1, in: slots) ?? false }
            }
            #expect(all.decide(in: slots).rules == matching, "seed \(seed), \(slots)")
            #expect(first.decide(in: slots).rules == Array(matching.prefix(1)), "seed \(seed), \(slots)")
        }
    }

    private static func expression(_ source: String) throws -> FEELExpression {
        try #require(FEELCompiler.expression(source, scope: scope).expression)
    }

    private static func tests(_ source: String) throws -> UnaryTests {
        try #require(FEELCompiler.unaryTests(source, scope: scope).expression)
    }

    private static func table(_ hit: HitPolicy, _ rules: [RuleTable.Rule]) throws -> RuleTable {
        RuleTable(
            hit: hit, inputs: try ["amount", "grade", "term"].map { .init(try expression($0)) }, outputs: [.init(nil)],
            rules: rules)
    }
}
