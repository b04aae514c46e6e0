package import Commands
internal import CountersignPluginKit
internal import Engine
internal import Logging
package import Ports
internal import SQLiteStore
internal import Simulation

/// Where all rooms meet: the store, the plugins and the verbs.
@main
enum Main {
    static func main() async {
        await CountersignCLI.main(house: .standard(surroundings: .process))
    }
}

extension House {
    package static func standard(surroundings: Surroundings, clock: any Clock = SystemClock()) -> House {
        var logger = Logger(label: "countersign") { StreamLogHandler.standardError(label: $0) }
        // The verbs tell people what failed; a log is for what nobody is told.
        logger.logLevel = .error
        return .standard(surroundings: surroundings, clock: clock, logger: logger)
    }

    private static func standard(surroundings: Surroundings, clock: any Clock, logger: Logger) -> House {
        House(
            openStore: { try await SQLiteStore.open(at: $0) },
            createStore: { try await SQLiteStore.create(at: $0) },
            makeEngine: { store, path, compile in
                Engine(
                    store: store, compile: compile, plugins: try PluginRegistry(besides: path, surroundings),
                    clock: clock, logger: logger)
            },
            plugins: { path in .init(try PluginRegistry(besides: path, surroundings)) },
            inspect: { path in
                let report = try await SQLiteStore.report(at: path)
                return StoreFacts(
                    libraryVersion: report.libraryVersion, journalMode: report.journalMode,
                    synchronous: report.synchronous, schemaVersion: report.layout)
            },
            scratchStore: { try await SQLiteStore.scratch(at: $0) },
            makeScenarios: { folder, store in
                ScenarioRunner(openStore: store) {
                    try PluginRegistry(inFolder: "\(folder)/\(UInt64.random(in: .min ... .max))")
                }
            },
            makeReplay: { folder, plan, store in
                Replay(
                    plan, plugins: try PluginRegistry(inFolder: folder + "/plugins"), logger: logger, openStore: store)
            }, clock: clock, surroundings: surroundings)
    }
}
