package import Core
package import FEEL

/// A decision table as text, cell by cell: what every drawing of it starts from.
struct TableSheet {
    struct Column {
        enum Role: String { case input = "in", output = "out", note }

        let role: Role
        let name: String
        /// The expression of an input that is called otherwise.
        let expression: String?
        /// The values that it can have, in order.
        let allowed: String?
    }

    let id: String
    let hit: HitPolicy
    let columns: [Column]
    /// A cell for each column.
    let rows: [[String]]
    /// What is given where no rule matches, a cell for each column; nil where nothing is.
    let defaults: [String]?

    init(_ table: DecisionTable) {
        id = table.id.text
        hit = table.hit
        columns =
            table.inputs.map { input in
                let source = TableSheet.line(input.expression.source)
                return Column(
                    role: .input, name: input.name, expression: source == input.name ? nil : source,
                    allowed: input.allowed.map { TableSheet.line($0.source) })
            }
            + table.outputs.map { output in
                Column(
                    role: .output, name: output.name, expression: nil,
                    allowed: output.allowed?.map(\.written).joined(separator: ", "))
            }
            + table.annotations.map { Column(role: .note, name: $0, expression: nil, allowed: nil) }
        rows = table.rules.map { rule in
            rule.tests.map { $0.map { TableSheet.line($0.source) } ?? "-" }
                + zip(table.outputs, rule.outputs).map { TableSheet.cell($1, of: $0) }
                + table.annotations.indices.map { rule.notes.indices.contains($0) ? rule.notes[$0] : "" }
        }
        let fallbacks = table.outputs.compactMap(\.fallback)
        defaults =
            fallbacks.isEmpty
            ? nil
            : table.inputs.map { _ in "" } + zip(table.outputs, fallbacks).map { TableSheet.cell($1, of: $0) }
                + table.annotations.map { _ in "" }
    }

    /// A word of a closed list stands bare.
    private static func cell(_ expression: FEELExpression, of output: DecisionTable.Output) -> String {
        guard output.allowed != nil, let value = expression.constant else { return line(expression.source) }
        return value.written
    }

    /// On one line: what was written on several in a list of rules. White space in strings stays.
    private static func line(_ source: String) -> String {
        guard source.contains(where: \.isNewline) else { return source }
        var isInString = false
        var isEscaped = false
        let characters = source.map { character -> Character in
            defer { isEscaped = isInString && character == "\\" && !isEscaped }
            if character == "\"", !isEscaped { isInString.toggle() }
            return character.isNewline && !isInString ? " " : character
        }
        return String(characters)
    }
}

extension HitPolicy {
    /// What it is called.
    package var title: Message {
        switch self {
        case .unique: Message(en: "unique", zh: "唯一")
        case .any: Message(en: "any", zh: "任意")
        case .priority: Message(en: "priority", zh: "优先级")
        case .first: Message(en: "first", zh: "首条")
        case .ruleOrder: Message(en: "rule order", zh: "规则顺序")
        case .outputOrder: Message(en: "output order", zh: "输出顺序")
        case .collect(nil): Message(en: "collect", zh: "汇集")
        case .collect(.sum?): Message(en: "sum", zh: "求和")
        case .collect(.min?): Message(en: "least", zh: "最小值")
        case .collect(.max?): Message(en: "greatest", zh: "最大值")
        case .collect(.count?): Message(en: "count", zh: "计数")
        }
    }
}
