import Core
import FEEL
import Testing

@Suite struct StepReasonsTests {
    private static let scope = NameScope([("amount", .any), ("initiator", .any)])

    private func route(_ cases: (String?, String)...) throws -> Step {
        let cases = try cases.map { condition, target in
            ChooseStep.Case(
                condition: try condition.map {
                    try #require(FEELCompiler.expression($0, scope: Self.scope).expression)
                }, then: StepPath(text: target))
        }
        return .step("route", .choose(ChooseStep(cases: cases)))
    }

    private func reasons(of trial: Trial) throws -> StepReasons? {
        try StepReasons.last(in: trial.record, of: Trial.id, trial.workflow, facts: trial.facts)
    }

    private func cases(_ reasons: StepReasons?) throws -> (cases: [ChoiceReason], taken: Int?) {
        guard case .choice(let cases, let taken)? = reasons?.body else {
            Issue.record("no reasons of a choice")
            return ([], nil)
        }
        return (cases, taken)
    }

    @Test func `a choice is explained up to the case that was taken, with the values of that moment`() throws {
        let steps = [
            try route(("amount > 1000", "end"), ("amount > 10", "legal"), (nil, "end")),
            .approve("legal", .role("legal")), .end("end", "done"),
        ]
        let trial = try Trial.submitted(.sample(steps), data: ["amount": 50])
        let reasons = try #require(try reasons(of: trial))
        #expect(reasons.step.text == "route")
        let (cases, taken) = try cases(reasons)
        #expect(taken == 2)
        #expect(cases.map(\.value) == [false, true])
        #expect(cases.map(\.then.text) == ["end", "legal"])
        #expect(cases.map(\.data) == [["amount"], ["amount"]])
        #expect(cases[1].explanation?.lines() == ["amount > 10  →  true", "└ amount = 50"])
        guard case .left = trial.record[(reasons.sequence ?? 0) - 1].event else {
            Issue.record("the event of the reasons is not the one that left the step")
            return
        }
    }

    @Test func `an incident is explained by what the condition saw`() throws {
        let trial = try Trial.submitted(.sample([try route(("amount > null", "e"), (nil, "e")), .end("e", "e")]))
        let reasons = try #require(try reasons(of: trial))
        #expect(reasons.sequence == nil)
        let (cases, taken) = try cases(reasons)
        #expect(taken == nil)
        #expect(cases.map(\.value) == [.null])
        #expect(cases[0].diagnostics.map(\.code) == ["feel.null"])
    }

    @Test func `an instance without an automatic decision has none`() throws {
        let trial = try Trial.submitted(.sample([.approve("legal", .role("legal")), .end("e", "e")]))
        #expect(try reasons(of: trial) == nil)
    }
}
