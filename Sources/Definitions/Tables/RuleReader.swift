import Core
import FEEL
import YAML

/// Compiles the cells of rules.
struct RuleReader {
    let head: TableHead
    /// The expressions of the inputs; nil for those that do not read.
    let inputs: [FEELExpression?]
    let expressions: ExpressionReader

    private var findings: Findings { expressions.findings }

    func rule(_ written: WrittenRule) -> DecisionTable.Rule? {
        guard !findings.isFull else { return nil }
        var isSound = true
        var tests: [UnaryTests?] = []
        for (cell, input) in zip(written.tests, inputs) {
            guard let cell, cell.text != "-" else {
                tests.append(nil)
                continue
            }
            let test = self.test(cell, of: input)
            isSound = isSound && test != nil
            tests.append(test)
        }
        let outputs = zip(written.outputs, head.outputs).compactMap { output($0, $1) }
        guard isSound, outputs.count == head.outputs.count else { return nil }
        return DecisionTable.Rule(tests: tests, outputs: outputs, notes: written.notes, line: written.line)
    }

    private func test(_ cell: WrittenCell, of input: FEELExpression?) -> UnaryTests? {
        guard isWritten(cell, Message(en: "write `-` for anything", zh: "任意值请写 `-`")) else { return nil }
        return expressions.unaryTests(
            cell.text, in: cell.scalar, at: cell.range.lowerBound, input: input?.type ?? .any, facts: input?.facts)
    }

    /// A cell of an output: a bare word of its closed list, or a FEEL value.
    func output(_ cell: WrittenCell, _ output: TableHead.Output) -> FEELExpression? {
        guard isWritten(cell, Message(en: "write `null` for nothing", zh: "无值请写 `null`")) else { return nil }
        guard let allowed = output.allowed else { return open(cell, output) }
        if let value = allowed.first(where: { $0.isWritten(as: cell.text) }) { return .constant(value) }
        let words = allowed.map(\.written)
        let all = words.map { "`\($0)`" }.joined(separator: ", ")
        findings.error(
            .notInList, cell.place,
            Message(
                en: "`\(cell.text)` is not in the list of `\(output.name)`",
                zh: "`\(cell.text)` 不在 `\(output.name)` 的列表中"),
            hint: Suggestion.hint(for: cell.text, among: words) ?? Message(en: "the list is \(all)", zh: "列表为 \(all)"))
        return nil
    }

    private func isWritten(_ cell: WrittenCell, _ hint: Message) -> Bool {
        guard cell.text.isEmpty else { return true }
        findings.error(.emptyCell, cell.place, Message(en: "the cell is empty", zh: "单元格为空"), hint: hint)
        return false
    }

    private func open(_ cell: WrittenCell, _ output: TableHead.Output) -> FEELExpression? {
        guard let expression = expressions.expression(cell.text, in: cell.scalar, at: cell.range.lowerBound) else {
            return nil
        }
        guard
            output.type == .any || expression.type == .any || expression.type == .null || expression.type == output.type
        else {
            findings.error(
                .wrongOutputType, cell.place,
                Message(
                    en: "`\(output.name)` holds \(output.type), this is \(expression.type)",
                    zh: "`\(output.name)` 的类型是 \(output.type)，此处是 \(expression.type)"))
            return nil
        }
        return expression
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
