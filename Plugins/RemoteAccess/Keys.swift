import Crypto
import Foundation

/// The keys of a new peer, in Base64 as WireGuard writes them.
struct Keys {
    let privateKey: String
    let publicKey: String
    let presharedKey: String

    /// New random keys.
    init() throws {
        let random = Curve25519.KeyAgreement.PrivateKey().rawRepresentation
        let presharedKey = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Data($0) }
        try self.init(privateKey: random, presharedKey: presharedKey)
    }

    /// The keys that belong to 32 bytes of a private key.
    ///
    /// The bytes are clamped as RFC 7748, section 5, does at each use, so that the file holds what `wg genkey` would
    /// write; the public key is the same either way.
    init(privateKey bytes: Data, presharedKey: Data) throws {
        var clamped = [UInt8](bytes)
        if clamped.count == 32 {
            clamped[0] &= 248
            clamped[31] = clamped[31] & 127 | 64
        }
        let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: clamped)
        privateKey = key.rawRepresentation.base64EncodedString()
        publicKey = key.publicKey.rawRepresentation.base64EncodedString()
        self.presharedKey = presharedKey.base64EncodedString()
    }
}
