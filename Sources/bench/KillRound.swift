internal import Core
internal import Engine
internal import Foundation
#if canImport(Glibc)
    internal import Glibc
#endif
internal import Ports
internal import SQLiteStore

/// A database, processes that decide in it and are killed, and a look at what is left.
struct KillRound {
    let number: Int
    let processes: Int
    let instances: Int
    let folder: String

    struct Outcome: CustomStringConvertible {
        var kills = 0
        var acknowledged = 0
        var decisions = 0
        /// Acknowledged and not in the record, or there with another hash.
        var missing = 0
        var twice = 0
        var findings = 0
        var unfinished = 0

        var faults: Int { missing + twice + findings + unfinished }

        mutating func add(_ other: Outcome) {
            kills += other.kills
            acknowledged += other.acknowledged
            decisions += other.decisions
            missing += other.missing
            twice += other.twice
            findings += other.findings
            unfinished += other.unfinished
        }

        var description: String {
            "\(kills) kills, \(decisions) decisions, \(acknowledged) acknowledged, \(missing) missing, \(twice) twice, "
                + "\(findings) findings of verify, \(unfinished) unfinished"
        }
    }

    func run(_ random: inout SplitMix) async throws -> Outcome {
        let path = Files.fresh(in: folder)
        let log = path + ".acknowledged"
        defer {
            Files.remove(path)
            try? FileManager.default.removeItem(atPath: log)
        }
        try await submit(at: path)
        var outcome = Outcome()
        // Two lives that are cut short, then as many as it takes: a process may give up where others keep it waiting.
        for _ in 1...2 {
            let running = try (0..<processes).map { try start($0, path, log) }
            outcome.kills += try await kill(running, &random)
            for process in running { process.waitUntilExit() }
        }
        var waiting = Array(0..<processes)
        for _ in 1...5 where !waiting.isEmpty {
            let running = try waiting.map { ($0, try start($0, path, log)) }
            for (_, process) in running { process.waitUntilExit() }
            waiting = running.filter { $0.1.terminationStatus != 0 }.map(\.0)
        }
        try await examine(path, log, &outcome)
        return outcome
    }

    private func submit(at path: String) async throws {
        let store = try await SQLiteStore.create(at: path)
        let engine = try await SampleEngine.furnished(on: store)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<instances {
                guard let command = CommandID("submit-\(number)") else { continue }
                let actor = Actor.person(DecideSample.initiator(number), .asserted)
                group.addTask {
                    _ = try await engine.submit(
                        DecideSample.workflow, data: DecideSample.data(number), by: actor, command: command)
                }
            }
            try await group.waitForAll()
        }
        try await store.close()
    }

    private func start(_ worker: Int, _ path: String, _ log: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "kill-worker", "--database", path, "--acknowledgements", log, "--worker", "\(worker)", "--of",
            "\(processes)", "--instances", "\(instances)",
        ]
        try process.run()
        return process
    }

    private func kill(_ running: [Process], _ random: inout SplitMix) async throws -> Int {
        var kills = 0
        for process in running {
            try await Task.sleep(for: .milliseconds(random.next() % 60))
            guard process.isRunning else { continue }
            Glibc.kill(process.processIdentifier, SIGKILL)
            kills += 1
        }
        return kills
    }

    private func examine(_ path: String, _ log: String, _ outcome: inout Outcome) async throws {
        let store = try await SQLiteStore.open(at: path)
        let engine = SampleEngine.make(on: store)
        let acknowledged = try AcknowledgementLog.read(log)
        outcome.acknowledged = acknowledged.count
        for (command, hash) in acknowledged {
            let row = try await store.read { try $0.outcome(of: command) }
            if row?.hash.description != hash { outcome.missing += 1 }
        }
        for number in 1...instances {
            let view = try await engine.view(of: InstanceID(number: Int64(number)))
            let votes = view.events.compactMap { recorded -> Int? in
                if case .voted(let voted) = recorded.event { voted.task } else { nil }
            }
            outcome.decisions += votes.count
            outcome.twice += votes.count - Set(votes).count + max(0, votes.count - DecideSample.decisions)
            if view.instance.isRunning { outcome.unfinished += 1 }
        }
        outcome.findings = try await engine.verify { _, _ in }.findings.count
        try await store.close()
    }
}
