import CountersignPluginKit
import Foundation

/// The peers of a state directory:
///
/// - `active/ADDRESS.json`: a peer that has the address. One file an address, so no address is given twice.
/// - `revoked/ID.json`: a peer that had one.
/// - `clients/ID.conf`: the configuration with the private key, until the peer is revoked.
/// - `server-peers.conf`: the sections of all active peers, made anew from the files above after each change.
///
/// Each file is replaced as a whole, so a crash leaves a state between two steps, and every step says below how it is
/// taken up again. All methods want the lock to be held.
struct PeerRegistry: Sendable {
    let directory: StateDirectory

    static let serverPeers = "server-peers.conf"

    static func clientConfig(of id: String) -> String { "clients/\(id).conf" }

    /// The peers that have an address, by address.
    func active() throws -> [Peer] {
        try directory.names(in: "active").sorted().compactMap { name in
            guard let bytes = try directory.read("active/\(name)") else { return nil }
            let peer = try decode(bytes, name)
            // A crash between the two steps of a revocation leaves both files.
            if try directory.read(revoked(peer.id)) != nil {
                try finishRevocation(of: peer)
                return nil
            }
            return peer
        }
    }

    /// The peer of an id, active or revoked.
    func peer(_ id: String) throws -> Peer? {
        guard id.utf8.count == 32, id.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else { return nil }
        if let bytes = try directory.read(revoked(id)) { return try decode(bytes, id) }
        return try active().first { $0.id == id }
    }

    /// Adds a peer. The client's file comes first: until the peer's own file is there, nobody knows its keys, and a
    /// repeated grant makes others.
    func add(_ peer: Peer, clientConfig: String) throws {
        try directory.write(Array(clientConfig.utf8), to: PeerRegistry.clientConfig(of: peer.id))
        try directory.write(try encode(peer), to: "active/\(peer.address).json")
    }

    /// Revokes a peer. The second file decides; what is left of the first is removed by whoever comes by.
    func revoke(_ peer: Peer, at now: Instant) throws -> Peer {
        var peer = peer
        peer.revokedAt = now.milliseconds
        try directory.write(try encode(peer), to: revoked(peer.id))
        try finishRevocation(of: peer)
        return peer
    }

    /// Revokes the peers whose time is over.
    func revokeExpired(at now: Instant) throws {
        for peer in try active() where peer.expiresAt <= now.milliseconds { _ = try revoke(peer, at: now) }
    }

    /// Brings the server's file up to date.
    func writeServerPeers() throws {
        let text = Array(try active().map(\.serverStanza).joined(separator: "\n").utf8)
        if try directory.read(PeerRegistry.serverPeers) != text {
            try directory.write(text, to: PeerRegistry.serverPeers)
        }
    }

    private func finishRevocation(of peer: Peer) throws {
        try directory.remove(PeerRegistry.clientConfig(of: peer.id))
        try directory.remove("active/\(peer.address).json")
    }

    private func revoked(_ id: String) -> String { "revoked/\(id).json" }

    private func encode(_ peer: Peer) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return Array(try encoder.encode(peer))
    }

    private func decode(_ bytes: [UInt8], _ name: String) throws -> Peer {
        do {
            return try JSONDecoder().decode(Peer.self, from: Data(bytes))
        } catch {
            throw PluginError(
                "remote-access.state", "the file of \(name) is damaged", context: ["file": name],
                hint: "restore it, or remove it once the peer is off the server")
        }
    }
}
