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
                anything), a cell of an output a bare word of its closed list, or a FEEL value. A column whose name \
                begins with `#` is for notes. Where a grid would be too wide, `rules` is a list. What no rule has an \
                answer for, rules that exclude each other and rules that never fire are found by the check.
                """,
            zh: """
                规则以字面块中的表格书写：首行为列名，其后每行一条规则，单元格之间用 `|` 分隔。输入单元格为 FEEL 测试（`"A","B"`、`<= 500000`、\
                `(1..10]`，`-` 表示任意），输出单元格为封闭列表中的词，或 FEEL 值。以 `#` 开头的列为备注。表格过宽时，`rules` 可写成列表。检查会找出\
                无规则覆盖的情况、相互冲突的规则以及永远不会命中的规则。
                """),
        keys: [
            Key(
                "hit", .words(HitPolicy.allWords), standard: "unique",
                en: """
                    What counts where rules match. `unique`: at most one may match. `any`: several may, with the same \
                    outputs. `priority`: the one whose output stands first in its closed list. `first`: the first in \
                    the order of the text. `rule-order`, `output-order`, `collect`: all of them, as a list. `collect \
                    sum`, `min`, `max`, `count`: one number made of them.
                    """,
                zh: """
                    匹配规则的取舍。`unique`：至多一条匹配；`any`：可多条匹配，但输出须相同；`priority`：输出在封闭列表中最靠前者；`first`：按书写顺序取\
                    第一条；`rule-order`、`output-order`、`collect`：全部，结果为列表；`collect sum`、`min`、`max`、`count`：汇总为一个值。
                    """, example: "hit: first"),
            Key(
                "in", .entries(.column, .either([.expression, .table(.tableInput)])), required: true,
                en: "The inputs: a column and the expression that is tested.", zh: "输入：列名与被测试的表达式。",
                example: "in: { amount: amount, grade: { value: score.grade, allowed: [A, B, C] } }"),
            Key(
                "out", .entries(.column, .either([.words(OutputType.allCases.map(\.rawValue)), .list(.constant)])),
                required: true,
                en: "The outputs: a column and its closed list of values, or the type of its values.",
                zh: "输出：列名及其封闭取值列表，或取值类型。", example: "out: { level: [branch, committee], rate: number }"),
            Key(
                "default", .entries(.column, .expression), standard: "none: no rule is an incident",
                en: "The outputs where no rule matches, written as in a cell.", zh: "无规则匹配时的输出，写法同单元格。",
                example: "default: { level: committee, rate: 4.35 }"),
            Key(
                "rules", .either([.grid, .list(.table(.tableRule))]), required: true,
                en: "The grid, or a list of rules.", zh: "规则表格，或规则列表。", example: "rules: |"),
        ])

    static let input = KeyTable(
        title: Message(en: "Input", zh: "输入"),
        doc: Message(
            en: "An input of a decision table, and which values it can have.", zh: "决策表的一个输入及其可能的取值。"),
        keys: [
            Key(
                "value", .expression, required: true, en: "The expression that is tested.", zh: "被测试的表达式。",
                example: "value: score.grade"),
            Key(
                "allowed", .either([.expression, .list(.constant)]), standard: "any",
                en: """
                    The values that it can have: a list, or FEEL tests. The check then asks for no rules beyond; \
                    another value is an incident.
                    """, zh: "可能的取值：列表或 FEEL 测试。检查不再要求其外的规则；出现其他取值即为故障。", example: "allowed: [A, B, C]"),
        ])

    static let rule = KeyTable(
        title: Message(en: "Rule", zh: "规则"),
        doc: Message(
            en: "A rule of a decision table, where the rules are a list. The cells are written as in a grid.",
            zh: "决策表的一条规则（列表写法）。单元格写法同表格。"),
        keys: [
            Key(
                "when", .entries(.column, .expression), standard: "always",
                en: "The tests, by input. An input that is not named may be anything.", zh: "各输入的测试。未列出的输入可为任意值。",
                example: "when: { amount: <= 500000, grade: '\"A\",\"B\"' }"),
            Key(
                "then", .entries(.column, .expression), required: true, en: "The outputs.", zh: "输出。",
                example: "then: { level: branch }"),
            Key(
                "note", .text, standard: "none", en: "Why the rule is there.", zh: "规则的依据或说明。",
                example: "note: 授信管理办法第七条"),
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
