import CountersignPluginKit
import Foundation

/// A configuration that has been checked.
struct Site: Sendable {
    let pool: AddressPool
    let endpoint: String
    let serverPublicKey: String
    let allowedIPs: [String]
    let dns: [String]
    let keepalive: Int
    let maximumDays: Int
    let utcOffset: Int32

    init(_ configuration: RemoteAccessPlugin.Configuration) throws(PluginError) {
        pool = try AddressPool(configuration.pool, reserved: configuration.reserved)
        endpoint = configuration.endpoint
        serverPublicKey = configuration.serverPublicKey
        allowedIPs = configuration.allowedIPs ?? [pool.description]
        dns = configuration.dns
        keepalive = configuration.keepalive
        maximumDays = configuration.maximumDays
        guard let offset = Int32(exactly: configuration.utcOffset), abs(offset) <= 64_800 else {
            throw Site.wrong("utcOffset", "the offset is beyond 18 hours")
        }
        utcOffset = offset
        guard Data(base64Encoded: serverPublicKey)?.count == 32 else {
            throw Site.wrong("serverPublicKey", "a WireGuard key is 32 bytes in Base64")
        }
        // These go into configuration files, where a line break would begin a line of its own.
        for word in [endpoint] + allowedIPs + dns where word.isEmpty || !word.utf8.allSatisfy(Site.isPlain) {
            throw Site.wrong("endpoint, allowedIPs, dns", "\"\(word)\" is no address")
        }
        guard keepalive >= 0, keepalive <= 65_535, maximumDays > 0, maximumDays <= 36_500 else {
            throw Site.wrong("keepalive, maximumDays", "is out of range")
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ",") }

    static func wrong(_ field: String, _ message: String) -> PluginError {
        PluginError("remote-access.configuration", "\(field): \(message)", context: ["field": field])
    }
}
