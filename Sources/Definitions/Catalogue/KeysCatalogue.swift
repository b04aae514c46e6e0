extension Catalogue {
    static let keys = [
        Entry(
            .unknownKey, en: "Unknown key", zh: "未知的键",
            "The key is not one of those that may stand here. A key is never ignored: a misspelt `fields` would open a form.",
            "steps:\n  check:\n    aprove: { by: { role: checker } }"),
        Entry(
            .notSupportedYet, en: "Not supported yet", zh: "暂不支持",
            "The language has this, and this version cannot do it yet. It is refused rather than left undone.",
            "steps:\n  each-guarantor:\n    each: {}"),
        Entry(
            .missingKey, en: "Missing key", zh: "缺少键",
            "A key that must be there is absent. The place is the beginning of the mapping that lacks it.",
            "steps:\n  check:\n    approve: { vote: all }"),
        Entry(
            .wrongType, en: "Wrong type", zh: "类型错误",
            "The value is a list, a mapping, a number, … where something else is needed. Only `true` and `false` are truth "
                + "values; `yes` and `no` are text.",
            "form:\n  amount: { type: money, currency: CNY, required: yes }"),
        Entry(
            .keyDoesNotFit, en: "Key does not go with the others", zh: "键与其他键不搭配",
            "The key exists, but not for this kind of step or field, or not beside the key that stands there.",
            "form:\n  name: { type: text, currency: CNY }"),
        Entry(
            .unknownWord, en: "Unknown word", zh: "未知的取值",
            "Only a few words may stand here, and this is none of them.",
            "steps:\n  check:\n    approve: { by: { role: checker }, vote: most }"),
        Entry(
            .outOfRange, en: "Number out of range", zh: "数字超出范围",
            "The number is too small or too large to mean anything here.", "version: 0"),
        Entry(
            .badNotation, en: "Bad notation", zh: "写法错误",
            "A duration, length, part or pause is not written as it has to be.", "steps:\n  pause: { wait: 2 hours }"),
        Entry(
            .empty, en: "Empty", zh: "为空",
            "At least one entry, or some text, is needed here.", "steps: {}"),
        Entry(
            .tooMany, en: "Too many", zh: "数量过多",
            "A workflow has at most 1,000 steps, 500 fields and 500 variables: nobody could read more.", ""),
        Entry(
            .badLanguageTag, en: "Bad language tag", zh: "语言标签错误",
            "Titles and labels are one text, or a mapping from BCP 47 tags such as `en` and `zh` to texts.",
            "title: { english: Credit }"),
        Entry(
            .constantNeeded, en: "Constant needed", zh: "需要常量",
            "An expression cannot stand here. Lists and mappings hold constants only: make the whole one expression.",
            "with: { range: [ = low, = high ] }"),
        Entry(
            .tooManyProblems, en: "Too many problems", zh: "问题过多",
            "The check stops listing after a few hundred.", ""),
    ]

    static let names = [
        Entry(
            .badID, en: "Bad name", zh: "名称不合规",
            "Ids are small letters, digits and hyphens (`online-credit`), names in expressions small letters, digits and "
                + "underscores (`approved_amount`), at most 64. What people read belongs into `title` and `label`.",
            "workflow: Online Credit"),
        Entry(
            .reservedID, en: "Reserved name", zh: "保留名称",
            "`start`, `initiator` and `instance` mean something in every workflow, and the words of the expression language "
                + "cannot be names in it.",
            "steps:\n  start: { end: approved }"),
        Entry(
            .nameClash, en: "Name clash", zh: "名称冲突",
            "A step's result is called like the step, with `_` for `-`. Here that name is taken already, by a field, a "
                + "variable, or a step around this one.",
            "form:\n  score: { type: integer }\nsteps:\n  score: { run: credit-scoring }"),
        Entry(
            .unknownField, en: "Unknown field", zh: "未知字段",
            "`fields` names a field that the form does not have.", "fields: { amuont: edit }"),
        Entry(
            .unknownTable, en: "Unknown table", zh: "未知决策表",
            "`decide` names a table that is not under `tables`.", "steps:\n  level: { decide: authorty }"),
        Entry(
            .unknownStep, en: "Unknown step", zh: "未知步骤",
            "`separation` names a step that is not there. A step inside a branch is written with its path, "
                + "`committee/legal/opinion`.",
            "separation: [ { steps: [start, brnch] } ]"),
        Entry(
            .unusedTable, en: "Unused table", zh: "未使用的决策表",
            "A table that no step decides by is either left over or misspelt elsewhere.", "tables: { authority: … }"),
    ]

    static let form = [
        Entry(
            .badCurrency, en: "Unknown currency", zh: "未知货币",
            "Money is held in a currency of ISO 4217, three capital letters.",
            "form:\n  amount: { type: money, currency: RMB }"),
        Entry(
            .minAboveMax, en: "Least above most", zh: "下限高于上限",
            "No value can be both.", "form:\n  term: { type: integer, min: 60, max: 1 }"),
        Entry(
            .badDefault, en: "Bad default", zh: "默认值错误",
            "The field itself would not take this value.", "form:\n  term: { type: integer, max: 60, default: 72 }"),
        Entry(
            .duplicateOption, en: "Duplicate value", zh: "重复的取值",
            "A list of values names one twice.", "options: [laptop, phone, laptop]"),
    ]
}
