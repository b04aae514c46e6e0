import CountersignPluginKit
import CreditScoring
import Foundation
import Ports
import RemoteAccess
import SQLiteStore
import Simulation
import Stock
import Synchronization

/// A folder for the stores and plugins of one test; it goes when the test is over.
final class Scratch: Sendable {
    let path: String
    private let count = Mutex(0)

    init() throws {
        path = NSTemporaryDirectory() + "scenarios-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A path that nothing stands at yet.
    func fresh(_ name: String) -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return "\(path)/\(number)-\(name)"
    }

    func write(_ text: String, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    /// A runner with the plugins that the house ships.
    var runner: ScenarioRunner {
        ScenarioRunner(openStore: { try await SQLiteStore.scratch(at: self.fresh("store.sqlite")) }) {
            var registry = PluginRegistry()
            try registry.register(CreditScoringPlugin())
            try registry.register(StockPlugin(configuration: .init(file: self.fresh("stock.sqlite"))))
            try registry.register(
                RemoteAccessPlugin(
                    configuration: .init(
                        pool: "10.66.0.0/24", endpoint: "vpn.bank.example:51820",
                        serverPublicKey: "ob0rn2sOLS4Pm2m/qnzUkDkR4QwgYyqdvsuYhJeQnVA=",
                        stateDirectory: self.fresh("access"))))
            return registry
        }
    }
}
