/// The recursive descent behind `JSONReader`; its depth is bounded by the limits.
struct JSONParser {
    private let bytes: [UInt8]
    private let limits: JSONReader.Limits
    private let typed: Bool
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8], limits: JSONReader.Limits, typed: Bool) {
        self.bytes = bytes
        self.limits = limits
        self.typed = typed
    }

    mutating func document() throws(JSONError) -> Value {
        guard bytes.count <= limits.bytes else {
            throw error(.tooLarge, "the text has \(bytes.count) bytes, more than the \(limits.bytes) allowed", at: 0)
        }
        skipSpace()
        let value = try value()
        skipSpace()
        if position < bytes.count { throw error(.trailingText, "the value ends here, but the text goes on") }
        return value
    }

    private mutating func value() throws(JSONError) -> Value {
        guard position < bytes.count else { throw error(.unexpectedEnd, "a value is missing at the end of the text") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return .list(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), 48...57: return .number(try number())
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: throw error(.unexpectedCharacter, "no value begins with \(shown(position))")
        }
    }

    private mutating func object() throws(JSONError) -> Value {
        try descend()
        let start = position
        position += 1
        var entries: [Context.Entry] = []
        var seen: Set<Text.Key> = []
        if !closes(with: UInt8(ascii: "}")) {
            repeat {
                let place = skippingSpace()
                guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
                    throw unexpected("the name of an entry, in quotes")
                }
                let name = try string()
                try refuseDuplicate(name, at: place, among: entries, &seen)
                skipSpace()
                guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw unexpected("':'") }
                position += 1
                skipSpace()
                entries.append(Context.Entry(name: name, value: try value()))
            } while try goesOn(until: UInt8(ascii: "}"))
        }
        depth -= 1
        return typed
            ? try untagged(entries, at: start) : .context(Context(uniqueEntries: entries))
    }

    private func refuseDuplicate(
        _ name: String, at place: Int, among entries: [Context.Entry], _ seen: inout Set<Text.Key>
    ) throws(JSONError) {
        if entries.count == 8 { seen = Set(entries.map { Text.Key($0.name) }) }
        let known =
            entries.count < 8 ? entries.contains { Text.same($0.name, name) } : !seen.insert(Text.Key(name)).inserted
        if known { throw error(.duplicateKey, "the name \"\(name)\" comes twice in this object", at: place) }
    }

    private mutating func array() throws(JSONError) -> [Value] {
        try descend()
        position += 1
        var elements: [Value] = []
        if !closes(with: UInt8(ascii: "]")) {
            repeat {
                skipSpace()
                elements.append(try value())
            } while try goesOn(until: UInt8(ascii: "]"))
        }
        depth -= 1
        return elements
    }

    private mutating func descend() throws(JSONError) {
        depth += 1
        if depth > limits.depth { throw error(.tooDeep, "nested more than \(limits.depth) levels deep") }
    }

    /// Takes the closing bracket of an empty object or array.
    private mutating func closes(with bracket: UInt8) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == bracket else { return false }
        position += 1
        return true
    }

    /// Takes a comma (true) or the closing bracket (false).
    private mutating func goesOn(until bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard position < bytes.count else { throw unexpected("',' or the closing bracket") }
        let byte = bytes[position]
        guard byte == bracket || byte == UInt8(ascii: ",") else { throw unexpected("',' or the closing bracket") }
        position += 1
        return byte != bracket
    }

    private mutating func literal(_ text: StaticString, _ value: Value) throws(JSONError) -> Value {
        let start = position
        let expected = Array(text.description.utf8)
        guard bytes[position...].starts(with: expected) else {
            throw error(.unexpectedCharacter, "no value begins with \(shown(start))", at: start)
        }
        position += expected.count
        return value
    }

    private mutating func number() throws(JSONError) -> Decimal128 {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let whole = skipDigits()
        var valid = whole > 0 && (whole == 1 || bytes[position - whole] != 48)
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            valid = skipDigits() > 0 && valid
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            valid = skipDigits() > 0 && valid
        }
        guard valid else { throw error(.invalidNumber, "this is not a number of JSON", at: start) }
        guard let number = Decimal128(utf8: bytes[start..<position]) else {
            throw error(.numberOutOfRange, "the number has more than 34 digits or is too large", at: start)
        }
        return number
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
        return position - start
    }

    private mutating func string() throws(JSONError) -> String {
        var reader = JSONStringReader(bytes, at: position)
        let text = try reader.read()
        position = reader.position
        return text
    }

    private mutating func skippingSpace() -> Int {
        skipSpace()
        return position
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private func shown(_ place: Int) -> String {
        bytes[place] < 0x80 && bytes[place] > 0x20 ? "'\(Unicode.Scalar(bytes[place]))'" : "this byte"
    }

    private func unexpected(_ wanted: String) -> JSONError {
        position < bytes.count
            ? error(.unexpectedCharacter, "\(shown(position)) stands where \(wanted) is expected")
            : error(.unexpectedEnd, "the text ends where \(wanted) is expected")
    }

    private func error(_ code: JSONError.Code, _ message: String, at place: Int? = nil) -> JSONError {
        JSONError(code, at: place ?? position, of: bytes, message)
    }

    /// Turns the tag objects of the typed form into their values, and takes the escape off the names of the others.
    private func untagged(_ entries: [Context.Entry], at place: Int) throws(JSONError) -> Value {
        if entries.count == 1, let tag = ValueTag(rawValue: entries[0].name) {
            guard case .string(let text) = entries[0].value, let value = tag.value(of: text) else {
                throw error(.invalidTaggedValue, "this is not the text of \(tag.rawValue)", at: place)
            }
            return value
        }
        var plain: [Context.Entry] = []
        plain.reserveCapacity(entries.count)
        for entry in entries {
            guard entry.name.utf8.first == UInt8(ascii: "@") else {
                plain.append(entry)
                continue
            }
            let name = String(entry.name.unicodeScalars.dropFirst())
            guard name.utf8.first == UInt8(ascii: "@") else {
                throw error(.unknownTag, "\"\(entry.name)\" is not a known tag", at: place)
            }
            plain.append(Context.Entry(name: name, value: entry.value))
        }
        return .context(Context(uniqueEntries: plain))
    }
}
