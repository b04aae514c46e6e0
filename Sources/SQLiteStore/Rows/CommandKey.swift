internal import Core

/// How the id of a command is stored: 16 bytes where it is a UUID in lower case, else as its text.
enum CommandKey {
    case uuid([UInt8])
    case text(String)

    init(_ id: CommandID) {
        if let bytes = CommandKey.bytes(id.text.utf8) { self = .uuid(bytes) } else { self = .text(id.text) }
    }

    /// The id that the key stands for.
    var id: CommandID? {
        switch self {
        case .text(let text): CommandID(text)
        case .uuid(let bytes): CommandID(CommandKey.text(bytes))
        }
    }

    private static func bytes(_ text: String.UTF8View) -> [UInt8]? {
        guard text.count == 36 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        var high: UInt8?
        for (place, character) in text.enumerated() {
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard character == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = digit(character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return bytes
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (place, byte) in bytes.enumerated() {
            if place == 4 || place == 6 || place == 8 || place == 10 { text.append(UInt8(ascii: "-")) }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Query {
    @discardableResult
    func bind(_ command: CommandID?) -> Query {
        guard let command else { return bind(nil as String?) }
        switch CommandKey(command) {
        case .uuid(let bytes): return bind(blob: bytes)
        case .text(let text): return bind(text)
        }
    }
}

extension Columns {
    func command(_ column: Int32) throws(Refusal) -> CommandID? {
        guard !isNull(column) else { return nil }
        let key = isBlob(column) ? CommandKey.uuid(bytes(column)) : CommandKey.text(text(column))
        guard let id = key.id else { throw Refusal.storeDamaged("command id") }
        return id
    }
}
