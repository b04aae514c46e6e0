package import CountersignPluginKit
internal import Core
internal import Engine
package import Logging
package import Ports

/// Replays an outside log through the engine and a store: did what happened follow the workflow that was in force?
package struct Replay: Sendable {
    private let plan: ReplayPlan
    private let plugins: PluginRegistry
    private let logger: Logger
    private let openStore: @Sendable () async throws -> any Store

    /// - Parameter openStore: an empty store; asked for once or several times, each time for another one. The caller
    ///   owns them and closes them after `run`.
    package init(
        _ plan: ReplayPlan, plugins: PluginRegistry = PluginRegistry(), logger: Logger,
        openStore: @escaping @Sendable () async throws -> any Store
    ) {
        self.plan = plan
        self.plugins = plugins
        self.logger = logger
        self.openStore = openStore
    }

    /// - Parameters:
    ///   - version: the version for all cases, instead of the one that was in force when each began.
    ///   - progress: told how many cases are done, now and then, from any task.
    /// - Throws: `replay.unknown-version`, or what the store threw. A case that is refused is no error.
    package func run(
        _ log: EventLog, version: Int? = nil, progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
    ) async throws -> ReplayReport {
        let forced = try version.map(known)
        let lanes = Lanes(for: plan.versions.map(\.workflow))
        let queue = CaseQueue(count: log.cases.count)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<lanes.stores {
                let stage = try await ReplayStage(
                    plan, plugins: plugins, logger: logger, store: openStore(), from: log.earliest)
                for _ in 0..<lanes.casesPerStore {
                    group.addTask {
                        while let index = queue.take() {
                            try Task.checkCancellation()
                            let result = try await stage.play(log.cases[index], number: index, version: forced)
                            progress(queue.finish(index, result))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        return ReplayReport(queue.results, log: log, map: plan.map)
    }

    private func known(_ number: Int) throws(Refusal) -> ReplayPlan.Version {
        if let version = plan.version(numbered: number) { return version }
        let all = plan.versions.map { "\($0.number)" }.joined(separator: ", ")
        throw Refusal(
            "replay.unknown-version", .invalid,
            Message(en: "the map has no version \(number)", zh: "映射中没有第 \(number) 版"),
            hint: Message(en: "there is: \(all)", zh: "可用：\(all)"))
    }
}

/// How many stores there are, and how many cases share one at the same time.
///
/// Timers and jobs belong to a store, and each case has its own time: where a workflow has such steps, a store plays one
/// case after the other, else the commands of many cases share its commits.
struct Lanes {
    let stores: Int
    let casesPerStore: Int

    init(for workflows: [Workflow]) {
        let isQuiet = workflows.allSatisfy { $0.allSteps.allSatisfy { !$0.kind.makesWork } }
        stores = isQuiet ? 1 : 4
        casesPerStore = isQuiet ? 32 : 1
    }
}

extension StepKind {
    fileprivate var makesWork: Bool {
        switch self {
        case .run, .wait, .notify: true
        case .approve, .task, .decide, .choose, .parallel, .set, .end: false
        }
    }
}
