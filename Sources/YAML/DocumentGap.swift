/// The part of a file around its document where only comments, blank lines and document ends may stand.
///
/// Directives (`%YAML`, `%TAG`) are found here and not by libyaml, which compares each `%TAG` with all before it: a file
/// of them has to be refused unread.
struct DocumentGap {
    private let bytes: [UInt8]
    /// Where something else than comments and document ends begins; nil where the file ends first.
    let contentStart: Int?

    init(in bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        var offset = start
        while offset < bytes.count {
            let text = bytes.skip(from: offset, while: \.isBlank)
            let end = bytes.skip(from: text) { !$0.isBreak }
            let isComment = text == end || bytes[text] == UInt8(ascii: "#")
            guard isComment || Self.isDocumentEnd(bytes[offset..<end]) else {
                contentStart = text
                return
            }
            offset = bytes.skip(from: end, while: \.isBreak)
        }
        contentStart = nil
    }

    /// The line of the directive that the content begins with.
    var directive: Range<Int>? {
        guard let start = contentStart, bytes[start] == UInt8(ascii: "%"), isLineStart(start) else { return nil }
        return start..<bytes.skip(from: start) { !$0.isBreak }
    }

    private func isLineStart(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1].isBreak }

    private static func isDocumentEnd(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "...".utf8) && line.dropFirst(3).allSatisfy(\.isBlank)
    }
}
