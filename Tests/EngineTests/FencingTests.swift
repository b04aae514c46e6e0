import Core
import CountersignPluginKit
import Engine
import Ports
import Synchronization
import Testing

struct FencingTests {
    /// A worker that is held up in its plugin while its lease runs out and another one takes the job.
    @Test func `the answer of a worker whose job was given to another is not written`() async throws {
        let gate = Gate()
        let office = try await Office(.run(), plugins: gate.registry("late"))
        let id = try await office.submit(.run()).instance.id
        let slow = office.restarted()
        let stale = Task { try await slow.drain() }
        await gate.entered()

        office.clock.advance(to: Moment.start.advanced(byMilliseconds: 40_000))
        // The lease is over for the store, which counts by its own rows: it is written over here.
        let next = try await office.store.write {
            try $0.leaseJobs(
                to: "other", at: Moment.start.advanced(byMilliseconds: 60_000),
                until: Moment.start.advanced(byMilliseconds: 120_000), limit: 1)
        }
        #expect(next.map(\.attempt) == [2])
        gate.open()

        let report = try await stale.value
        #expect(report.jobsFinished == 0)
        guard case .overtaken(let refusal)? = report.steps.first else {
            Issue.record("the stale answer was taken: \(report.steps)")
            return
        }
        #expect(refusal.refusal.code == "job.fenced")
        let view = try await office.engine.view(of: id)
        #expect(view.jobs.first?.fence == 2)
        #expect(view.instance.jobs.count == 1)
    }

    @Test func `a lease that ran out is taken over, and the effect is there once`() async throws {
        let office = try await Office(.run(), plugins: ScriptedPlugin(.done("A")).registry)
        let id = try await office.submit(.run()).instance.id
        // A worker leases and dies.
        _ = try await office.store.write {
            try $0.leaseJobs(to: "dead", at: .start, until: Moment.start.advanced(byMilliseconds: 60_000), limit: 1)
        }
        #expect(try await office.engine.drain().steps.isEmpty)
        #expect(
            try await office.clock.advanceToNextDue(in: office.store) == Moment.start.advanced(byMilliseconds: 60_000))
        #expect(try await office.engine.drain().jobsFinished == 1)
        let finished = try await office.engine.view(of: id).events.count { recorded in
            if case .jobFinished = recorded.event { true } else { false }
        }
        #expect(finished == 1)
    }

    @Test func `a job that kills its worker every time fails when its attempts are used up`() async throws {
        let plugin = ScriptedPlugin(.done("A"))
        let retry = RetryPolicy(attempts: 3, first: 1_000, last: 1_000)
        let office = try await Office(.run("score", retry), plugins: plugin.registry)
        let id = try await office.submit(.run("score", retry)).instance.id
        for death in 0..<3 {
            let now = Moment.start.advanced(byMilliseconds: Int64(death) * 60_000)
            let leases = try await office.store.write {
                try $0.leaseJobs(to: "dead", at: now, until: now.advanced(byMilliseconds: 60_000), limit: 1)
            }
            #expect(leases.count == 1)
        }
        office.pass(milliseconds: 180_000)
        #expect(try await office.engine.drain().jobsFailed == 1)
        #expect(plugin.contexts.isEmpty)
        #expect(try await office.incident(in: id) == "plugin.attempts-used-up")
    }
}

/// A plugin that is let through when the test says so.
final class Gate: Sendable {
    private let arrival = AsyncStream.makeStream(of: Void.self)
    private let passage = AsyncStream.makeStream(of: Void.self)

    func registry(_ grade: String) throws -> PluginRegistry {
        var registry = PluginRegistry()
        try registry.register(
            erased: AnyStepPlugin(name: "score", summary: "waits at a gate") { [self] _, _ in
                arrival.continuation.finish()
                for await _ in passage.stream {}
                return (.done, .context(["grade": .string(grade)]))
            })
        return registry
    }

    func entered() async { for await _ in arrival.stream {} }

    func open() { passage.continuation.finish() }
}
