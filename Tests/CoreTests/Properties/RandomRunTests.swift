@testable import Core
import FEEL
import Testing

@Suite struct RandomRunTests {
    /// Raise for a campaign; a failing seed is in the name of the failed case.
    private static let seeds = (1...400).map { UInt64($0) }

    @Test(arguments: seeds)
    func `after each event of a random run the tree holds and the state is the fold`(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var trial = Trial(RandomWorkflow.make(&random))
        try? trial.act(.submit(Submit(instance: Trial.id, data: ["amount": 100])), by: "li.na")
        guard trial.instance != nil else { return }
        for _ in 0..<60 {
            guard let instance = trial.instance else { break }
            trial.now = trial.now.advanced(byMilliseconds: Int64(random.below(4_000)))
            let (act, actor) = RandomAct.make(on: instance, &random)
            let before = (trial.instance, trial.record.count)
            do {
                try trial.act(act, actor: actor)
                #expect(trial.record.count > before.1, "an accepted command leaves an event (seed \(seed))")
            } catch {
                #expect(error.code != "record.corrupt", "seed \(seed): \(error.message.en)")
                #expect(trial.instance == before.0, "a refused command changes nothing (seed \(seed))")
            }
            let broken = trial.instance.map(TreeInvariants.violationsAtRest) ?? []
            #expect(broken.isEmpty, "seed \(seed) after \(act): \(broken)")
        }
        try check(trial, seed: seed)
    }

    private func check(_ trial: Trial, seed: UInt64) throws {
        var folded: Instance?
        var gone: Set<Int> = []
        for recorded in trial.record {
            let decoded = try EventCoding.decode(EventCoding.encode(recorded.event))
            #expect(decoded == recorded.event, "seed \(seed)")
            folded = try evolve(folded, id: Trial.id, with: recorded)
            if case .scopeCancelled(let cancelled) = recorded.event { gone.insert(cancelled.scope) }
            let living = Set(folded?.scopes.map(\.number) ?? [])
            #expect(
                gone.isDisjoint(with: living), "seed \(seed): a cancelled scope lives after event \(recorded.sequence)")
            let broken = folded.map(TreeInvariants.violationsAlways) ?? []
            #expect(broken.isEmpty, "seed \(seed) after event \(recorded.sequence): \(broken)")
        }
        #expect(folded == trial.instance, "seed \(seed)")
        guard let folded, folded.isRunning else { return }
        #expect(try InstanceCoding.decode(InstanceCoding.encode(folded), id: folded.id) == folded, "seed \(seed)")
    }

    @Test func `the runs reach every kind of event`() {
        var kinds: Set<String> = []
        for seed in Self.seeds {
            var random = SplitMix(seed: seed)
            var trial = Trial(RandomWorkflow.make(&random))
            try? trial.act(.submit(Submit(instance: Trial.id, data: ["amount": 100])), by: "li.na")
            for _ in 0..<60 {
                guard let instance = trial.instance else { break }
                trial.now = trial.now.advanced(byMilliseconds: Int64(random.below(4_000)))
                let (act, actor) = RandomAct.make(on: instance, &random)
                try? trial.act(act, actor: actor)
            }
            kinds.formUnion(trial.kinds)
        }
        #expect(
            Set(EventSamples.all.map { String($0.kind.prefix { $0 != "." }) }).subtracting(kinds) == [
                "skipped", "noticed",
            ])
    }
}
