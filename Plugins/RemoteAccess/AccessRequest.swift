public import CountersignPluginKit

/// What a workflow asks for.
public struct AccessRequest: Codable, Sendable {
    /// What to do.
    public enum Action: String, Codable, Sendable, CaseIterable {
        /// Make a peer.
        case grant
        /// Take one away.
        case revoke
    }

    /// What to do.
    public var action: Action
    /// To grant: who gets access, a person's id.
    public var person: String?
    /// To grant: a label of the device, `[A-Za-z0-9._-]{1,64}`.
    public var device: String?
    /// To grant: the last day of access.
    public var until: CalendarDate?
    /// To grant, instead of `until`: the moment at which access ends.
    public var expiresAt: DateTime?
    /// To revoke: the peer, from the receipt of the grant.
    public var peer: String?
}

/// What was done. It holds no secret: outputs are kept in the record and shown to people.
public struct AccessReceipt: Codable, Hashable, Sendable {
    /// The peer's id; nil where there is none.
    public var peer: String?
    /// Its address.
    public var address: String?
    /// Its public key in Base64.
    public var publicKey: String?
    /// The client's configuration with its private key: a file of mode 0600 below the state directory.
    public var clientConfig: String?
    /// The server's peers: a file of mode 0600 below the state directory.
    public var serverPeers: String?
    /// When access ends, in UTC.
    public var expiresAt: DateTime?
    /// When access ended, in UTC.
    public var revokedAt: DateTime?
    /// Where no address was free: the pool.
    public var pool: String?
}
