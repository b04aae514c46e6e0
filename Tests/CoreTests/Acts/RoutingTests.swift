import Core
import FEEL
import Testing

@Suite struct RoutingTests {
    private static let scope = NameScope([("amount", .any), ("initiator", .any)])

    private func expression(_ source: String) throws -> FEELExpression {
        try #require(FEELCompiler.expression(source, scope: Self.scope).expression)
    }

    private func choose(_ cases: (String?, String)...) throws -> Step {
        let cases = try cases.map { condition, target in
            ChooseStep.Case(condition: try condition.map(expression), then: StepPath(text: target))
        }
        return .step("route", .choose(ChooseStep(cases: cases)))
    }

    private func incident(_ trial: Trial) -> String? {
        guard case .at(let standing)? = trial.instance?.scopes[number: Scope.root]?.position else { return nil }
        return standing.incident?.code
    }

    @Test func `the first case that holds is taken, and the record says which`() throws {
        let steps = [
            try choose(("amount > 1000", "large"), ("amount > 10", "middle"), (nil, "small")), .end("large", "large"),
            .end("middle", "middle"), .end("small", "small"),
        ]
        for (amount, outcome, number) in [(5_000, "large", 1), (50, "middle", 2), (5, "small", 3)] {
            let trial = try Trial.submitted(.sample(steps), data: ["amount": .number(Decimal128(amount))])
            #expect(trial.outcome == outcome)
            let bases = trial.record.compactMap { recorded -> Basis? in
                if case .left(let left) = recorded.event { left.basis } else { nil }
            }
            #expect(bases == [.choice(number)])
        }
    }

    @Test func `when no case holds the next step follows`() throws {
        let steps = [try choose(("amount > 1000", "large")), .end("next", "next"), .end("large", "large")]
        #expect(try Trial.submitted(.sample(steps)).outcome == "next")
    }

    @Test(arguments: ["amount > null", "amount", "\"yes\""])
    func `a condition that is neither true nor false is an incident, never no`(condition: String) throws {
        let trial = try Trial.submitted(.sample([try choose((condition, "e"), (nil, "e")), .end("e", "e")]))
        #expect(incident(trial) == "choose.undecided")
    }

    @Test func `a step is skipped unless its condition holds`() throws {
        func step(_ condition: String) throws -> Step {
            Step(
                path: StepPath(text: "maybe"), when: try expression(condition),
                kind: .approve(ApproveStep(by: [.role("legal")])))
        }
        let skipped = try Trial.submitted(.sample([try step("amount > 1000")]))
        #expect(skipped.outcome == "done")
        #expect(skipped.kinds.contains("skipped"))
        #expect(try Trial.submitted(.sample([try step("amount > 10")])).open == ["maybe: chen.wei"])
        #expect(incident(try Trial.submitted(.sample([try step("amount > null")]))) == "when.undecided")
    }

    @Test func `a table decides, and the record names the rule and what it saw`() throws {
        let workflow = try table(hit: .unique, [("<= 500", "branch"), ("> 500", "committee")])
        let trial = try Trial.submitted(workflow, data: ["amount": 700])
        #expect(trial.instance?.results[StepPath(text: "level")]?["level"] == "committee")
        let basis = trial.record.compactMap { recorded -> Basis? in
            if case .left(let left) = recorded.event { left.basis } else { nil }
        }
        #expect(basis == [.table("authority", rules: [2], inputs: [700])])
    }

    @Test func `two matching rules are an incident when unique, and the first counts when first`() throws {
        let rules = [("> 100", "a"), ("> 500", "b")]
        #expect(incident(try Trial.submitted(table(hit: .unique, rules), data: ["amount": 700])) == "table.not-unique")
        let first = try Trial.submitted(table(hit: .first, rules), data: ["amount": 700])
        #expect(first.instance?.results[StepPath(text: "level")]?["level"] == "a")
    }

    @Test func `no matching rule is an incident`() throws {
        let trial = try Trial.submitted(table(hit: .unique, [("> 500", "a")]), data: ["amount": 5])
        #expect(incident(trial) == "table.no-rule")
    }

    private func table(hit: HitPolicy, _ rules: [(String, String)]) throws -> Workflow {
        let cells = try rules.enumerated().map { index, rule in
            let tests: UnaryTests = try #require(FEELCompiler.unaryTests(rule.0, scope: Self.scope).expression)
            return DecisionTable.Rule(
                tests: [tests], outputs: [.constant(.string(rule.1))], line: index + 1)
        }
        let table = DecisionTable(
            id: "authority", hit: hit,
            inputs: [DecisionTable.Input(name: "amount", expression: try expression("amount"))],
            outputs: [DecisionTable.Output(name: "level")], rules: cells)
        let root = Block(
            path: .root,
            steps: [.step("level", .decide(DecideStep(table: "authority"))), .approve("legal", .role("legal"))],
            frame: [.data("amount"), .initiator])
        return Workflow(
            id: "sample", version: 1, title: LocalizedText("S"), form: Form(fields: Field.samples), start: Start(),
            tables: ["authority": table], blocks: [root])
    }
}
