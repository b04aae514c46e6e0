import FEEL

extension Catalogue {
    static let expressions = FEELCode.allCases.map(expression)

    /// One sentence each: what the message at the place says is more exact.
    private static func expression(_ code: FEELCode) -> Entry {
        let (en, zh, explanation, example): (String, String, String, String) =
            switch code {
            case .syntax:
                ("Not an expression", "表达式语法错误", "The text does not read as FEEL here.", "if: amount >")
            case .empty: ("Empty expression", "表达式为空", "Something to compute is needed.", "subject: \"= \"")
            case .unterminated:
                ("Not closed", "未闭合", "A string or comment has no end.", "if: grade = \"A")
            case .badEscape:
                (
                    "Bad escape", "转义错误", "The digits after `\\u` or `\\U` in a string make no character.",
                    "if: name = \"\\u12\""
                )
            case .badCharacter: ("Bad character", "非法字符", "The character has no meaning in FEEL.", "if: amount § 5")
            case .badTemporal:
                (
                    "Bad date or time", "日期或时间错误",
                    "The literal after `@`, or the argument, is no date, time or duration.",
                    "if: day > @\"2026-02-30\""
                )
            case .badNumber: ("Bad number", "数字错误", "The number cannot be read.", "if: amount > 1.2.3")
            case .tooDeep:
                ("Nested too deeply", "嵌套过深", "Expressions are bounded, so that checking them is.", "if: ((((…))))")
            case .tooLong: ("Too long", "过长", "The expression has too many characters.", "if: …")
            case .unknownName:
                (
                    "Unknown name", "未知名称",
                    "No field, variable or step around this place has that name. The result of the step `credit-score` is "
                        + "called `credit_score`.", "if: amuont > 5"
                )
            case .unknownMember:
                ("Unknown part", "未知成员", "The value has no part of that name.", "if: initiator.nam = \"Wang\"")
            case .unknownFunction:
                ("Unknown function", "未知函数", "No function has that name.", "subject: = strng(amount)")
            case .arguments:
                ("Wrong arguments", "参数错误", "The function takes other arguments.", "subject: = string(1, 2, 3, 4)")
            case .external:
                (
                    "Function from outside", "外部函数",
                    "An expression reaches nothing outside: functions in Java or PMML are not carried out.",
                    "= function(x) external { java: {} }"
                )
            case .duplicateName: ("Duplicate name", "名称重复", "A name is defined twice in one place.", "= { a: 1, a: 2 }")
            case .neverTrue:
                ("Never true", "永不成立", "The two sides have types that can never be equal.", "if: amount = \"5\"")
            case .notBoolean:
                (
                    "Not a condition", "不是条件", "A condition must give `true` or `false`; only `true` passes.",
                    "if: amount + 5"
                )
            case .mayBeNull:
                (
                    "May be null", "可能为空",
                    "Where something in it is null, the answer is neither true nor false, and the instance stops with an "
                        + "incident. Ask for it with `!= null and …`, or see to it that it is always there.",
                    "if: term > 12    # an optional field"
                )
            case .type: ("Wrong type", "类型错误", "The operation does not take values of this type.", "= 1 + \"a\"")
            case .null: ("Null", "空值", "A value that is needed was null.", "= 1 + null")
            case .notComparable: ("Not comparable", "不可比较", "The two values have no order.", "= 1 < \"a\"")
            case .arithmetic: ("Arithmetic", "运算错误", "The result is not a number, or too large.", "= 1 / 0")
            case .invalidValue: ("Invalid value", "值无效", "The function cannot work on this value.", "= date(\"x\")")
            case .badPattern:
                (
                    "Bad pattern", "模式错误",
                    "The regular expression, its flags or the replacement cannot be read; the value is null.",
                    "if: matches(account, \"[0-9\")"
                )
            case .noMoment: ("No moment", "无当前时刻", "There is no present moment to ask for.", "= now()")
            case .unknownZone: ("Unknown time zone", "未知时区", "The time zone is not known.", "= @\"12:00:00@Mars/Base\"")
            case .budget:
                (
                    "Step budget used up", "超出步数上限", "The expression computes for too long.",
                    "= for i in 1..10**9 return i"
                )
            case .noRule:
                (
                    "No rule matches", "无匹配规则", "No rule of the decision table matches, and it has no default.",
                    "rules: |"
                )
            case .ruleConflict:
                (
                    "Rules in conflict", "规则冲突",
                    "More rules of the decision table match than its hit policy allows.", "hit: unique"
                )
            case .undecidedRule:
                (
                    "Undecided rule", "规则无法判定",
                    "Whether a rule of the decision table matches cannot be said: an input is null, or not comparable.",
                    "rules: |"
                )
            case .notAllowed:
                (
                    "Value not allowed", "取值不允许", "The value is none of those that its type or column allows.",
                    "hit: unique"
                )
            case .tooLarge: ("Result too large", "结果过大", "A list or text became too large.", "= string join(…)")
            }
        return Entry(code.rawValue, en: en, zh: zh, explanation, example)
    }
}
