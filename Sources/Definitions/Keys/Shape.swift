import Core

/// What may stand behind a key. It drives the check of the file, the reference and the JSON Schema.
indirect enum Shape: Sendable {
    /// Any text; a number is taken as it is written.
    case text
    /// A name of a kind: a step, a table, a role, a field.
    case name(NameKind)
    case flag
    case whole(ClosedRange<Int>)
    case number
    /// One of a few words. Those of `notYet` are known and refused by name.
    case words([String], notYet: [String] = [])
    /// A FEEL expression, bare.
    case expression
    /// A constant or, behind `= `, an expression.
    case value
    /// A constant.
    case constant
    /// One text, or one for each language tag.
    case label
    /// A text in a small notation of its own.
    case notation(Notation)
    /// The literal block of a decision table.
    case grid
    /// A mapping with keys of ours.
    case table(TableID)
    /// A mapping with the author's keys.
    case entries(NameKind, Shape)
    case list(Shape)
    case either([Shape])
}

/// Small notations, each with the pattern that the JSON Schema gives to editors; the lowering reads them for good.
enum Notation: Sendable {
    case duration
    case backoff
    case length
    case part
    case zone
    case day

    var pattern: String {
        switch self {
        case .duration: #"^(= .+|P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$"#
        case .backoff: #"^P[0-9DTHMS.]+(\.\.P[0-9DTHMS.]+)?$"#
        case .length: #"^\d+(\.\.\d+)?$"#
        case .part: #"^(\d+|\d+/\d+|\d+(\.\d+)?%)$"#
        case .zone: #"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"#
        case .day: #"^\d{4}-\d{2}-\d{2}$"#
        }
    }

    var title: Message {
        switch self {
        case .duration: Message(en: "a duration such as `PT2H`, or `= expression`", zh: "时长，如 `PT2H`，或 `= 表达式`")
        case .backoff: Message(en: "pauses such as `PT1S..PT1M`", zh: "间隔，如 `PT1S..PT1M`")
        case .length: Message(en: "a length such as `18` or `2..50`", zh: "长度，如 `18` 或 `2..50`")
        case .part: Message(en: "`3`, `2/3` or `60%`", zh: "`3`、`2/3` 或 `60%`")
        case .zone: Message(en: "an IANA time zone such as `Asia/Shanghai`", zh: "IANA 时区，如 `Asia/Shanghai`")
        case .day: Message(en: "a day such as `2026-01-31`", zh: "日期，如 `2026-01-31`")
        }
    }
}

/// What a name names, and with that how it is spelt.
enum NameKind: Sendable {
    case workflow, step, branch, outcome, table, plugin
    case field, variable, column, input
    case role, unit, person
    case language, option

    /// Kebab-case, the spelling of ids; the others are names in expressions or free.
    var spelling: Spelling {
        switch self {
        case .workflow, .step, .branch, .outcome, .table, .plugin: .kebab
        case .field, .variable, .column: .snake
        case .role, .unit, .person: .identifier
        case .input, .language, .option: .free
        }
    }

    enum Spelling: Sendable {
        case kebab, snake, identifier, free
    }

    var title: Message {
        switch self {
        case .workflow: Message(en: "a workflow id", zh: "流程标识")
        case .step: Message(en: "a step id", zh: "步骤标识")
        case .branch: Message(en: "a branch id", zh: "分支标识")
        case .outcome: Message(en: "an outcome", zh: "结果")
        case .table: Message(en: "a table id", zh: "决策表标识")
        case .plugin: Message(en: "a plugin id", zh: "插件标识")
        case .field: Message(en: "a field name", zh: "字段名")
        case .variable: Message(en: "a variable name", zh: "变量名")
        case .column: Message(en: "a column name", zh: "列名")
        case .input: Message(en: "an input name", zh: "输入名")
        case .role: Message(en: "a role id", zh: "角色标识")
        case .unit: Message(en: "a unit id", zh: "机构标识")
        case .person: Message(en: "a person id", zh: "人员标识")
        case .language: Message(en: "a language tag", zh: "语言标签")
        case .option: Message(en: "a value", zh: "取值")
        }
    }
}
