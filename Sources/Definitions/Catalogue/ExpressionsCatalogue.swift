import FEEL

extension Catalogue {
    /// One sentence each: what the message at the place says is more exact.
    static let expressions = readExpressions + resolvedExpressions + evaluatedExpressions + decidedTables

    /// Found when the text is read.
    private static let readExpressions = [
        Entry(
            feel: .syntax, en: "Not an expression", zh: "表达式语法错误", "The text does not read as FEEL here.",
            "if: amount >"),
        Entry(feel: .empty, en: "Empty expression", zh: "表达式为空", "Something to compute is needed.", "subject: \"= \""),
        Entry(feel: .unterminated, en: "Not closed", zh: "未闭合", "A string or comment has no end.", "if: grade = \"A"),
        Entry(
            feel: .badEscape, en: "Bad escape", zh: "转义错误",
            "The digits after `\\u` or `\\U` in a string make no character.",
            "if: name = \"\\u12\""),
        Entry(
            feel: .badCharacter, en: "Bad character", zh: "非法字符", "The character has no meaning in FEEL.",
            "if: amount § 5"),
        Entry(
            feel: .badTemporal, en: "Bad date or time", zh: "日期或时间错误",
            "The literal after `@`, or the argument, is no date, time or duration.", "if: day > @\"2026-02-30\""),
        Entry(feel: .badNumber, en: "Bad number", zh: "数字错误", "The number cannot be read.", "if: amount > 1.2.3"),
        Entry(
            feel: .tooDeep, en: "Nested too deeply", zh: "嵌套过深", "Expressions are bounded, so that checking them is.",
            "if: ((((…))))"),
        Entry(feel: .tooLong, en: "Too long", zh: "过长", "The expression has too many characters.", "if: …"),
    ]

    /// Found when names are resolved.
    private static let resolvedExpressions = [
        Entry(
            feel: .unknownName, en: "Unknown name", zh: "未知名称",
            "No field, variable or step around this place has that name. The result of the step `credit-score` is "
                + "called `credit_score`.", "if: amuont > 5"),
        Entry(
            feel: .unknownMember, en: "Unknown part", zh: "未知成员", "The value has no part of that name.",
            "if: initiator.nam = \"Wang\""),
        Entry(
            feel: .unknownFunction, en: "Unknown function", zh: "未知函数", "No function has that name.",
            "subject: = strng(amount)"),
        Entry(
            feel: .arguments, en: "Wrong arguments", zh: "参数错误", "The function takes other arguments.",
            "subject: = string(1, 2, 3, 4)"),
        Entry(
            feel: .external, en: "Function from outside", zh: "外部函数",
            "An expression reaches nothing outside: functions in Java or PMML are not carried out.",
            "= function(x) external { java: {} }"),
        Entry(
            feel: .duplicateName, en: "Duplicate name", zh: "名称重复", "A name is defined twice in one place.",
            "= { a: 1, a: 2 }"),
        Entry(
            feel: .neverTrue, en: "Never true", zh: "永不成立",
            "The two sides have types that can never be equal, or the value is none that the form, the table or the plugin "
                + "gives.",
            "if: amount = \"5\""),
        Entry(
            feel: .notBoolean, en: "Not a condition", zh: "不是条件",
            "A condition must give `true` or `false`; only `true` passes.", "if: amount + 5"),
        Entry(
            feel: .mayBeNull, en: "May be null", zh: "可能为空",
            "Where something in it is null, the answer is neither true nor false, and the instance stops with an "
                + "incident. Ask for it with `!= null and …`, or see to it that it is always there.",
            "if: term > 12    # an optional field"),
    ]

    /// Found when the expression is evaluated; the value is then null.
    private static let evaluatedExpressions = [
        Entry(
            feel: .type, en: "Wrong type", zh: "类型错误", "The operation does not take values of this type.", "= 1 + \"a\""
        ),
        Entry(feel: .null, en: "Null", zh: "空值", "A value that is needed was null.", "= 1 + null"),
        Entry(feel: .notComparable, en: "Not comparable", zh: "不可比较", "The two values have no order.", "= 1 < \"a\""),
        Entry(feel: .arithmetic, en: "Arithmetic", zh: "运算错误", "The result is not a number, or too large.", "= 1 / 0"),
        Entry(
            feel: .invalidValue, en: "Invalid value", zh: "值无效", "The function cannot work on this value.",
            "= date(\"x\")"),
        Entry(
            feel: .badPattern, en: "Bad pattern", zh: "模式错误",
            "The regular expression, its flags or the replacement cannot be read; the value is null.",
            "if: matches(account, \"[0-9\")"),
        Entry(feel: .noMoment, en: "No moment", zh: "无当前时刻", "There is no present moment to ask for.", "= now()"),
        Entry(
            feel: .unknownZone, en: "Unknown time zone", zh: "未知时区", "The time zone is not known.",
            "= @\"12:00:00@Mars/Base\""),
        Entry(
            feel: .budget, en: "Step budget used up", zh: "超出步数上限", "The expression computes for too long.",
            "= for i in 1..10**9 return i"),
        Entry(
            feel: .tooLarge, en: "Result too large", zh: "结果过大", "A list or text became too large.", "= string join(…)"),
    ]

    /// Found when a decision table is evaluated.
    private static let decidedTables = [
        Entry(
            feel: .noRule, en: "No rule matches", zh: "无匹配规则",
            "No rule of the decision table matches, and it has no default.", "rules: |"),
        Entry(
            feel: .ruleConflict, en: "Rules in conflict", zh: "规则冲突",
            "More rules of the decision table match than its hit policy allows.", "hit: unique"),
        Entry(
            feel: .undecidedRule, en: "Undecided rule", zh: "规则无法判定",
            "Whether a rule of the decision table matches cannot be said: an input is null, or not comparable.",
            "rules: |"),
        Entry(
            feel: .notAllowed, en: "Value not allowed", zh: "取值不允许",
            "The value is none of those that its type or column allows.", "hit: unique"),
    ]
}

extension Catalogue.Entry {
    fileprivate init(feel code: FEELCode, en: String, zh: String, _ explanation: String, _ example: String) {
        self.init(code.rawValue, en: en, zh: zh, explanation, example)
    }
}
