import YAML

/// A line of a file with carets under a range of it. A long line is cut around the place.
struct SourceExcerpt {
    private static let widest = 160

    private let shown: [Unicode.Scalar]
    private let start: Int
    private let end: Int
    private let style: TextStyle
    private let severity: Diagnostic.Severity

    init(line: String, range: SourceRange, style: TextStyle, severity: Diagnostic.Severity) {
        let scalars = Array(line.unicodeScalars)
        let first = min(range.start.column - 1, scalars.count)
        let last =
            range.end.line > range.start.line ? scalars.count : min(max(range.end.column - 1, first), scalars.count)
        let cut = max(0, min(first - SourceExcerpt.widest / 4, scalars.count - SourceExcerpt.widest))
        let end = min(scalars.count, cut + SourceExcerpt.widest)
        let ellipsis: [Unicode.Scalar] = ["…"]
        shown = (cut > 0 ? ellipsis : []) + scalars[cut..<end] + (end < scalars.count ? ellipsis : [])
        let shift = cut > 0 ? cut - 1 : 0
        start = first - shift
        self.end = min(last - shift, shown.count)
        self.style = style
        self.severity = severity
    }

    /// Two lines, each with its line end.
    var text: String {
        var line = ""
        line.unicodeScalars.append(contentsOf: shown)
        return "  \(line)\n  \(indent)\(style.paint(carets, severity))\n"
    }

    /// Blanks as wide as what stands before the place; a tab stays one, so that both lines jump alike.
    private var indent: String {
        shown.prefix(start).reduce(into: "") { text, scalar in
            text += scalar == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(scalar))
        }
    }

    private var carets: String {
        let width = start < end ? shown[start..<end].reduce(0) { $0 + max(DisplayWidth.of($1), 0) } : 0
        return String(repeating: "^", count: max(width, 1))
    }
}
