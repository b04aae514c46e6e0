/// The text of a string literal (DMN 1.5, grammar rules 35, 64–68).
///
/// A backslash that begins no escape is itself, since rule 35 takes any character there: `"\d{3}"` is a pattern.
enum StringLiteral {
    /// Where an escape stands whose digits make no character.
    struct BadEscape: Error {
        let position: Int
    }

    /// The text between the quotes of a token.
    static func text(_ bytes: [UInt8], _ token: Token) throws(BadEscape) -> String {
        let inner = bytes[token.start + 1..<token.end - 1]
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        var position = inner.startIndex
        while position < inner.endIndex {
            if inner[position] != UInt8(ascii: "\\") {
                guard let (scalar, width) = Characters.scalar(bytes, at: position) else { break }
                if let valid = Unicode.Scalar(scalar) { text.append(valid) }
                position += width
            } else {
                text.append(try escape(inner, &position))
            }
        }
        return String(text)
    }

    private static func escape(_ bytes: ArraySlice<UInt8>, _ position: inout Int) throws(BadEscape) -> Unicode.Scalar {
        let start = position
        position += 2
        switch start + 1 < bytes.endIndex ? bytes[start + 1] : 0 {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "'"): return "'"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "U"): return try scalar(bytes, &position, digits: 6, from: start)
        case UInt8(ascii: "u"): return try utf16(bytes, &position, from: start)
        default:
            position = start + 1
            return "\\"
        }
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, _ position: inout Int, from start: Int
    ) throws(BadEscape) -> Unicode.Scalar {
        let first = try hex(bytes, &position, digits: 4, from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, position + 1 < bytes.endIndex, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw BadEscape(position: start) }
        position += 2
        let second = try hex(bytes, &position, digits: 4, from: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw BadEscape(position: start) }
        return scalar
    }

    private static func scalar(
        _ bytes: ArraySlice<UInt8>, _ position: inout Int, digits: Int, from start: Int
    ) throws(BadEscape) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(try hex(bytes, &position, digits: digits, from: start)) else {
            throw BadEscape(position: start)
        }
        return scalar
    }

    private static func hex(
        _ bytes: ArraySlice<UInt8>, _ position: inout Int, digits: Int, from start: Int
    ) throws(BadEscape) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard position < bytes.endIndex, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw BadEscape(position: start)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
