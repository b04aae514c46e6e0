internal import Core

/// A table as aligned lines: a header, two spaces between columns, nothing behind the last.
enum TableText {
    /// Columns are never made narrower than this.
    private static let narrowest = 8
    private static let gap = 2

    static func lines(of table: Table, for face: Face) -> [String] {
        let header = table.columns.map { face.text($0.title) }
        let rows = table.rows.map { row in row.map { (text: PrintableText.line($0.text), tone: $0.tone) } }
        let widths = fit(table.columns, natural(header, rows.map { $0.map(\.text) }), face.columns)
        let head = header.map { (text: $0, tone: Tone.dim) }
        return ([head] + rows).map { line($0, table.columns, widths, face.style) }
    }

    private static func natural(_ header: [String], _ rows: [[String]]) -> [Int] {
        header.indices.map { column in
            rows.reduce(TextWidth.of(header[column])) { max($0, TextWidth.of($1[column])) }
        }
    }

    /// Takes columns from the widest that may shrink until the line fits.
    private static func fit(_ columns: [Table.Column], _ natural: [Int], _ available: Int?) -> [Int] {
        guard let available else { return natural }
        var widths = natural
        let gaps = gap * (columns.count - 1)
        while widths.reduce(gaps, +) > available {
            let candidates = widths.indices.filter { columns[$0].mayShrink && widths[$0] > narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private static func line(
        _ cells: [(text: String, tone: Tone)], _ columns: [Table.Column], _ widths: [Int], _ style: Style
    ) -> String {
        let last = cells.lastIndex { !$0.text.isEmpty } ?? 0
        return cells.indices.prefix(last + 1).map { column in
            let text = TextWidth.cut(cells[column].text, to: widths[column])
            let isBare = column == last && columns[column].alignment == .leading
            let padding = isBare ? 0 : widths[column]
            let padded = TextWidth.pad(text, to: padding, columns[column].alignment)
            return style.apply(cells[column].tone, to: padded)
        }.joined(separator: String(repeating: " ", count: gap))
    }
}
