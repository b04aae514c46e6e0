extension Catalogue {
    static let tables = [
        Entry(
            .tableNotLiteral, en: "Rules outside of a literal block", zh: "规则不在字面块中",
            "Cells such as `\"A\"`, `-` and `> 5` mean something else to YAML anywhere but in a literal block.",
            "rules: a | b"),
        Entry(
            .tableEmpty, en: "Table without rules", zh: "决策表没有规则",
            "A line with the columns and at least one rule are needed.", "rules: |\n  amount | level"),
        Entry(
            .unknownColumn, en: "Unknown column", zh: "未知的列",
            "The first line, `when`, `then` or `default` names a column that is neither in `in` nor in `out`.",
            "rules: |\n  amuont | level\n  -      | branch"),
        Entry(
            .duplicateColumn, en: "Duplicate column", zh: "重复的列",
            "Each column stands in the table once, and inputs and outputs have different names.",
            "rules: |\n  amount | amount | level"),
        Entry(
            .missingColumn, en: "Missing column", zh: "缺少列",
            "The first line must name every input and every output; `then` and `default` must name every output.",
            "rules: |\n  amount\n  > 5"),
        Entry(
            .cellCount, en: "Wrong number of cells", zh: "单元格数不符",
            "Every rule has a cell for every column. A `|` inside a string does not count.",
            "rules: |\n  amount | level\n  > 5    | branch | 3"),
        Entry(
            .emptyCell, en: "Empty cell", zh: "空单元格",
            "A test that anything passes is written `-`, no value `null`.",
            "rules: |\n  amount | level\n         | branch"),
        Entry(
            .notInList, en: "Output not in its list", zh: "输出不在列表中",
            "The output has a closed list of values; bare words of it stand in the cells.",
            "out: { level: [branch, committee] }\nrules: |\n  amount | level\n  -      | brnch"),
        Entry(
            .wrongOutputType, en: "Output of a wrong type", zh: "输出类型错误",
            "The cell gives another type of value than the output says.",
            "out: { rate: number }\nrules: |\n  amount | rate\n  -      | \"high\""),
        Entry(
            .duplicateRule, en: "Duplicate rule", zh: "重复的规则",
            "Two rules test the same. Under `unique` they would both match; under `first` the second never fires.",
            "rules: |\n  amount | level\n  > 5    | branch\n  >5     | committee"),
        Entry(
            .hitDoesNotFit, en: "Hit policy that does not fit the outputs", zh: "命中策略与输出不符",
            """
            `priority` and `output-order` go by the order of a closed list, so an output must have one; `collect sum` and \
            its like make one value of the only output.
            """,
            "hit: priority\nout: { level: text }"),
        Entry(
            .tableGap, en: "Gap in a table", zh: "决策表有未覆盖的情况",
            """
            For some inputs that can occur no rule matches; an instance that comes there stops with an incident. The \
            message says for which inputs, in FEEL, and the hint gives an example. Where such inputs cannot occur, say so: \
            by `min` and `max` of a field, by its options, or by `allowed` of the input.
            """,
            "rules: |\n  amount | level\n  < 5    | branch\n  > 5    | committee"),
        Entry(
            .tableOverlap, en: "Rules that match together", zh: "规则重叠",
            """
            Under `unique` at most one rule may match, under `any` all that match must give the same outputs. Here the \
            policy would be broken; the message says for which inputs.
            """,
            "rules: |\n  amount | level\n  <= 5   | branch\n  >= 5   | committee"),
        Entry(
            .ruleNeverFires, en: "Rule that never fires", zh: "永远不会命中的规则",
            """
            No input that can occur reaches the rule: a cell lets nothing pass, the input never has such a value, or other \
            rules win wherever it matches.
            """,
            "hit: first\nrules: |\n  amount | level\n  > 5    | branch\n  > 9    | committee"),
        Entry(
            .outputNeverGiven, en: "Output never given", zh: "从未给出的输出",
            "A value of a closed list stands in no rule: a rule has been forgotten, or the value is not needed.",
            "out: { level: [branch, committee] }\nrules: |\n  amount | level\n  -      | branch"),
        Entry(
            .tableTooLarge, en: "Table too large to analyse", zh: "决策表过大无法分析",
            """
            Whether rules leave gaps is a hard question in general, and the search has a bound. The rules are used as they \
            are; what was found until then is reported. Splitting the table helps.
            """, ""),
    ]

    static let directory = [
        Entry(
            .unknownUnit, en: "Unknown unit", zh: "未知机构",
            "The unit is not among `units`.", "people: [ { id: wang, unit: nowhere } ]"),
        Entry(
            .unknownPerson, en: "Unknown person", zh: "未知人员",
            "The person is not among `people`.", "units: [ { id: north, head: nobody } ]"),
        Entry(
            .duplicateID, en: "Duplicate id", zh: "标识重复",
            "Units and people have one id each, used once.", "units: [ { id: north }, { id: north } ]"),
        Entry(
            .unitCycle, en: "Unit above itself", zh: "机构循环",
            "Following `parent` from a unit leads back to it.", "units: [ { id: a, parent: b }, { id: b, parent: a } ]"),
        Entry(
            .managerCycle, en: "Manager of themselves", zh: "上级循环",
            "Following `manager` from a person leads back to them.", "people: [ { id: wang, manager: wang } ]"),
        Entry(
            .badDate, en: "Not a day", zh: "日期错误",
            "Days are written `2026-01-31` and must exist.", "posts: [ { role: clerk, from: 2026-02-30 } ]"),
        Entry(
            .fromAfterTo, en: "First day after the last", zh: "首日晚于末日",
            "The post would never be held.", "posts: [ { role: clerk, from: 2026-02-01, to: 2026-01-01 } ]"),
        Entry(
            .badZone, en: "Not a time zone", zh: "时区错误",
            "Time zones have IANA names; abbreviations such as `CST` mean several.", "zone: CST"),
    ]
}
