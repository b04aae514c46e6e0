import Core
import CountersignPluginKit
import Engine
import FEEL
import Ports
import Testing

struct JobTests {
    private let transient = PluginError("bank.unavailable", "no answer", retry: .retryable)

    @Test func `a plugin's answer is the step's result, and the next is asked`() async throws {
        let plugin = ScriptedPlugin(.done("A"))
        let office = try await Office(.run(), plugins: plugin.registry)
        let id = try await office.submit(.run()).instance.id

        let report = try await office.engine.drain()
        #expect(report.jobsFinished == 1)
        #expect(report.instances == [id])
        let view = try await office.engine.view(of: id)
        #expect(view.instance.results[StepPath(text: "score")] == .context(["grade": .string("A")]))
        #expect(view.jobs.isEmpty)
        #expect(view.tasks.count == 3)
        #expect(try await office.engine.verify().isSound)
    }

    @Test func `the plugin is told which run it is`() async throws {
        let plugin = ScriptedPlugin(.error(transient), .done("A"))
        let office = try await Office(.run(), plugins: plugin.registry)
        let accepted = try await office.submit(.run())
        try await drainToEnd(office)

        let job = try #require(accepted.instance.jobs.first)
        let contexts = plugin.contexts
        #expect(contexts.map(\.attempt) == [1, 2])
        let submitted = String(Moment.start.milliseconds, radix: 36)
        #expect(Set(contexts.map(\.idempotencyKey)) == ["1.\(job.number)-\(submitted)"])
        #expect(contexts.map(\.instance) == ["scored-1", "scored-1"])
        #expect(contexts.map(\.step) == ["score", "score"])
        #expect(contexts.map(\.actor) == ["li", "li"])
        #expect(contexts.map(\.now.milliseconds) == [Moment.start.milliseconds, Moment.start.milliseconds + 1_000])
        #expect(contexts.allSatisfy { $0.timeLimit == .seconds(45) })
    }

    @Test func `the pause between attempts doubles up to its limit, then the job fails`() async throws {
        let plugin = ScriptedPlugin(.error(transient))
        let retry = RetryPolicy(attempts: 5, first: 1_000, last: 3_000)
        let office = try await Office(.run("score", retry), plugins: plugin.registry)
        let id = try await office.submit(.run("score", retry)).instance.id
        try await drainToEnd(office)

        let moments = plugin.contexts.map { $0.now.milliseconds - Moment.start.milliseconds }
        #expect(moments == [0, 1_000, 3_000, 6_000, 9_000])
        #expect(try await office.incident(in: id) == "bank.unavailable")
    }

    @Test func `a plugin that asks for more time gets it`() async throws {
        let busy = PluginError("bank.busy", "later", retry: .retryable(after: .seconds(30)))
        let plugin = ScriptedPlugin(.error(busy), .done("B"))
        let office = try await Office(.run(), plugins: plugin.registry)
        try await office.submit(.run())
        let report = try await office.engine.drain()
        #expect(report.jobsPostponed == 1)
        #expect(report.nextDue == Moment.start.advanced(byMilliseconds: 30_000))
    }

    @Test func `a final error ends the job at once, and an admin's retry asks again`() async throws {
        let plugin = ScriptedPlugin(.error(PluginError("score.no-data", "no tax data")), .done("C"))
        let office = try await Office(.run(), plugins: plugin.registry)
        let id = try await office.submit(.run()).instance.id
        let report = try await office.engine.drain()
        #expect(report.jobsFailed == 1)
        #expect(try await office.incident(in: id) == "score.no-data")

        try await office.act(.retry(Retry(scope: Scope.root)), on: id, by: .chen)
        #expect(try await office.engine.drain().jobsFinished == 1)
        #expect(plugin.contexts.count == 2)
        #expect(Set(plugin.contexts.map(\.idempotencyKey)).count == 2)
        #expect(try await office.engine.view(of: id).tasks.count == 3)
    }

    @Test func `a plugin that nobody registered is named, with the nearest name`() async throws {
        let office = try await Office(.run("scoer"), plugins: ScriptedPlugin(.done("A")).registry)
        let id = try await office.submit(.run("scoer")).instance.id
        let report = try await office.engine.drain()
        guard case .jobFailed(_, _, let error)? = report.steps.first else {
            Issue.record("the job did not fail: \(report.steps)")
            return
        }
        #expect(error.code == "plugin.unknown")
        #expect(error.hint == "did you mean \"score\"?")
        #expect(try await office.incident(in: id) == "plugin.unknown")
    }

    @Test func `an outcome that the plugin does not declare is a failure`() async throws {
        let office = try await Office(.run(), plugins: ScriptedPlugin(.outcome("long")).registry)
        let id = try await office.submit(.run()).instance.id
        _ = try await office.engine.drain()
        #expect(try await office.incident(in: id) == "plugin.undeclared-outcome")
    }

    @Test func `what is due is done up to the limit, and the rest is left`() async throws {
        let office = try await Office(.run(), plugins: ScriptedPlugin(.done("A")).registry)
        for _ in 1...5 { try await office.submit(.run()) }
        let first = try await office.engine.drain(DrainLimits(acts: 3, concurrency: 2))
        #expect(first.jobsFinished == 3)
        #expect(first.isCutShort)
        let second = try await office.engine.drain()
        #expect(second.jobsFinished == 2)
        #expect(!second.isCutShort)
        #expect(second.nextDue == nil)
    }

    @Test func `a job whose instance was withdrawn is overtaken, and nothing is written`() async throws {
        let office = try await Office(.run(), plugins: ScriptedPlugin(.done("A")).registry)
        let id = try await office.submit(.run()).instance.id
        try await office.act(.withdraw(Withdraw()), on: id, by: .li)
        let report = try await office.engine.drain()
        #expect(report.steps.isEmpty)
        #expect(try await office.engine.verify().isSound)
    }
}

/// Drains, lets the time pass until the next is due, and drains again, until nothing waits.
func drainToEnd(_ office: Office, _ engine: Engine? = nil) async throws {
    repeat {
        _ = try await (engine ?? office.engine).drain()
    } while try await office.clock.advanceToNextDue(in: office.store) != nil
}

extension Office {
    /// The code of the incident that the root is stuck at.
    func incident(in id: InstanceID) async throws -> String? {
        guard case .at(let standing)? = try await engine.view(of: id).instance.scopes[number: Scope.root]?.position
        else { return nil }
        return standing.incident?.code
    }
}
