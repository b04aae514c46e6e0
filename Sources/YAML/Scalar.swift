/// A scalar: its text, how it was written, and where each part of the text stands in the file.
package struct Scalar: Sendable {
    package enum Style: Hashable, Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// The text after unquoting, unescaping, folding and chomping.
    package let text: String
    package let style: Style
    let source: YAMLSource
    /// Bytes of the file, quotes or block header included.
    let extent: Range<Int>

    init(text: String, style: Style, source: YAMLSource, extent: Range<Int>) {
        self.text = text
        self.style = style
        self.source = source
        self.extent = extent
    }
}

extension Scalar {
    /// The place of a UTF-8 byte offset into `text`, for a diagnostic inside an expression or a table cell.
    ///
    /// Exact for literal blocks and for plain and quoted scalars, over several lines too. In a folded block (`>`) it is
    /// exact for whatever is not white space; folded white space is placed at the start of the run that it came from.
    /// Offsets outside the text are clamped.
    package func mark(ofTextOffset offset: Int) -> Mark {
        let offset = min(max(offset, 0), text.utf8.count)
        return source.mark(atOffset: fileOffset(ofText: offset))
    }

    /// The range in the file of UTF-8 bytes of `text`.
    package func range(ofText offsets: Range<Int>) -> SourceRange {
        SourceRange(start: mark(ofTextOffset: offsets.lowerBound), end: mark(ofTextOffset: offsets.upperBound))
    }

    /// The place of a line and column (1-based, scalars) inside `text`. In a literal block this costs the same on the
    /// first line and on the last, so it suits the cells of a table.
    package func mark(line: Int, column: Int) -> Mark {
        if style == .literal {
            let place = LiteralLines(self)
            return place.mark(line: line, column: column)
        }
        var start = text.unicodeScalars.startIndex
        for _ in 1..<max(line, 1) {
            guard let end = text.unicodeScalars[start...].firstIndex(of: "\n") else { break }
            start = text.unicodeScalars.index(after: end)
        }
        let scalars = text.unicodeScalars
        let index = scalars.index(start, offsetBy: max(column, 1) - 1, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return mark(ofTextOffset: text.utf8.distance(from: text.startIndex, to: index))
    }

    private func fileOffset(ofText offset: Int) -> Int {
        style == .literal ? LiteralLines(self).fileOffset(ofText: offset) : FlowedText(self).fileOffset(ofText: offset)
    }
}
