import FEEL

/// Decision tables as aligned text.
enum TableText {
    /// The grid of a workflow: reading it gives the same rules.
    static func grid(_ sheet: TableSheet) -> String {
        let header = sheet.columns.map { $0.role == .note ? "# \($0.name)" : $0.name }
        return aligned([header] + sheet.rows)
    }

    static func explained(_ sheet: TableSheet, _ explanation: TableExplanation) -> String {
        let counting = Set(explanation.decision.rules)
        let header = ["", ""] + sheet.columns.map(\.name)
        let rows = zip(sheet.rows, explanation.rules).enumerated().map { index, row -> [String] in
            let (cells, rule) = row
            let marked = cells.enumerated().map { column, cell in
                column < rule.cells.count ? cell + mark(rule.cells[column]) : cell
            }
            return [counting.contains(index) ? "→" : "", "\(index + 1)"] + marked
        }
        return aligned([header] + rows, gap: "  ")
    }

    private static func mark(_ verdict: TableExplanation.Verdict) -> String {
        switch verdict {
        case .passes: " ✓"
        case .fails: " ✗"
        case .undecided: " ?"
        case .anything: ""
        }
    }

    /// Each column as wide as its widest cell, by what a terminal shows.
    private static func aligned(_ rows: [[String]], gap: String = " | ") -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                if column > 0 { line += gap }
                line += cell + String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell)))
            }
            while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
