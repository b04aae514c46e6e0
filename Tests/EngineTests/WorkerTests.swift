import Core
import CountersignPluginKit
import Engine
import Ports
import Synchronization
import Testing

struct WorkerTests {
    @Test func `a worker does what is due and what comes due, until it is told to stop`() async throws {
        let office = try await Office(.run(), .pause, plugins: ScriptedPlugin(.done("A")).registry)
        for _ in 1...5 { try await office.submit(.run()) }
        try await office.submit(.pause)
        let (steps, told) = AsyncStream.makeStream(of: WorkStep.self)
        let work = Task { await Worker(office.engine, name: "w", concurrency: 2).run { told.yield($0) } }

        var seen = steps.makeAsyncIterator()
        for _ in 1...5 {
            guard case .jobFinished? = await seen.next() else {
                Issue.record("a job was not finished")
                break
            }
        }
        office.clock.advance(to: Moment.start.advanced(byMilliseconds: 3_600_000))
        guard case .timerFired? = await seen.next() else {
            Issue.record("the timer was not fired")
            return
        }
        work.cancel()
        await work.value
        #expect(try await office.engine.nextDue() == nil)
        #expect(try await office.engine.verify().isSound)
    }

    @Test func `a stopping worker lets its plugins finish, and writes what they answer`() async throws {
        let gate = Gate()
        let office = try await Office(.run(), plugins: gate.registry("A"))
        let id = try await office.submit(.run()).instance.id
        let work = Task { await Worker(office.engine, name: "w").run() }
        await gate.entered()
        work.cancel()
        gate.open()
        await work.value
        #expect(try await office.engine.view(of: id).instance.results[StepPath(text: "score")] != nil)
    }

    @Test func `a plugin that outlasts the grace is put back for another worker`() async throws {
        let office = try await Office(.run(), plugins: ScriptedPlugin(.silence).registry)
        let id = try await office.submit(.run()).instance.id
        let (steps, told) = AsyncStream.makeStream(of: WorkStep.self)
        let work = Task { await Worker(office.engine, name: "w").run { told.yield($0) } }
        await office.clock.wakes(before: Moment.start.advanced(byMilliseconds: 45_001))
        work.cancel()
        // The alarm of the deadline still stands when the one of the grace is set.
        await office.clock.wakes(before: Moment.start.advanced(byMilliseconds: 5_001))
        office.clock.advance(to: Moment.start.advanced(byMilliseconds: 5_000))
        await work.value
        told.finish()
        let first = await steps.first { _ in true }
        guard case .jobPostponed(_, _, let error)? = first else {
            Issue.record("the job was not put back: \(String(describing: first))")
            return
        }
        #expect(error.code == PluginError.Codes.cancelled)
        #expect(try await office.engine.view(of: id).jobs.first?.worker == nil)
    }

    @Test func `a plugin that takes no notice of its deadline does not hold up the worker`() async throws {
        let office = try await Office(.run(), plugins: ScriptedPlugin(.silence, .done("A")).registry)
        try await office.submit(.run())
        let drain = Task { try await office.engine.drain() }
        await office.clock.wakes(before: Moment.start.advanced(byMilliseconds: 45_001))
        office.clock.advance(to: Moment.start.advanced(byMilliseconds: 45_000))
        let report = try await drain.value
        guard case .jobPostponed(_, _, let error)? = report.steps.first else {
            Issue.record("the job was not put back: \(report.steps)")
            return
        }
        #expect(error.code == "plugin.deadline")
        try await drainToEnd(office)
        #expect(try await office.engine.verify().isSound)
    }
}

extension SimulatedClock {
    /// Until somebody waits for a moment before the one given.
    func wakes(before moment: Moment) async {
        while nextWake.map({ $0 >= moment }) ?? true { await Task.yield() }
    }
}
