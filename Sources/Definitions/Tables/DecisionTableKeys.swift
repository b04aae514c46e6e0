import Core
import FEEL

/// The keys of one decision table.
enum DecisionTableKeys {
    static let table = KeyTable(
        title: Message(en: "Decision table", zh: "决策表"),
        doc: Message(
            en: """
                Rules as a grid in a literal block: the first line names the columns, each further line is a rule, `|` \
                stands between cells. A cell of an input holds FEEL tests (`"A","B"`, `<= 500000`, `(1..10]`, `-` for \
                anything), a cell of an output a bare word of its closed list, or a FEEL value.
                """,
            zh: """
                规则以字面块中的表格书写：首行为列名，其后每行一条规则，单元格之间用 `|` 分隔。输入单元格为 FEEL 测试（`"A","B"`、`<= 500000`、\
                `(1..10]`，`-` 表示任意），输出单元格为封闭列表中的词，或 FEEL 值。
                """),
        keys: [
            Key(
                "hit",
                .words(
                    ["unique", "first"], notYet: ["any", "priority", "rule-order", "output-order", "collect"]),
                standard: "unique",
                en: "`unique`: at most one rule matches. `first`: the first in the order of the text.",
                zh: "`unique`：至多一条规则匹配；`first`：按书写顺序取第一条。", example: "hit: unique"),
            Key(
                "in", .entries(.column, .expression), required: true,
                en: "The inputs: a column and the expression that is tested.", zh: "输入：列名与被测试的表达式。",
                example: "in: { amount: amount, grade: score.grade }"),
            Key(
                "out", .entries(.column, .either([.words(OutputType.allCases.map(\.rawValue)), .list(.constant)])),
                required: true,
                en: "The outputs: a column and its closed list of values, or the type of its values.",
                zh: "输出：列名及其封闭取值列表，或取值类型。", example: "out: { level: [branch, committee], rate: number }"),
            Key(
                "rules", .grid, required: true,
                en: "The grid.", zh: "规则表格。", example: "rules: |"),
            .notYet("default", en: "the outputs where no rule matches", zh: "无规则匹配时的输出"),
        ])
}

/// What an output without a closed list may hold.
enum OutputType: String, CaseIterable, Sendable {
    case text, number, boolean, date, any

    var type: FEELType {
        switch self {
        case .text: .string
        case .number: .number
        case .boolean: .boolean
        case .date: .date
        case .any: .any
        }
    }
}
