internal import Commands
internal import CountersignPluginKit
internal import CreditScoring
internal import RemoteAccess
internal import Stock

extension PluginRegistry {
    /// The plugins of this program: one line a plugin.
    ///
    /// - Parameter path: the database. The plugins' own files stand beside it unless the environment says otherwise.
    init(besides path: String, _ surroundings: Surroundings) throws {
        try self.init(besides: path, variable: surroundings.variable)
    }

    /// The plugins for scenarios and replays: nothing of the environment, files in a folder that is thrown away, and a
    /// key that no server has.
    init(inFolder path: String) throws {
        let key = "CountersignScenariosHaveNoServerAtAll000000="
        try self.init(besides: path) { $0 == "COUNTERSIGN_VPN_KEY" ? key : nil }
    }

    private init(besides path: String, variable: (String) -> String?) throws {
        func setting(_ name: String, _ standard: String) -> String { variable(name) ?? standard }
        self.init()
        try register(CreditScoringPlugin())
        try register(StockPlugin(configuration: .init(file: setting("COUNTERSIGN_STOCK", path + ".stock"))))
        // Without the server's key there is nothing to connect to.
        if let key = variable("COUNTERSIGN_VPN_KEY") {
            try register(
                RemoteAccessPlugin(
                    configuration: .init(
                        pool: setting("COUNTERSIGN_VPN_POOL", "10.66.0.0/24"),
                        endpoint: setting("COUNTERSIGN_VPN_ENDPOINT", "localhost:51820"), serverPublicKey: key,
                        stateDirectory: setting("COUNTERSIGN_VPN_STATE", path + ".remote-access"))))
        }
    }
}
