import FEEL
import Testing

/// Decision tables by their hit policies (DMN 1.5, 8.2.10).
@Suite struct `Rule tables` {
    private static let scope = NameScope([("amount", .number), ("grade", .string), ("limit", .number)])

    /// Rows of `test | test | output`.
    fileprivate static func table(
        _ hit: HitPolicy, _ rows: [String], allowed: [Value]? = ["branch", "committee", "head"],
        fallback: String? = nil,
        inputAllowed: String? = nil
    ) throws -> RuleTable {
        func expression(_ source: String) throws -> FEELExpression {
            try #require(FEELCompiler.expression(source, scope: scope).expression)
        }
        func tests(_ source: String) throws -> UnaryTests {
            try #require(FEELCompiler.unaryTests(source, scope: scope).expression)
        }
        return RuleTable(
            hit: hit,
            inputs: [
                .init(try expression("amount"), allowed: try inputAllowed.map(tests)), .init(try expression("grade")),
            ],
            outputs: [.init("level", allowed: allowed, fallback: try fallback.map(expression))],
            rules: try rows.map { row in
                let cells = row.split(separator: "|").map {
                    String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                }
                return .init(
                    tests: try cells.dropLast().map { $0 == "-" ? nil : try tests($0) },
                    outputs: [try expression(cells[cells.count - 1])])
            })
    }

    private static func level(_ text: String) -> Value { ["level": .string(text)] }

    fileprivate static let rows = [
        "<= 500 | \"A\",\"B\" | \"branch\"", "[300..5000] | - | \"head\"", "> 400 | \"A\" | \"committee\"",
    ]

    @Test func `unique wants one rule`() throws {
        let table = try Self.table(.unique, Self.rows)
        #expect(table.decide(in: [100, "A"]).value == Self.level("branch"))
        #expect(table.decide(in: [100, "A"]).rules == [0])
        let both = table.decide(in: [400, "B"])
        #expect(both.problem == .notUnique([0, 1]))
        #expect(both.value.isNull)
        #expect(both.diagnostics.map(\.code) == ["feel.rule-conflict"])
        #expect(table.decide(in: [9000, "C"]).problem == .noRule)
    }

    @Test func `any wants equal outputs`() throws {
        let table = try Self.table(.any, ["> 1 | - | \"branch\"", "> 2 | - | \"branch\"", "> 3 | - | \"head\""])
        #expect(table.decide(in: [3, "A"]).value == Self.level("branch"))
        #expect(table.decide(in: [3, "A"]).rules == [0, 1])
        #expect(table.decide(in: [4, "A"]).problem == .conflict([0, 1, 2]))
    }

    @Test func `first takes the first, priority the highest in the list`() throws {
        #expect(try Self.table(.first, Self.rows).decide(in: [450, "A"]).value == Self.level("branch"))
        let priority = try Self.table(.priority, Self.rows.reversed())
        #expect(priority.decide(in: [450, "A"]).value == Self.level("branch"))
        #expect(priority.decide(in: [600, "A"]).value == Self.level("committee"))
        #expect(priority.decide(in: [600, "A"]).rules == [0])
    }

    @Test func `lists keep the order of rules or of outputs`() throws {
        let rule = try Self.table(.ruleOrder, Self.rows).decide(in: [450, "A"])
        #expect(rule.value == .list(["branch", "head", "committee"].map(Self.level)))
        let output = try Self.table(.outputOrder, Self.rows).decide(in: [450, "A"])
        #expect(output.value == .list(["branch", "committee", "head"].map(Self.level)))
        #expect(output.rules == [0, 2, 1])
        #expect(try Self.table(.collect(nil), Self.rows).decide(in: [9000, "C"]).value == [])
    }

    @Test(arguments: [
        (HitPolicy.Aggregation.sum, "750"), (.min, "100"), (.max, "400"), (.count, "3"),
    ]) func `collect puts the outputs together`(aggregation: HitPolicy.Aggregation, plain: String) throws {
        let rows = ["> 1 | - | 100", "> 2 | - | 250", "> 3 | - | 400"]
        let boxed = BoxedTable(
            hit: .collect(aggregation), inputs: [.init(.literal(BoxedText("amount")))], outputs: [.init(nil)],
            rules: rows.map { row in
                let cells = row.split(separator: "|").map(String.init)
                return .init(tests: [BoxedText(cells[0])], outputs: [BoxedText(cells[2])])
            })
        let table = try #require(FEELCompiler.boxed(.table(boxed), scope: Self.scope).expression)
        #expect(table.evaluate(in: [5]).value == evaluate(plain))
        #expect(table.evaluate(in: [1]).value == (aggregation == .count ? 0 : nil))
    }

    @Test func `default stands in where no rule matches`() throws {
        let decision = try Self.table(.unique, Self.rows, fallback: "\"head\"").decide(in: [9000, "C"])
        #expect(decision.value == Self.level("head"))
        #expect(decision.rules.isEmpty)
        #expect(decision.problem == nil)
    }

    @Test func `values that a column does not allow decide nothing`() throws {
        let table = try Self.table(.first, ["- | - | \"head\""], inputAllowed: "[0..1000]")
        #expect(table.decide(in: [5, "A"]).value == Self.level("head"))
        #expect(table.decide(in: [1001, "A"]).problem == .notAllowed(input: 0))
    }

    @Test func `a rule that cannot be decided stops the table where it might have counted`() throws {
        let table = try Self.table(.first, ["> 5000 | - | \"head\"", "- | \"A\" | \"branch\""])
        #expect(table.decide(in: [.null, "A"]).value == Self.level("branch"))
        #expect(table.decide(in: [.null, "A"], undecided: .stop).problem == .undecided([0]))
        // Where the author tests for null, the null has been thought of.
        let aware = try Self.table(.first, ["> 5000 | - | \"head\"", "null | \"A\" | \"branch\""])
        #expect(aware.decide(in: [.null, "A"], undecided: .stop).value == Self.level("branch"))
        // A value of another kind has not.
        #expect(aware.decide(in: ["x", "A"], undecided: .stop).problem == .undecided([0]))
    }

    @Test func `cells may look at other names`() throws {
        let table = try Self.table(.unique, ["> limit | - | \"head\"", "<= limit | - | \"branch\""])
        #expect(table.decide(in: [5, "A", 3]).value == Self.level("head"))
        #expect(table.decide(in: [5, "A", 7]).value == Self.level("branch"))
    }

    @Test func `nothing is known once the budget is used up`() throws {
        let table = try Self.table(.first, ["some x in 1..1000 satisfies x > ? | - | \"head\"", "- | - | \"branch\""])
        let decision = table.decide(in: [2000, "A"], budget: StepBudget(steps: 10))
        #expect(decision.problem == .undecided([0, 1]))
        #expect(decision.diagnostics.map(\.code).contains("feel.budget"))
    }

    @Test func `priority compares several outputs from left to right`() throws {
        func text(_ source: String) -> BoxedText { BoxedText(source) }
        let boxed = BoxedTable(
            hit: .outputOrder, inputs: [.init(.literal(text("amount")))],
            outputs: [
                .init("level", allowed: text("\"high\",\"low\"")), .init("colour", allowed: text("\"red\",\"green\"")),
            ],
            rules: [
                .init(tests: [text("-")], outputs: [text("\"low\""), text("\"red\"")]),
                .init(tests: [text("> 1")], outputs: [text("\"high\""), text("\"green\"")]),
                .init(tests: [text("> 2")], outputs: [text("\"high\""), text("\"red\"")]),
            ])
        let table = try #require(FEELCompiler.boxed(.table(boxed), scope: Self.scope).expression)
        #expect(
            table.evaluate(in: [5]).value
                == evaluate(
                    "[{level: \"high\", colour: \"red\"}, {level: \"high\", colour: \"green\"}, {level: \"low\", colour: \"red\"}]"
                ))
    }
}

extension `Rule tables` {
    @Test func `say of every cell whether its input passes`() throws {
        let table = try Self.table(.unique, Self.rows)
        let explained = table.explain(in: [9000, "A"])
        #expect(explained.rules.map(\.cells) == [[.fails, .passes], [.fails, .anything], [.passes, .passes]])
        #expect(explained.rules.map(\.matches) == [false, false, true])
        #expect(explained.decision.rules == [2])
        let missing = table.explain(in: [.null, "C"])
        #expect(missing.rules.map(\.cells) == [[.undecided, .fails], [.undecided, .anything], [.undecided, .fails]])
        #expect(missing.nearest == [1])
        #expect(missing.decision.problem == .noRule)
    }
}
