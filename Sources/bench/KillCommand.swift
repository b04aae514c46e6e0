internal import ArgumentParser
internal import Core
internal import Engine
internal import Foundation
internal import Ports
internal import SQLiteStore

/// Kills processes with SIGKILL in the middle of their decisions, and holds the record against what they were told.
struct KillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kill",
        abstract: "Kill -9 at random during decisions from several processes; nothing acknowledged may be missing.")

    @Option(help: "Rounds, each with a new database.")
    var rounds = 50

    @Option(help: "Processes that decide at once.")
    var processes = 8

    @Option(help: "Decisions in a round.")
    var decisions = 1_000

    @Option(help: "The seed of the moments at which processes are killed.")
    var seed: UInt64 = 1

    @Option(help: "Where the database files are made and removed.")
    var folder = "."

    func run() async throws {
        var random = SplitMix(seed: seed)
        var totals = KillRound.Outcome()
        for round in 1...max(1, rounds) {
            let plan = KillRound(
                number: round, processes: processes, instances: max(processes, decisions / DecideSample.decisions),
                folder: folder)
            let outcome = try await plan.run(&random)
            totals.add(outcome)
            print("round \(round): \(outcome)")
        }
        print("in all: \(totals)")
        if totals.faults > 0 { throw ExitCode.failure }
    }
}

/// One of the processes: approves its share of the instances and notes every acknowledgement as it comes.
struct KillWorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kill-worker", abstract: "One process of `bench kill`.", shouldDisplay: false)

    @Option var database: String
    @Option var acknowledgements: String
    @Option var worker: Int
    @Option var of: Int
    @Option var instances: Int

    func run() async throws {
        let log = try AcknowledgementLog(appendingTo: acknowledgements)
        let store = try await SQLiteStore.open(at: database)
        let engine = SampleEngine.make(on: store)
        for number in stride(from: worker + 1, through: instances, by: of) {
            let id = InstanceID(number: Int64(number))
            var instance = try await engine.view(of: id).instance
            while let task = instance.tasks.first {
                // The same act has the same id in every life of this process.
                let command = CommandID("kill-\(number)-\(task.number)")
                guard let command else { throw SampleFailure(description: "no id") }
                let accepted = try await engine.act(
                    .approve(Approve(task: task.number)), on: id, by: .person(task.person, .asserted),
                    command: command)
                try log.note(accepted.receipt)
                instance = accepted.instance
            }
        }
        try await store.close()
    }
}
