import CountersignPluginKit
import Crypto
import Foundation

/// Makes a peer. Runs while the lock of the state directory is held.
struct Grant {
    let site: Site
    let registry: PeerRegistry
    let context: PluginContext

    func perform(_ request: AccessRequest) throws -> PluginResult<AccessReceipt> {
        let id = Grant.peerID(of: context.idempotencyKey)
        if let known = try registry.peer(id) {
            try registry.writeServerPeers()
            return .done(known.granted)
        }
        let (person, expiry) = (try person(of: request), try expiry(of: request))
        try registry.revokeExpired(at: context.now)
        let taken = Set(try registry.active().map(\.address))
        guard let address = site.pool.addresses.first(where: { !taken.contains($0) }) else {
            try registry.writeServerPeers()
            return PluginResult("pool-exhausted", AccessReceipt(pool: site.pool.description))
        }
        let keys = try Keys()
        let peer = Peer(
            id: id, person: person, device: request.device, address: address, publicKey: keys.publicKey,
            presharedKey: keys.presharedKey, grantedAt: context.now.milliseconds, expiresAt: expiry.milliseconds)
        try registry.add(peer, clientConfig: peer.clientConfig(privateKey: keys.privateKey, at: site))
        try registry.writeServerPeers()
        context.logger.info("peer added", metadata: ["peer": "\(id)", "address": "\(address)"])
        return .done(peer.granted)
    }

    /// 128 bits of a hash: keys of workflows have characters that file names do not.
    static func peerID(of key: String) -> String {
        SHA256.hash(data: Data(key.utf8)).prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Both words go into the comment of a configuration file.
    private func person(of request: AccessRequest) throws(PluginError) -> String {
        guard let person = request.person else { throw Grant.lacks("person", "a grant names the person") }
        for (field, word) in [("person", person), ("device", request.device ?? "any")] where !Grant.isPlain(word) {
            throw Grant.lacks(field, "\"\(word)\" is not of letters, digits, '.', '_' and '-', at most 64")
        }
        return person
    }

    private static func isPlain(_ word: String) -> Bool {
        (1...64).contains(word.utf8.count)
            && word.utf8.allSatisfy { byte in
                let character = Character(Unicode.Scalar(byte))
                return character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
            }
    }

    private func expiry(of request: AccessRequest) throws(PluginError) -> Instant {
        let end: Instant
        switch (request.until, request.expiresAt) {
        case (let day?, nil): end = try self.end(of: day)
        case (nil, let moment?):
            guard let instant = Instant(moment) else {
                throw Grant.lacks("expires_at", "the moment has no offset from UTC")
            }
            end = instant
        case (nil, nil): throw Grant.lacks("until", "a grant says until when, by until or expires_at")
        case (_?, _?): throw Grant.lacks("until", "until and expires_at are both given")
        }
        guard end > context.now else { throw Grant.wrongPeriod("access would have ended before it began, at \(end)") }
        guard end <= context.now.advanced(by: .seconds(site.maximumDays * 86_400)) else {
            throw Grant.wrongPeriod("access would last longer than \(site.maximumDays) days")
        }
        return end
    }

    /// The first moment after a day, in the site's offset.
    private func end(of day: CalendarDate) throws(PluginError) -> Instant {
        let midnight = day.adding(days: 1).flatMap { next in
            TimeOfDay(nanosecondOfDay: 0, zone: .offset(seconds: site.utcOffset)).map { DateTime(date: next, time: $0) }
        }
        guard let end = midnight.flatMap(Instant.init) else { throw Grant.wrongPeriod("\(day) is out of range") }
        return end
    }

    private static func lacks(_ field: String, _ message: String) -> PluginError {
        PluginError("remote-access.request", "\(field): \(message)", context: ["field": field])
    }

    private static func wrongPeriod(_ message: String) -> PluginError {
        PluginError("remote-access.period", message)
    }
}
