/// A stretch of an expression's source, in UTF-8 bytes; half the size of a `Range<Int>`, since every node has one.
struct SourceRange: Hashable, Sendable {
    let start: Int32
    let end: Int32

    init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    var bytes: Range<Int> { Int(start)..<max(Int(start), Int(end)) }

    func through(_ other: SourceRange) -> SourceRange { SourceRange(Int(start), Int(other.end)) }
}
