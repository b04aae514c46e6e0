internal import Crypto
package import Core
internal import FEEL

/// The hash that chains an event to all events of its instance before it:
/// SHA-256(0x01 ‖ hash of the event before ‖ canonical row).
///
/// The first event chains to 32 zero bytes. The canonical row is the JSON object of the row's members, keys sorted:
/// `{"actor":…,"assurance":…,"at":…,"command":…,"event":…,"instance":…,"sequence":…}`; `position` is the store's own
/// and stays out, `actor`, `assurance` and `command` are left out where there is none.
package struct RecordHash: Sendable, Hashable, CustomStringConvertible {
    /// 32 bytes.
    package let bytes: [UInt8]

    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(digest: SHA256.Digest) {
        self.bytes = Array(digest)
    }

    private init(zeros count: Int) {
        self.bytes = Array(repeating: 0, count: count)
    }

    /// What the first event of an instance is chained to.
    package static let origin = RecordHash(zeros: 32)

    /// Sets the hash of an event apart from every other use of SHA-256 in the record.
    private static let leafPrefix: [UInt8] = [0x01]

    package static func chained(
        to previous: RecordHash, instance: InstanceID, sequence: Int, at: Moment, actor: Actor, command: CommandID?,
        payload: [UInt8]
    ) -> RecordHash {
        var writer = JSONWriter(reserving: payload.count + 160)
        writer.beginObject()
        if case .person(let person, let assurance) = actor {
            writer.key("actor")
            writer.string(person.text)
            writer.key("assurance")
            writer.string(assurance.rawValue)
        }
        writer.key("at")
        writer.int(Int(at.milliseconds))
        if let command {
            writer.key("command")
            writer.string(command.text)
        }
        writer.key("event")
        writer.raw(payload)
        writer.key("instance")
        writer.int(Int(instance.number))
        writer.key("sequence")
        writer.int(sequence)
        writer.endObject()

        var hash = SHA256()
        hash.update(data: leafPrefix)
        hash.update(data: previous.bytes)
        hash.update(data: writer.bytes)
        return RecordHash(digest: hash.finalize())
    }

    /// Lower-case hexadecimal.
    package var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
