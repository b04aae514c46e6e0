import Core
import CountersignPluginKit
import Engine
import Logging
import Ports

/// A store with the directory loaded and every version published, where cases are played.
struct ReplayStage: Sendable {
    private let plan: ReplayPlan
    private let people: Roster
    private let plugins: PluginRegistry
    private let logger: Logger
    private let store: any Store

    /// - Parameter from: before the first event; the directory is in force from then on.
    init(
        _ plan: ReplayPlan, plugins: PluginRegistry, logger: Logger, store: any Store, from: Moment
    ) async throws {
        self.plan = plan
        self.plugins = plugins
        self.logger = logger
        self.store = store
        people = Roster(plan.directory)
        let engine = engine(SimulatedClock(at: from))
        _ = try await engine.loadDirectory(plan.directory, effective: from, by: .engine)
        for version in plan.versions {
            _ = try await engine.publish(
                source: version.source, workflow: version.workflow, version: version.number, by: .engine)
        }
    }

    /// - Parameter version: nil for the version that was in force when the case began.
    func play(_ trace: EventLog.Case, number: Int, version: ReplayPlan.Version?) async throws -> CaseResult {
        let begin = trace.events.first?.at ?? Moment(milliseconds: 0)
        let clock = SimulatedClock(at: begin)
        var replay = CaseReplay(
            trace, number: number, under: version ?? plan.version(at: begin), of: plan, people: people,
            engine: engine(clock), clock: clock)
        return try await replay.run()
    }

    /// Each case has a clock of its own, and so an engine; the store is one for all.
    private func engine(_ clock: SimulatedClock) -> Engine {
        let versions = plan.versions
        return Engine(
            store: store,
            compile: { published in
                // What was published is what the plan compiled.
                guard let version = versions.first(where: { $0.number == published.version }) else {
                    throw Refusal.impossible("version \(published.version) is not the plan's")
                }
                return version.workflow
            }, plugins: plugins, clock: clock, logger: logger, waiter: clock)
    }
}

extension EventLog {
    var earliest: Moment {
        cases.lazy.flatMap(\.events).map(\.at).min() ?? Moment(milliseconds: 0)
    }
}
