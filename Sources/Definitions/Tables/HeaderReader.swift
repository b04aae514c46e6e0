import Core
import YAML

/// The first line of a grid: every declared column once, in any order, and columns of notes.
struct HeaderReader {
    let head: TableHead
    let findings: Findings

    func columns(
        _ row: Grid.Row, _ scalar: Scalar
    ) -> (columns: [GridReader.Column], annotations: [String])? {
        var seen: Set<String> = []
        var annotations: [String] = []
        let columns = row.cells.map { cell -> GridReader.Column? in
            if cell.text.hasPrefix("#") {
                annotations.append(String(cell.text.dropFirst().drop { $0 == " " }))
                return .note(annotations.count - 1)
            }
            guard let column = column(cell.text) else {
                unknown(cell, scalar)
                return nil
            }
            guard seen.insert(cell.text).inserted else {
                findings.error(
                    .duplicateColumn, scalar.range(ofText: cell.range),
                    Message(en: "the column `\(cell.text)` is here a second time", zh: "列 `\(cell.text)` 重复"))
                return nil
            }
            return column
        }
        let missing = names.filter { !seen.contains($0) }
        let sound = columns.compactMap { $0 }
        // A misspelt column is reported as what it is, not also as a missing one.
        if sound.count == columns.count {
            for name in missing { findings.missingColumn(name, scalar.range(ofText: row.range)) }
        }
        return sound.count == columns.count && missing.isEmpty ? (sound, annotations) : nil
    }

    private var names: [String] { head.inputs.map(\.name) + head.outputs.map(\.name) }

    private func column(_ name: String) -> GridReader.Column? {
        if let index = head.inputs.firstIndex(where: { $0.name == name }) { return .input(index) }
        return head.outputs.firstIndex { $0.name == name }.map { .output($0) }
    }

    private func unknown(_ cell: Grid.Cell, _ scalar: Scalar) {
        let all = names.map { "`\($0)`" }.joined(separator: ", ")
        findings.error(
            .unknownColumn, scalar.range(ofText: cell.range),
            Message(
                en: "the column `\(cell.text)` is neither in `in` nor in `out`",
                zh: "列 `\(cell.text)` 既不在 `in` 也不在 `out` 中"),
            hint: Suggestion.hint(for: cell.text, among: names)
                ?? Message(
                    en: "the columns are \(all); a column of notes begins with `#`", zh: "可用的列：\(all)；备注列以 `#` 开头"))
    }
}
