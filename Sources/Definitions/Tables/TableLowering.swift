import Core
import FEEL
import YAML

/// The rules of one decision table.
struct TableLowering {
    let head: TableHead
    let expressions: ExpressionReader

    private var findings: Findings { expressions.findings }

    /// What a column of the grid is.
    enum Column {
        case input(Int)
        case output(Int)
    }

    func lower() -> DecisionTable? {
        let compiled = head.inputs.map { input in
            ShapeCheck(findings).accepts(input.value, .expression) ? expressions.expression(input.value) : nil
        }
        let outputs = head.outputs.map { DecisionTable.Output(name: $0.name, allowed: $0.allowed) }
        guard let scalar = block(), let rules = rules(scalar, compiled.map { $0?.type ?? .any }) else { return nil }
        let inputs = zip(head.inputs, compiled).compactMap { input, expression in
            expression.map { DecisionTable.Input(name: input.name, expression: $0) }
        }
        guard inputs.count == compiled.count else { return nil }
        return DecisionTable(id: head.id, hit: head.hit, inputs: inputs, outputs: outputs, rules: rules)
    }

    /// Cells would mean something else to YAML outside of a literal block.
    private func block() -> Scalar? {
        guard let node = head.rules, let scalar = node.scalar else { return nil }
        guard scalar.style != .literal else { return scalar }
        findings.error(
            .tableNotLiteral, node.firstLine,
            Message(en: "the rules must stand in a literal block", zh: "规则必须写在字面块中"),
            hint: Message(en: "write `rules: |` and the grid below it, indented", zh: "请写 `rules: |`，表格另起一行并缩进"))
        return nil
    }

    private func rules(_ scalar: Scalar, _ types: [FEELType]) -> [DecisionTable.Rule]? {
        let grid = Grid(scalar.text)
        guard let header = grid.rows.first, grid.rows.count > 1 else {
            findings.error(
                .tableEmpty, head.rules?.firstLine ?? head.entry.key.range,
                Message(
                    en: "the table has no rules: a line with the columns and a line for each rule are needed",
                    zh: "决策表没有规则：需要一行列名，以及每条规则一行"))
            return nil
        }
        guard let columns = HeaderReader(head: head, findings: findings).columns(header, scalar) else { return nil }
        let first = scalar.mark(line: 1, column: 1).line
        let reader = RuleReader(
            head: head, columns: columns, inputs: types, scalar: scalar,
            expressions: expressions)
        reportDuplicates(grid, columns, scalar)
        let rules = grid.rows.dropFirst().compactMap { reader.rule($0, firstLine: first) }
        return rules.count == grid.rows.count - 1 ? rules : nil
    }

    /// Rules whose tests are the same, letter by letter but for spaces.
    private func reportDuplicates(_ grid: Grid, _ columns: [Column], _ scalar: Scalar) {
        var seen: [String: Int] = [:]
        for row in grid.rows.dropFirst() where row.cells.count == columns.count {
            let tests = zip(columns, row.cells).compactMap { column, cell -> String? in
                guard case .input = column else { return nil }
                return TableLowering.withoutSpaces(cell.text)
            }
            let key = tests.joined(separator: "|")
            guard let earlier = seen[key] else {
                seen[key] = row.line
                continue
            }
            duplicate(row, of: earlier, scalar)
        }
    }

    private func duplicate(_ row: Grid.Row, of earlier: Int, _ scalar: Scalar) {
        let range = scalar.range(ofText: row.range)
        let line = range.start.line - row.line + earlier
        let message = Message(
            en: "this rule tests the same as the rule of line \(line)", zh: "此规则的条件与第 \(line) 行的规则相同")
        switch head.hit {
        case .unique: findings.error(.duplicateRule, range, message)
        case .first:
            findings.warning(
                .duplicateRule, range, message, hint: Message(en: "it never fires", zh: "它永远不会命中"))
        }
    }

    /// Drops spaces outside of strings.
    private static func withoutSpaces(_ text: String) -> String {
        var isInString = false
        let bytes = text.utf8.filter { byte in
            if byte == UInt8(ascii: "\"") { isInString.toggle() }
            return isInString || byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
