/// Finds a directive (`%YAML`, `%TAG`) where one may stand: before a document, after nothing but comments and blank
/// lines. libyaml compares each `%TAG` with all before it, so a file of them has to be refused unread.
enum Directives {
    static func first(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        var offset = start
        while offset < bytes.count {
            let text = bytes.skip(from: offset, while: \.isBlank)
            let end = bytes.skip(from: text) { !$0.isBreak }
            if bytes.holds(UInt8(ascii: "%"), at: offset) { return offset..<end }
            guard text == end || bytes[text] == UInt8(ascii: "#") || isDocumentEnd(bytes[offset..<end]) else {
                return nil
            }
            offset = bytes.skip(from: end, while: \.isBreak)
        }
        return nil
    }

    private static func isDocumentEnd(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "...".utf8) && line.dropFirst(3).allSatisfy(\.isBlank)
    }
}
