import CountersignPluginKit

/// A peer as it is kept. The private key is in the client's configuration only.
struct Peer: Codable, Hashable {
    /// From the idempotency key, so that a repeated grant finds it.
    var id: String
    var person: String
    var device: String?
    var address: String
    var publicKey: String
    var presharedKey: String
    var grantedAt: Int64
    var expiresAt: Int64
    var revokedAt: Int64?

    /// The server's section for the peer.
    var serverStanza: String {
        """
        # \(person)\(device.map { " " + $0 } ?? "") \(id) until \(Instant(milliseconds: expiresAt))
        [Peer]
        PublicKey = \(publicKey)
        PresharedKey = \(presharedKey)
        AllowedIPs = \(address)/32

        """
    }

    /// The client's whole configuration.
    func clientConfig(privateKey: String, at site: Site) -> String {
        let dns = site.dns.isEmpty ? "" : "DNS = \(site.dns.joined(separator: ", "))\n"
        let keepalive = site.keepalive == 0 ? "" : "PersistentKeepalive = \(site.keepalive)\n"
        return """
            [Interface]
            PrivateKey = \(privateKey)
            Address = \(address)/32
            \(dns)
            [Peer]
            PublicKey = \(site.serverPublicKey)
            PresharedKey = \(presharedKey)
            Endpoint = \(site.endpoint)
            AllowedIPs = \(site.allowedIPs.joined(separator: ", "))
            \(keepalive)
            """
    }

    /// What the workflow gets to know after the grant; the same after a repetition, whatever happened since.
    var granted: AccessReceipt {
        AccessReceipt(
            peer: id, address: address, publicKey: publicKey, clientConfig: PeerRegistry.clientConfig(of: id),
            serverPeers: PeerRegistry.serverPeers, expiresAt: Instant(milliseconds: expiresAt).dateTime)
    }

    /// What the workflow gets to know after the revocation.
    var revoked: AccessReceipt {
        AccessReceipt(
            peer: id, address: address, publicKey: publicKey,
            expiresAt: Instant(milliseconds: expiresAt).dateTime,
            revokedAt: revokedAt.flatMap { Instant(milliseconds: $0).dateTime })
    }
}
