internal import Core
internal import Foundation
internal import Ports
internal import SQLiteStore

/// Concurrent tasks that append their entries to a store.
struct StoreRace {
    let script: SampleScript
    let folder: String

    func run() async throws -> Measure {
        let path = Files.fresh(in: folder)
        let store = try await SQLiteStore.create(at: path)
        try await submit(store)
        let start = ContinuousClock.now
        let used = ProcessorTime.now
        let latencies = try await race(store)
        let elapsed = ContinuousClock.now - start
        let processor = ProcessorTime.now - used
        try await store.close()
        Files.remove(path)
        return Measure(decisions: script.decisions, elapsed: elapsed, latencies: latencies, processor: processor)
    }

    /// Makes a database in which every instance has ended.
    func fill(_ path: String) async throws {
        let store = try await SQLiteStore.create(at: path)
        try await submit(store)
        _ = try await race(store)
        try await store.close()
    }

    private func submit(_ store: SQLiteStore) async throws {
        for instances in script.instances {
            try await store.write { transaction in
                for instance in instances { try transaction.append(instance.submission) }
            }
        }
    }

    private func race(_ store: SQLiteStore) async throws -> [Duration] {
        try await withThrowingTaskGroup(of: [Duration].self) { group in
            for instances in script.instances {
                group.addTask { try await StoreRace.walk(instances, store) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    @concurrent
    private static func walk(_ instances: [SampleInstance], _ store: SQLiteStore) async throws -> [Duration] {
        var latencies: [Duration] = []
        latencies.reserveCapacity(instances.count * SampleInstance.decisions)
        for instance in instances {
            for approval in instance.approvals {
                let start = ContinuousClock.now
                try await store.write { try $0.append(approval) }
                latencies.append(ContinuousClock.now - start)
            }
        }
        return latencies
    }
}

enum Files {
    static func fresh(in folder: String) -> String { "\(folder)/bench-\(UUID().uuidString).db" }

    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-lock", "-turn"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    static func size(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }
}
