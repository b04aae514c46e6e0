import CountersignPluginKit
import Testing

@Suite struct AnyStepPluginTests {
    let harness = PluginHarness(Chameleon())

    @Test func `passes values in and out`() async {
        let answer = await harness.run(["mode": "done", "approved_amount": 500_000], attempt: 2)
        #expect(answer == .completed(.done, output: ["approved_amount": 500_000, "attempt": 2]))
    }

    @Test func `passes a declared outcome with its output`() async {
        let answer = await harness.run(["mode": "short"])
        #expect(answer == .completed("short", output: ["attempt": 1]))
    }

    @Test(arguments: [
        ("undeclared", "plugin.undeclared-outcome", PluginError.Retry.final),
        ("final", "chameleon.final", .final),
        ("retryable", "chameleon.later", .retryable(after: .seconds(3))),
        ("unclassified", "plugin.unclassified", .retryable),
        ("cancelled", "plugin.cancelled", .retryable),
    ])
    func `classifies what goes wrong`(mode: String, code: String, retry: PluginError.Retry) async {
        let error = await harness.run(["mode": .string(mode)]).error
        #expect(error?.code == code)
        #expect(error?.retry == retry)
    }

    @Test func `refuses a field that the input does not have, and names the nearest`() async {
        let error = await harness.run(["mode": "done", "aproved_amount": 1]).error
        #expect(error?.code == PluginError.Codes.input)
        #expect(error?.message == "input.aproved_amount: there is no such field")
        #expect(error?.hint == "did you mean approved_amount?")
        #expect(error?.retry == .final)
    }

    @Test func `refuses an input that is no context`() async {
        let error = await harness.run("done").error
        #expect(error?.message == "input: expected a context, found a string")
    }

    @Test func `reads the input from JSON text`() async throws {
        let answer = try await harness.run(json: #"{"mode": "done", "approved_amount": 0.10}"#)
        #expect(answer.output?["approved_amount"] == .number(try #require(Decimal128("0.1"))))
    }

    @Test func `the contract check finds a plugin that ignores the key`() async {
        let forgetful = Forgetful()
        let violations = await PluginHarness(forgetful).violations(of: [:]) { await forgetful.counter.count }
        #expect(violations.count == 4)
    }

    @Test func `the contract check passes a plugin without effects`() async {
        #expect(await PluginHarness(Chameleon()).violations(of: ["mode": "final"]).isEmpty)
        #expect(await PluginHarness(Chameleon()).violations(of: ["mode": "unclassified"]).count == 1)
    }
}
