import Core
import YAML

/// Rules as a grid: a line with the columns, and a line for each rule.
struct GridReader {
    let head: TableHead
    let findings: Findings

    /// What a column of the grid is.
    enum Column {
        case input(Int)
        case output(Int)
        case note(Int)
    }

    /// Nil where the grid as a whole cannot be read. A line that cannot is reported and left out.
    func rules(_ scalar: Scalar) -> (rules: WrittenRules, isComplete: Bool)? {
        let grid = Grid(scalar.text)
        guard let header = grid.rows.first, grid.rows.count > 1 else {
            findings.tableEmpty(head)
            return nil
        }
        guard let (columns, annotations) = HeaderReader(head: head, findings: findings).columns(header, scalar) else {
            return nil
        }
        let first = scalar.mark(line: 1, column: 1).line
        let rows = grid.rows.dropFirst()
        let rules = rows.compactMap { rule($0, columns, annotations.count, scalar, firstLine: first) }
        return (
            WrittenRules(annotations: annotations, rules: rules, place: scalar.range(ofText: header.range)),
            rules.count == rows.count
        )
    }

    private func rule(
        _ row: Grid.Row, _ columns: [Column], _ noteCount: Int, _ scalar: Scalar, firstLine: Int
    ) -> WrittenRule? {
        guard !findings.isFull else { return nil }
        guard row.cells.count == columns.count else {
            findings.error(
                .cellCount, scalar.range(ofText: row.range),
                Message(
                    en: "this rule has \(row.cells.count) cells, the first line has \(columns.count)",
                    zh: "此规则有 \(row.cells.count) 个单元格，首行有 \(columns.count) 个"))
            return nil
        }
        var tests = [WrittenCell?](repeating: nil, count: head.inputs.count)
        var outputs = [WrittenCell?](repeating: nil, count: head.outputs.count)
        var notes = [String](repeating: "", count: noteCount)
        for (column, cell) in zip(columns, row.cells) {
            let written = WrittenCell(text: cell.text, scalar: scalar, range: cell.range)
            switch column {
            case .input(let index): tests[index] = written
            case .output(let index): outputs[index] = written
            case .note(let index): notes[index] = cell.text
            }
        }
        return WrittenRule(
            tests: tests, outputs: outputs.compactMap { $0 }, notes: notes, line: firstLine + row.line,
            .text(scalar, row.range))
    }
}

extension Findings {
    func tableEmpty(_ head: TableHead) {
        error(
            .tableEmpty, head.rules?.firstLine ?? head.entry.key.range,
            Message(
                en: "the table has no rules: a line with the columns and a line for each rule are needed",
                zh: "决策表没有规则：需要一行列名，以及每条规则一行"))
    }
}
