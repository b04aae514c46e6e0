/// Looks at a file as bytes and characters before libyaml sees any of it.
///
/// A UTF-8 byte order mark at the very start is accepted and dropped, since editors on Windows write one unasked. It is
/// refused anywhere else, as are UTF-16 and UTF-32, which libyaml would take.
enum TextInspection {
    /// The bytes after a byte order mark of UTF-8.
    static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// Whether the file is in an encoding other than UTF-8, by its mark or by the zero that half of each letter is.
    static func foreignEncoding(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(4))
        if head == [0, 0, 0xFE, 0xFF] || head == [0xFF, 0xFE, 0, 0] { return "UTF-32" }
        if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) { return "UTF-16" }
        guard head.count == 4, head.contains(where: { $0 != 0 }) else { return nil }
        if head[0] == 0 && head[1] == 0 || head[1] == 0 && head[2] == 0 && head[3] == 0 { return "UTF-32" }
        if head[0] == 0 && head[2] == 0 || head[1] == 0 && head[3] == 0 { return "UTF-16" }
        return nil
    }

    /// The first bytes that are not UTF-8.
    static func invalidUTF8(_ bytes: [UInt8]) -> Range<Int>? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets
        }
    }

    /// Every character that is refused, up to a number and then a problem that says so.
    static func forbiddenCharacters(in source: YAMLSource, atMost limit: Int) -> [YAMLProblem] {
        let bytes = source.places.bytes
        var problems: [YAMLProblem] = []
        var offset = 0
        while offset < bytes.count {
            // Plain ASCII is nearly all of nearly every file.
            if bytes[offset] >= 0x20 && bytes[offset] < 0x7F {
                offset += 1
                continue
            }
            let end = bytes.scalarEnd(after: offset)
            let scalar = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
            if let scalar, let forbidden = ForbiddenCharacter(scalar) {
                let range = source.range(offset..<end)
                guard problems.count < limit else { return problems + [.tooMany(limit, at: range)] }
                problems.append(forbidden.problem(at: range))
            }
            offset = end
        }
        return problems
    }
}
