import Core

/// Makes UTF-8 of a file in one of the encodings that XML files come in, so that every offset after it counts bytes of
/// UTF-8.
///
/// XML 1.0, appendix F: a byte order mark decides; without one the declaration does, whose letters are ASCII.
enum XMLEncoding {
    static func utf8(_ bytes: [UInt8]) throws(XMLRefusal) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { $0 << 8 | $1 } }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { $1 << 8 | $0 } }
        guard let (name, offset) = declared(bytes) else { return bytes }
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": return bytes
        case "iso-8859-1", "latin1":
            // The first 256 code points of Unicode are those of Latin-1.
            return bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
        default:
            throw XMLRefusal(
                .encoding, at: offset,
                Message(en: "the encoding \(name) is not read", zh: "不支持编码 \(name)"),
                hint: Message(en: "save the file as UTF-8", zh: "请将文件保存为 UTF-8"))
        }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt16, UInt16) -> UInt16) -> [UInt8] {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
            .map { unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The encoding that the declaration names, and where it stands.
    private static func declared(_ bytes: [UInt8]) -> (name: String, offset: Int)? {
        let head = bytes.prefix(256)
        guard head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")),
            let key = head[..<end].firstRange(of: Array("encoding".utf8)),
            let quote = head[key.upperBound..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
            let close = head[(quote + 1)..<end].firstIndex(of: head[quote])
        else { return nil }
        return (String(decoding: head[(quote + 1)..<close], as: UTF8.self), quote + 1)
    }
}
