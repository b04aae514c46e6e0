import Core
import FEEL
import Testing

/// What a `decide` step makes of its table.
@Suite struct `Tables that decide` {
    private static let fields = [
        Field(
            name: "amount", kind: .money(currency: "CNY", Field.Bounds()), label: LocalizedText("Amount"),
            required: true),
        Field(
            name: "grade", kind: .choice(["A", "B", "C"].map { Field.Option(value: $0, label: LocalizedText($0)) }),
            label: LocalizedText("Grade")),
        Field(name: "account", kind: .text(length: nil), label: LocalizedText("Account"), secret: true),
        Field(name: "divisor", kind: .integer(Field.Bounds()), label: LocalizedText("Divisor")),
    ]
    private static let scope = NameScope(fields.map { ($0.name, .any) })

    private func expression(_ source: String) throws -> FEELExpression {
        let compiled = FEELCompiler.expression(source, scope: Self.scope)
        return try #require(compiled.expression, "\(compiled.diagnostics)")
    }

    private func tests(_ source: String) throws -> UnaryTests? {
        if source == "-" { return nil }
        let tests: UnaryTests = try #require(FEELCompiler.unaryTests(source, scope: Self.scope).expression, "\(source)")
        return tests
    }

    /// A table over an amount and another input, a rule a line: `tests of the amount | tests of the other | output`.
    private func table(
        _ hit: HitPolicy, _ rules: String..., second: String = "grade", allowed: [Value]? = nil,
        inputAllowed: String? = nil, fallback: String? = nil
    ) throws -> DecisionTable {
        let inputs = [
            DecisionTable.Input(
                name: "amount", expression: try expression("amount"), allowed: try inputAllowed.flatMap(tests)),
            DecisionTable.Input(name: "other", expression: try expression(second)),
        ]
        return DecisionTable(
            id: "authority", hit: hit, inputs: inputs,
            outputs: [DecisionTable.Output(name: "level", allowed: allowed, fallback: try fallback.map(expression))],
            rules: try rules.enumerated().map { index, rule in
                let cells = rule.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
                return DecisionTable.Rule(
                    tests: [try tests(cells[0]), try tests(cells[1])], outputs: [try expression(cells[2])],
                    line: index + 1)
            })
    }

    private func decide(_ table: DecisionTable, _ data: [String: Value]) throws -> Trial {
        let root = Block(
            path: .root,
            steps: [.step("level", .decide(DecideStep(table: "authority"))), .approve("legal", .role("legal"))],
            frame: Self.fields.map { .data($0.name) })
        let workflow = Workflow(
            id: "sample", version: 1, title: LocalizedText("S"), form: Form(fields: Self.fields), start: Start(),
            tables: ["authority": table], blocks: [root])
        return try Trial.submitted(workflow, data: data)
    }

    private func result(_ table: DecisionTable, _ data: [String: Value]) throws -> (value: Value?, rules: [Int]?) {
        let trial = try decide(table, data)
        let rules = trial.record.compactMap { recorded -> [Int]? in
            if case .left(let left) = recorded.event, case .table(_, let rules, _)? = left.basis { rules } else { nil }
        }
        return (trial.instance?.results[StepPath(text: "level")], rules.first)
    }

    private func incident(_ table: DecisionTable, _ data: [String: Value]) throws -> Incident? {
        let trial = try decide(table, data)
        guard case .at(let standing)? = trial.instance?.scopes[number: Scope.root]?.position else { return nil }
        return standing.incident
    }

    @Test func `by priority the value that stands first in the list`() throws {
        let table = try table(.priority, "> 1 | - | \"low\"", "> 10 | - | \"high\"", allowed: ["high", "low"])
        let found = try result(table, ["amount": 50])
        #expect(found.value == ["level": "high"])
        #expect(found.rules == [2])
    }

    @Test(
        arguments: [
            (.ruleOrder, [1, 2]), (.outputOrder, [2, 1]), (.collect(nil), [1, 2]),
        ] as [(HitPolicy, [Int])])
    func `by lists all that match, and the record names each`(hit: HitPolicy, rules: [Int]) throws {
        let table = try table(
            hit, "> 1 | - | \"low\"", "> 10 | - | \"high\"", "> 99 | - | \"top\"", allowed: ["high", "low", "top"])
        let found = try result(table, ["amount": 50])
        let words: [Value] = ["low", "high"]
        #expect(found.value == .list(rules.map { ["level": words[$0 - 1]] }))
        #expect(found.rules == rules)
        #expect(try result(table, ["amount": 1]).value == [])
    }

    @Test(
        arguments: [(.sum, 15), (.min, 5), (.max, 10), (.count, 2)] as [(HitPolicy.Aggregation, Value)])
    func `one value made of all that match goes by the name of the output`(
        aggregation: HitPolicy.Aggregation, value: Value
    ) throws {
        let table = try table(.collect(aggregation), "> 1 | - | 5", "> 10 | - | 10", "> 99 | - | 100")
        let found = try result(table, ["amount": 50])
        #expect(found.value == .context(Context([("level", value)])))
        #expect(found.rules == [1, 2])
    }

    @Test func `a default where no rule matches, and the record names none`() throws {
        let table = try table(.unique, "> 100 | - | \"high\"", fallback: "\"low\"")
        let found = try result(table, ["amount": 50])
        #expect(found.value == ["level": "low"])
        #expect(found.rules == [])
        let sum = try self.table(.collect(.sum), "> 100 | - | 7", fallback: "0")
        #expect(try result(sum, ["amount": 50]).value == ["level": 0])
    }

    @Test func `rules that agree may match together under any`() throws {
        let table = try table(.any, "> 1 | - | \"a\"", "> 10 | - | \"a\"")
        #expect(try result(table, ["amount": 50]).rules == [1, 2])
    }

    @Test func `every problem is an incident that says why`() throws {
        let rules = ["> 1 | - | \"a\"", "> 10 | \"A\" | \"b\""]
        let data: [String: Value] = ["amount": 50, "grade": "A"]
        #expect(
            try incident(table(.unique, rules[0], rules[1]), data)
                == Incident(
                    code: "table.not-unique",
                    message: "the rules 1, 2 of the table `authority` all match: `amount` is 50, `other` is \"A\""))
        #expect(
            try incident(table(.any, rules[0], rules[1]), data)
                == Incident(
                    code: "table.conflict",
                    message: "the rules 1, 2 of the table `authority` match and give different outputs: "
                        + "`amount` is 50, `other` is \"A\""))
        #expect(
            try incident(table(.first, "> 100 | - | \"a\""), data)
                == Incident(
                    code: "table.no-rule",
                    message: "no rule of the table `authority` matches: `amount` is 50, `other` is \"A\""))
        #expect(
            try incident(table(.first, rules[0], inputAllowed: "[0..10]"), data)
                == Incident(
                    code: "table.not-allowed",
                    message: "the table `authority` does not allow `amount` is 50: [0..10]"))
        #expect(
            try incident(table(.collect(.sum), "- | - | \"a\"", "- | - | 5"), data)?.code == "table.no-aggregate")
    }

    @Test func `a missing value is undecided, unless the table speaks of it`() throws {
        let found = try incident(table(.first, "- | > \"A\" | \"a\"", "- | - | \"b\""), ["amount": 5])
        #expect(
            found
                == Incident(
                    code: "table.undecided",
                    message:
                        "it cannot be said whether rule 1 of the table `authority` matches: `amount` is 5, `other` is null"
                ))
        let aware = try table(.first, "- | > \"A\" | \"a\"", "- | null | \"b\"")
        #expect(try result(aware, ["amount": 5]).value == ["level": "b"])
    }

    @Test func `an output that is null by mistake is an incident, a null that is written is not`() throws {
        let mistaken = try incident(table(.first, "- | - | amount / divisor"), ["amount": 5, "divisor": 0])
        #expect(mistaken?.code == "table.no-output")
        #expect(mistaken?.message.hasPrefix("`level` of rule 1 of the table `authority` has no value: ") == true)
        #expect(try result(table(.first, "- | - | null"), ["amount": 5]).value == ["level": nil])
    }

    @Test func `what is secret is not in the message`() throws {
        let table = try table(.first, "- | \"1\" | \"a\"", second: "account")
        let found = try incident(table, ["amount": 5, "account": "6222020200112233"])
        #expect(found?.message == "no rule of the table `authority` matches: `amount` is 5, `other` is a string")
    }
}
