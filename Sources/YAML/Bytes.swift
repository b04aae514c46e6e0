/// The bytes that YAML's grammar gives a meaning and that this room reads from the text itself.
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let backslash = UInt8(ascii: "\\")
    static let singleQuote = UInt8(ascii: "'")

    var isBreak: Bool { self == .lineFeed || self == .carriageReturn }
    var isBlank: Bool { self == .space || self == .tab }
    var isWhite: Bool { isBlank || isBreak }
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}

extension [UInt8] {
    func holds(_ byte: UInt8, at offset: Int) -> Bool { offset < count && self[offset] == byte }

    /// The offset after the scalar that begins at `offset`.
    func scalarEnd(after offset: Int) -> Int {
        var end = offset + 1
        while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// The first offset from `offset` on whose byte does not satisfy `test`.
    func skip(from offset: Int, while test: (UInt8) -> Bool) -> Int {
        var end = offset
        while end < count, test(self[end]) { end += 1 }
        return end
    }
}
