/// The anchor and tag in front of a node, read from the text: libyaml drops a lone `!`, and marks neither of the two.
struct NodeProperties {
    private(set) var anchor: Range<Int>?
    private(set) var tag: Range<Int>?

    /// - Parameter start: where the node begins, properties included.
    init(in bytes: [UInt8], at start: Int) {
        var offset = start
        while offset < bytes.count {
            let end = Self.end(in: bytes, of: offset)
            switch bytes[offset] {
            case UInt8(ascii: "&") where anchor == nil: anchor = offset..<end
            case UInt8(ascii: "!") where tag == nil: tag = offset..<end
            default: return
            }
            offset = bytes.skip(from: end, while: \.isWhite)
        }
    }

    private static func end(in bytes: [UInt8], of start: Int) -> Int {
        bytes.skip(from: start + 1) { !$0.isWhite && !",[]{}".utf8.contains($0) }
    }
}
