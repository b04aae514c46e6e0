/// Reads one quoted string of JSON.
struct JSONStringReader {
    private let bytes: [UInt8]
    private(set) var position: Int

    /// A reader at an opening quote.
    init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The text between the quotes; `position` is then behind the closing one.
    mutating func read() throws(JSONError) -> String {
        let opening = position
        position += 1
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            position += 1
        }
        // Most strings end here, without an escape.
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            position += 1
            return try validated(bytes[start..<position - 1], at: start)
        }
        return try readEscaped(Array(bytes[start..<position]), opening: opening)
    }

    private mutating func readEscaped(_ prefix: [UInt8], opening: Int) throws(JSONError) -> String {
        var text = prefix
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return try validated(text[...], at: opening + 1)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: Array(String(Character(try escape())).utf8))
            case 0..<0x20:
                throw error(.controlCharacter, "a control character in a string must be escaped", at: position)
            default:
                text.append(byte)
                position += 1
            }
        }
        throw error(.unexpectedEnd, "the string that begins here is not closed", at: opening)
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = position
        position += 1
        guard position < bytes.count else { throw error(.unexpectedEnd, "the text ends in an escape", at: start) }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        default: throw error(.invalidEscape, "JSON does not have this escape", at: start)
        }
    }

    private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
        let unit = try fourDigits(from: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw error(.loneSurrogate, "half of a surrogate pair", at: start) }
        position += 2
        let second = try fourDigits(from: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
        else { throw error(.loneSurrogate, "half of a surrogate pair", at: start) }
        return scalar
    }

    private mutating func fourDigits(from start: Int) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw error(.invalidEscape, "\\u needs four hexadecimal digits", at: start)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private func validated(_ text: ArraySlice<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let string = String(validating: text, as: UTF8.self) else {
            throw error(.invalidUTF8, "the string is not UTF-8", at: start)
        }
        return string
    }

    private func error(_ code: JSONError.Code, _ message: String, at place: Int) -> JSONError {
        JSONError(code, at: place, of: bytes, message)
    }
}
