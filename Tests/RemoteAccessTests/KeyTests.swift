import Foundation
import Testing

@testable import RemoteAccess

@Suite struct KeyTests {
    /// RFC 7748, section 5.2: the first iteration, where scalar and base point are both 9.
    @Test func `the public key is X25519 of the private key`() throws {
        let keys = try Keys(privateKey: Data([9] + [UInt8](repeating: 0, count: 31)), presharedKey: Data())
        let expected: [UInt8] = [
            0x42, 0x2C, 0x8E, 0x7A, 0x62, 0x27, 0xD7, 0xBC, 0xA1, 0x35, 0x0B, 0x3E, 0x2B, 0xB7, 0x27, 0x9F,
            0x78, 0x97, 0xB8, 0x7B, 0xB6, 0x85, 0x4B, 0x78, 0x3C, 0x60, 0xE8, 0x03, 0x11, 0xAE, 0x30, 0x79,
        ]
        #expect(Data(base64Encoded: keys.publicKey) == Data(expected))
        // Clamped: the lowest three bits and the highest one are off, the one below it is on.
        let written = try #require(Data(base64Encoded: keys.privateKey))
        #expect(written == Data([8] + [UInt8](repeating: 0, count: 30) + [0x40]))
    }

    @Test func `new keys differ and are clamped`() throws {
        let keys = try (0..<20).map { _ in try Keys() }
        #expect(Set(keys.map(\.privateKey)).count == 20)
        #expect(Set(keys.map(\.presharedKey)).count == 20)
        for key in keys {
            let bytes = [UInt8](try #require(Data(base64Encoded: key.privateKey)))
            #expect(bytes[0] & 7 == 0 && bytes[31] & 0xC0 == 0x40)
        }
    }

    @Test func `refuses a private key of a wrong length`() {
        #expect(throws: (any Error).self) { try Keys(privateKey: Data([1, 2, 3]), presharedKey: Data()) }
    }
}
