import Core
import FEEL
import YAML

/// The lines of a grid behind the first: one rule each.
struct RuleReader {
    let head: TableHead
    let columns: [TableLowering.Column]
    /// The types of the inputs.
    let inputs: [FEELType]
    let scalar: Scalar
    let expressions: ExpressionReader

    private var findings: Findings { expressions.findings }

    func rule(_ row: Grid.Row, firstLine: Int) -> DecisionTable.Rule? {
        guard !findings.isFull else { return nil }
        guard row.cells.count == columns.count else {
            findings.error(
                .cellCount, scalar.range(ofText: row.range),
                Message(
                    en: "this rule has \(row.cells.count) cells, the first line has \(columns.count)",
                    zh: "此规则有 \(row.cells.count) 个单元格，首行有 \(columns.count) 个"))
            return nil
        }
        var tests = [UnaryTests?](repeating: nil, count: head.inputs.count)
        var outputs = [Binding?](repeating: nil, count: head.outputs.count)
        var isSound = true
        for (column, cell) in zip(columns, row.cells) {
            if cell.text.isEmpty {
                isSound = false
                empty(cell, column)
                continue
            }
            switch column {
            case .input(let index):
                guard cell.text != "-" else { continue }
                tests[index] = expressions.unaryTests(
                    cell.text, in: scalar, at: cell.range.lowerBound, input: inputs[index])
                isSound = isSound && tests[index] != nil
            case .output(let index):
                outputs[index] = output(cell, head.outputs[index])
            }
        }
        let given = outputs.compactMap { $0 }
        guard isSound, given.count == outputs.count else { return nil }
        return DecisionTable.Rule(inputs: tests, outputs: given, line: firstLine + row.line)
    }

    private func empty(_ cell: Grid.Cell, _ column: TableLowering.Column) {
        let hint =
            switch column {
            case .input: Message(en: "write `-` for anything", zh: "任意值请写 `-`")
            case .output: Message(en: "write `null` for nothing", zh: "无值请写 `null`")
            }
        findings.error(
            .emptyCell, scalar.range(ofText: cell.range), Message(en: "the cell is empty", zh: "单元格为空"), hint: hint)
    }

    private func output(_ cell: Grid.Cell, _ output: TableHead.Output) -> Binding? {
        guard let allowed = output.allowed else { return open(cell, output) }
        if let value = allowed.first(where: { $0.isWritten(as: cell.text) }) { return .constant(value) }
        let words = allowed.map(\.written)
        let all = words.map { "`\($0)`" }.joined(separator: ", ")
        findings.error(
            .notInList, scalar.range(ofText: cell.range),
            Message(
                en: "`\(cell.text)` is not in the list of `\(output.name)`",
                zh: "`\(cell.text)` 不在 `\(output.name)` 的列表中"),
            hint: Suggestion.hint(for: cell.text, among: words) ?? Message(en: "the list is \(all)", zh: "列表为 \(all)"))
        return nil
    }

    private func open(_ cell: Grid.Cell, _ output: TableHead.Output) -> Binding? {
        guard let expression = expressions.expression(cell.text, in: scalar, at: cell.range.lowerBound) else {
            return nil
        }
        guard
            output.type == .any || expression.type == .any || expression.type == .null || expression.type == output.type
        else {
            findings.error(
                .wrongOutputType, scalar.range(ofText: cell.range),
                Message(
                    en: "`\(output.name)` holds \(output.type), this is \(expression.type)",
                    zh: "`\(output.name)` 的类型是 \(output.type)，此处是 \(expression.type)"))
            return nil
        }
        return expression.constant.map { .constant($0) } ?? .expression(expression)
    }
}

extension Value {
    /// A value of a closed list as its author would write it in a cell.
    var written: String {
        switch self {
        case .string(let text): text
        case .number(let number): number.description
        case .boolean(let value): value ? "true" : "false"
        default: "null"
        }
    }

    /// Bare, or a text in quotes.
    func isWritten(as cell: String) -> Bool {
        if cell == written { return true }
        guard case .string(let text) = self else { return false }
        return cell == "\"\(text)\""
    }
}
