public import CountersignPluginKit

/// Gives a person remote access by a WireGuard peer, and takes it away again.
public struct RemoteAccessPlugin: StepPlugin {
    /// `remote-access`
    public static let name = "remote-access"
    /// What it does.
    public static let summary = "Creates and revokes WireGuard peers with an address from a pool and an expiry"
    /// `pool-exhausted`: no address is free, also after peers past their expiry were revoked.
    public static let outcomes: [PluginOutcome] = ["pool-exhausted"]

    private let site: Site
    private let registry: PeerRegistry

    /// The plugin.
    ///
    /// - Throws: `remote-access.configuration` where the set-up is wrong. The state directory is made at the first run.
    public init(configuration: Configuration) throws(PluginError) {
        site = try Site(configuration)
        registry = PeerRegistry(directory: StateDirectory(path: configuration.stateDirectory))
    }

    /// Grants or revokes.
    public func run(_ input: AccessRequest, _ context: PluginContext) async throws -> PluginResult<AccessReceipt> {
        let lock = try await registry.directory.lock(within: context.timeLimit)
        defer { lock.release() }
        switch input.action {
        case .grant: return try Grant(site: site, registry: registry, context: context).perform(input)
        case .revoke: return try Revocation(site: site, registry: registry, context: context).perform(input)
        }
    }
}
