package import Commands
internal import CountersignPluginKit
internal import CreditScoring
internal import Engine
internal import Logging
package import Ports
internal import RemoteAccess
internal import SQLiteStore
internal import Stock

/// Where all rooms meet: the store, the plugins and the verbs.
@main
enum Main {
    static func main() async {
        await CountersignCLI.main(house: .standard(surroundings: .process))
    }
}

extension House {
    package static func standard(surroundings: Surroundings, clock: any Clock = SystemClock()) -> House {
        House(
            openStore: { try await SQLiteStore.open(at: $0) },
            createStore: { try await SQLiteStore.create(at: $0) },
            makeEngine: { store, path, compile in
                Engine(
                    store: store, compile: compile, plugins: try plugins(path, surroundings), clock: clock,
                    logger: Logger(label: "countersign") { StreamLogHandler.standardError(label: $0) })
            },
            plugins: { path in
                try plugins(path, surroundings).plugins.map { PluginFact(name: $0.name, summary: $0.summary) }
            },
            inspect: { path in
                let report = try await SQLiteStore.report(at: path)
                return StoreFacts(
                    libraryVersion: report.libraryVersion, journalMode: report.journalMode,
                    synchronous: report.synchronous, schemaVersion: report.layout)
            }, clock: clock, surroundings: surroundings)
    }

    /// One line a plugin. Their own files stand beside the database unless the environment says otherwise.
    private static func plugins(_ path: String, _ surroundings: Surroundings) throws -> PluginRegistry {
        func setting(_ name: String, _ standard: String) -> String { surroundings.variable(name) ?? standard }
        var registry = PluginRegistry()
        try registry.register(CreditScoringPlugin())
        try registry.register(StockPlugin(configuration: .init(file: setting("COUNTERSIGN_STOCK", path + ".stock"))))
        if let key = surroundings.variable("COUNTERSIGN_VPN_KEY") {
            try registry.register(
                RemoteAccessPlugin(
                    configuration: .init(
                        pool: setting("COUNTERSIGN_VPN_POOL", "10.66.0.0/24"),
                        endpoint: setting("COUNTERSIGN_VPN_ENDPOINT", "localhost:51820"), serverPublicKey: key,
                        stateDirectory: setting("COUNTERSIGN_VPN_STATE", path + ".remote-access"))))
        }
        return registry
    }
}
