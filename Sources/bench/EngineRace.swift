internal import Core
internal import CountersignPluginKit
internal import Engine
internal import Foundation
internal import Logging
internal import Ports
internal import SQLiteStore

/// Concurrent tasks, each of which approves its own instances to their end, through the engine.
struct EngineRace {
    let submitters: Int
    let decisions: Int
    let folder: String

    /// - Parameter recording: also reads back what was written, for the baseline.
    func run(recording: Bool) async throws -> (Measure, SampleScript) {
        let path = Files.fresh(in: folder)
        defer { Files.remove(path) }
        let store = try await SQLiteStore.create(at: path)
        let engine = try await SampleEngine.furnished(on: store)
        let walks = try await submit(engine)
        let (start, used) = (ContinuousClock.now, ProcessorTime.now)
        let latencies = try await race(engine, walks)
        let (elapsed, processor) = (ContinuousClock.now - start, ProcessorTime.now - used)
        let script =
            recording ? try await SampleScript(record: walks.map { $0.map(\.id) }, of: store) : SampleScript([])
        try await store.close()
        return (
            Measure(decisions: latencies.count, elapsed: elapsed, latencies: latencies, processor: processor), script
        )
    }

    /// Of a database in which every instance has ended, once the log is moved in.
    func bytesOnDisk() async throws -> Int {
        let path = Files.fresh(in: folder)
        defer { Files.remove(path) }
        let store = try await SQLiteStore.create(at: path)
        let engine = try await SampleEngine.furnished(on: store)
        _ = try await race(engine, try await submit(engine))
        try await store.close()
        try BareSQLite.checkpoint(path)
        return try Files.size(path)
    }

    /// Every submitter's instances, before the clock runs.
    private func submit(_ engine: Engine) async throws -> [[Instance]] {
        let each = max(1, decisions / submitters / DecideSample.decisions)
        return try await withThrowingTaskGroup(of: (Int, [Instance]).self) { group in
            for submitter in 0..<submitters {
                group.addTask {
                    let actor = Actor.person(DecideSample.initiator(submitter), .asserted)
                    var instances: [Instance] = []
                    for number in 0..<each {
                        let accepted = try await engine.submit(
                            DecideSample.workflow, data: DecideSample.data(number), by: actor, command: try .unique())
                        instances.append(accepted.instance)
                    }
                    return (submitter, instances)
                }
            }
            return try await group.reduce(into: Array(repeating: [], count: submitters)) { $0[$1.0] = $1.1 }
        }
    }

    private func race(_ engine: Engine, _ walks: [[Instance]]) async throws -> [Duration] {
        try await withThrowingTaskGroup(of: [Duration].self) { group in
            for walk in walks { group.addTask { try await EngineRace.approve(walk, engine) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    @concurrent
    private static func approve(_ instances: [Instance], _ engine: Engine) async throws -> [Duration] {
        var latencies: [Duration] = []
        latencies.reserveCapacity(instances.count * DecideSample.decisions)
        for var instance in instances {
            while let task = instance.tasks.first {
                let command = try CommandID.unique()
                let act = Act.approve(Approve(task: task.number, comment: "同意"))
                let start = ContinuousClock.now
                instance = try await engine.act(
                    act, on: instance.id, by: .person(task.person, .asserted), command: command
                ).instance
                latencies.append(ContinuousClock.now - start)
            }
        }
        return latencies
    }
}

extension CommandID {
    fileprivate static func unique() throws -> CommandID {
        guard let id = CommandID(UUID().uuidString.lowercased()) else { throw SampleFailure(description: "no UUID") }
        return id
    }
}
