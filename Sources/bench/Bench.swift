internal import ArgumentParser

/// Measurements, each beside a baseline that is taken in the same run, and campaigns that look for faults.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measures Countersign against bare baselines.",
        subcommands: [
            DecideCommand.self, StoreCommand.self, DiskCommand.self, CLICommand.self, KillCommand.self,
            KillWorkerCommand.self, FEELCommand.self, FuzzCommand.self, FuzzWorkerCommand.self,
            DifferentialCommand.self,
        ])
}
