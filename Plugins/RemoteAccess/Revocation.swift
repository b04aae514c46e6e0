import CountersignPluginKit

/// Takes a peer away. Runs while the lock of the state directory is held.
struct Revocation {
    let site: Site
    let registry: PeerRegistry
    let context: PluginContext

    func perform(_ request: AccessRequest) throws -> PluginResult<AccessReceipt> {
        guard let id = request.peer else {
            throw PluginError(
                "remote-access.request", "peer: a revocation names the peer", context: ["field": "peer"],
                hint: "pass the receipt's peer on: peer: = access.peer")
        }
        try registry.revokeExpired(at: context.now)
        guard let peer = try registry.peer(id) else {
            throw PluginError("remote-access.unknown-peer", "there is no peer \"\(id)\"", context: ["peer": id])
        }
        // A peer that expired, or that was revoked before, is revoked: the answer says since when.
        let revoked = peer.revokedAt == nil ? try registry.revoke(peer, at: context.now) : peer
        try registry.writeServerPeers()
        context.logger.info("peer revoked", metadata: ["peer": "\(id)", "address": "\(peer.address)"])
        return .done(revoked.revoked)
    }
}
