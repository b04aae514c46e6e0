import Core
import YAML

/// Rules as a list of `{ when, then, note }`, for tables that do not fit a grid.
struct RuleListReader {
    let head: TableHead
    let findings: Findings

    func rules(_ nodes: [Node]) -> (rules: WrittenRules, isComplete: Bool) {
        let rules = nodes.compactMap(rule)
        let hasNotes = nodes.contains { $0["note"] != nil }
        let place = head.rulesKey?.range ?? head.entry.key.range
        return (
            WrittenRules(annotations: hasNotes ? ["note"] : [], rules: rules, place: place), rules.count == nodes.count
        )
    }

    private func rule(_ node: Node) -> WrittenRule? {
        guard !findings.isFull, let keys = KeyedReader(node, .tableRule, findings) else { return nil }
        let tests = cells(keys["when"], head.inputs.map(\.name))
        guard let given = keys["then"], let outputs = cells(given, head.outputs.map(\.name)), let tests else {
            return nil
        }
        guard findings.hasAll(head.outputs.map(\.name), in: given) else { return nil }
        return WrittenRule(
            tests: tests, outputs: outputs.compactMap { $0 }, notes: [keys["note"]?.text ?? ""],
            line: node.range.start.line, .node(node.firstLine))
    }

    /// A cell for each column; nil where one of them cannot be read.
    private func cells(_ node: Node?, _ columns: [String]) -> [WrittenCell?]? {
        var cells = [WrittenCell?](repeating: nil, count: columns.count)
        guard let node else { return cells }
        let entries = findings.entries(of: node, .column, .expression)
        var isSound = entries.count == node.mapping?.count
        for entry in entries {
            guard let column = columns.firstIndex(of: entry.name), let scalar = entry.value.scalar else {
                findings.unknownColumn(entry.name, entry.key.range, among: columns)
                isSound = false
                continue
            }
            cells[column] = WrittenCell(text: scalar.text, scalar: scalar, range: 0..<scalar.text.utf8.count)
        }
        return isSound ? cells : nil
    }
}

extension Findings {
    /// Whether a mapping names every column; what it lacks is reported.
    func hasAll(_ columns: [String], in node: Node) -> Bool {
        let missing = columns.filter { node[$0] == nil }
        for name in missing { missingColumn(name, SourceRange(at: node.range.start)) }
        return missing.isEmpty
    }

    func missingColumn(_ name: String, _ range: SourceRange) {
        error(.missingColumn, range, Message(en: "the column `\(name)` is missing", zh: "缺少列 `\(name)`"))
    }

    func unknownColumn(_ name: String, _ range: SourceRange, among columns: [String]) {
        let all = columns.map { "`\($0)`" }.joined(separator: ", ")
        error(
            .unknownColumn, range,
            Message(en: "there is no column `\(name)` here", zh: "此处没有列 `\(name)`"),
            hint: Suggestion.hint(for: name, among: columns)
                ?? Message(en: "the columns are \(all)", zh: "可用的列：\(all)"))
    }
}
