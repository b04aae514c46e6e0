import Core
import CountersignPluginKit
import Engine
import Ports
import Testing

struct KillPointTests {
    /// A process that works on one job dies at its n-th step with the store, for every n; another one takes over.
    @Test(arguments: MortalStore.Instant.allCases)
    func `a worker that dies at any step leaves a job that is done once`(_ instant: MortalStore.Instant) async throws {
        var survived = false
        var deaths = 0
        while !survived {
            deaths += 1
            let plugin = ScriptedPlugin(.error(PluginError("bank.busy", "later", retry: .retryable)), .done("A"))
            let office = try await Office(.run(), plugins: plugin.registry)
            let id = try await office.submit(.run()).instance.id
            let mortal = MortalStore(office.store, diesAt: deaths, instant)
            try? await drainToEnd(office, office.restarted(store: mortal))
            survived = !mortal.isDead

            try await drainToEnd(office, office.restarted())
            let view = try await office.engine.view(of: id)
            #expect(view.instance.results[StepPath(text: "score")] == .context(["grade": .string("A")]))
            #expect(view.tasks.count == 3)
            #expect(view.events.count { $0.isJobFinished } == 1)
            #expect(Set(plugin.contexts.map(\.idempotencyKey)).count == 1)
            #expect(try await office.engine.verify().isSound)
        }
        #expect(deaths > 8)
    }

    @Test(arguments: MortalStore.Instant.allCases)
    func `a timer whose process dies at any step fires once`(_ instant: MortalStore.Instant) async throws {
        for death in 1...6 {
            let office = try await Office(.pause)
            let id = try await office.submit(.pause).instance.id
            office.pass(milliseconds: 3_600_000)
            _ = try? await office.restarted(store: MortalStore(office.store, diesAt: death, instant)).drain()
            _ = try await office.restarted().drain()
            let view = try await office.engine.view(of: id)
            #expect(view.tasks.count == 3)
            #expect(view.timers.isEmpty)
            #expect(try await office.engine.verify().isSound)
        }
    }

    /// The caller does not know whether the command was carried out, and repeats it with its id.
    @Test(arguments: MortalStore.Instant.allCases)
    func `a command whose answer was lost is repeated and carried out once`(_ instant: MortalStore.Instant) async throws
    {
        let office = try await Office(.rounds)
        let (submission, approval) = (CommandID.fresh, CommandID.fresh)
        func lose(_ work: (Engine) async throws -> Accepted) async throws -> Accepted {
            let mortal = office.restarted(store: MortalStore(office.store, diesAt: 1, instant))
            await #expect(throws: MortalStore.Death.self) { _ = try await work(mortal) }
            return try await work(office.restarted())
        }
        let submitted = try await lose {
            try await $0.submit(Blueprint.rounds.id, data: [:], by: .li, command: submission)
        }
        #expect(submitted.repeated == (instant == .after))
        let state = submitted.instance
        let approved = try await lose {
            try await $0.act(state.approve(as: .wang), on: state.id, by: .wang, command: approval)
        }
        #expect(approved.repeated == (instant == .after))
        #expect(try await office.engine.statistics().instances == 1)
        #expect(try await office.engine.view(of: state.id).instance == approved.instance)
        #expect(try await office.engine.verify().isSound)
    }
}

extension Recorded {
    fileprivate var isJobFinished: Bool {
        if case .jobFinished = event { true } else { false }
    }
}
