/// A place in a YAML file.
package struct Mark: Hashable, Sendable, Comparable {
    /// 1-based. Lines end at LF, CRLF or CR.
    package let line: Int
    /// 1-based, counted in Unicode scalars.
    package let column: Int
    /// Bytes of UTF-8 before this place, counted after a byte order mark, so that it indexes `YAMLSource.text`.
    package let offset: Int

    package init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    package static let start = Mark(line: 1, column: 1, offset: 0)

    package static func < (left: Mark, right: Mark) -> Bool { left.offset < right.offset }
}

extension Mark: CustomStringConvertible {
    package var description: String { "\(line):\(column)" }
}

/// From `start` up to, and not including, `end`.
package struct SourceRange: Hashable, Sendable {
    package let start: Mark
    package let end: Mark

    package init(start: Mark, end: Mark) {
        self.start = start
        self.end = end
    }

    /// An empty range: a place.
    package init(at mark: Mark) { self.init(start: mark, end: mark) }
}

extension SourceRange: CustomStringConvertible {
    package var description: String { "\(start)-\(end)" }
}
