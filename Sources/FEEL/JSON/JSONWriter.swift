/// Writes JSON as UTF-8 in the one canonical form that is hashed and stored: keys sorted by their bytes, no spaces,
/// minimal escapes, numbers as plain decimals.
///
/// Values are written with `value(_:)` (dates as plain strings) or `typedValue(_:)` (see there). Records written by
/// hand call `beginObject`, `key`, …, in sorted key order; debug builds check the order.
package struct JSONWriter {
    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private var lastKeys: [String?] = []

    /// An empty writer.
    package init(reserving capacity: Int = 0) {
        if capacity > 0 { bytes.reserveCapacity(capacity) }
    }

    /// `{`
    package mutating func beginObject() {
        open(UInt8(ascii: "{"))
        assert(track { $0.append("") })
    }

    /// `}`
    package mutating func endObject() {
        close(UInt8(ascii: "}"))
        assert(track { $0.removeLast() })
    }

    /// `[`
    package mutating func beginArray() {
        open(UInt8(ascii: "["))
        assert(track { $0.append(nil) })
    }

    /// `]`
    package mutating func endArray() {
        close(UInt8(ascii: "]"))
        assert(track { $0.removeLast() })
    }

    /// The key of the next value. Keys of one object come in ascending order of their bytes.
    package mutating func key(_ name: String) {
        assert(isAscending(name), "the key \(name) comes after a larger one")
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A string.
    package mutating func string(_ text: String) {
        separate()
        quote(text)
        needsComma = true
    }

    /// A whole number.
    package mutating func int(_ number: Int) {
        decimal(Decimal128(number))
    }

    /// A decimal number, in plain digits.
    package mutating func decimal(_ number: Decimal128) {
        separate()
        number.appendPlain(to: &bytes)
        needsComma = true
    }

    /// `true` or `false`.
    package mutating func bool(_ value: Bool) {
        literal(value ? "true" : "false")
    }

    /// `null`
    package mutating func null() {
        literal("null")
    }

    /// JSON that is canonical already, such as a stored payload.
    package mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        // Nearly every text stands as it is: copy it whole, and look at the copy.
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        var place = start
        while place < bytes.count, !Self.needsEscape(bytes[place]) { place += 1 }
        if place < bytes.count {
            bytes.removeSubrange(start...)
            for byte in text.utf8 {
                if Self.needsEscape(byte) { escape(byte) } else { bytes.append(byte) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        let short: Unicode.Scalar? =
            switch byte {
            case UInt8(ascii: "\""): "\""
            case UInt8(ascii: "\\"): "\\"
            case 0x08: "b"
            case 0x09: "t"
            case 0x0A: "n"
            case 0x0C: "f"
            case 0x0D: "r"
            default: nil
            }
        bytes.append(UInt8(ascii: "\\"))
        if let short {
            bytes.append(UInt8(ascii: short))
        } else {
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        }
    }

    // The keys seen last, one an open object: only debug builds pay for them.
    private mutating func track(_ change: (inout [String?]) -> Void) -> Bool {
        change(&lastKeys)
        return true
    }

    private mutating func isAscending(_ name: String) -> Bool {
        guard let last = lastKeys.last, let previous = last else { return false }
        lastKeys[lastKeys.count - 1] = name
        return previous.isEmpty || Text.precedes(previous, name)
    }
}
