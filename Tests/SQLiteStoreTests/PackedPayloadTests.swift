import Core
import Testing

@testable import SQLiteStore

struct PackedPayloadTests {
    @Test(arguments: [
        "{}", #"{"ended.1":{"cause":"completed","outcome":"approved"}}"#,
        #"{"entered.1":{"electorate":1,"scope":1,"step":"branch","tasks":[{"kind":"approve","number":2,"person":"li"}],"visit":1}}"#,
        #"{"voted.1":{"choice":"approve","comment":"同意 approved \"approve\"","task":12}}"#,
        #"{"commented.1":{"text":"a \\u0001 b"}}"#, #"{"entered.1":{"electorate"#, "",
    ])
    func `what is packed is unpacked to the same bytes`(_ json: String) throws {
        let bytes = Array(json.utf8)
        let packed = try #require(PackedPayload.packed(bytes))
        #expect(packed.count <= bytes.count)
        #expect(PackedPayload.unpacked(packed) == bytes)
    }

    @Test(arguments: UInt64(1)...200)
    func `any mixture of pieces of events survives`(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let source = Array(
            #"{"entered.1":{"electorate":1,"scope":1,"step":"b","tasks":[{"kind":"approve","number":2,"person":"li"}],"visit":1}}{"left.1":{"outcome":"approved","result":{"approvals":1,"by":"x","comment":"授信","outcome":"approved","rejections":0},"scope":1}}"#
                .utf8)
        var mixture: [UInt8] = []
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let from = Int.random(in: 0..<source.count, using: &random)
            mixture += source[from..<min(source.count, from + Int.random(in: 1...60, using: &random))]
        }
        let packed = try #require(PackedPayload.packed(mixture), "seed \(seed)")
        #expect(PackedPayload.unpacked(packed) == mixture, "seed \(seed)")
    }

    @Test(arguments: UInt8(0)...31)
    func `a control character is never packed away`(_ byte: UInt8) {
        #expect(PackedPayload.packed([0x22, byte, 0x22]) == nil)
    }

    /// The list is part of the layout: a file written today must be read for ever.
    @Test func `the fragments are what they were`() {
        let all = PackedPayload.unpacked(Array(1...31))
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in all { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        #expect(hash == 884_430_314_848_975_397, "\(hash)")
    }
}

/// A small seeded generator (Steele, Lea, Flood 2014), so that a failed property names the seed that repeats it.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
