/// What the parser says in Chinese where something else is expected.
extension Parser {
    /// `',' or ']'` as `',' 或 ']'`; signs and keywords stay as they are.
    static func chinese(of wanted: String) -> String {
        if let known = expected[wanted] { return known }
        guard let words = wanted.hasPrefix("the end of ") ? expected[String(wanted.dropFirst(11))] : nil else {
            return alternatives(wanted)
        }
        return words + "的结尾"
    }

    private static func alternatives(_ wanted: String) -> String {
        var parts: [String] = []
        for word in wanted.split(separator: " ") { parts.append(word == "or" ? "或" : String(word)) }
        return parts.joined(separator: " ")
    }

    private static let expected = [
        "a value": "值", "a number": "数", "a literal": "字面值", "a literal that has an order": "可比较的字面值",
        "a string after '@'": "'@' 之后的字符串", "an operator or the end": "运算符或结尾", "the end": "结尾",
        "',' or the closing bracket": "',' 或右括号",
        "the name of an entry, in quotes": "加引号的条目名称",
        "',' or the end": "',' 或结尾", "the name of a type": "类型名称", "the name of an entry": "条目名称",
        "the name of a parameter": "参数名称", "the name of the variable": "变量名称",
        "']', ')' or '[' at the end of a range": "区间结尾的 ']'、')' 或 '['",
    ]

    /// What to write instead of a sign that FEEL does not know.
    static func badCharacterHint(_ text: String) -> Wording? {
        switch text {
        case "!": Wording(en: "write != for \"not equal\", not(…) for negation", zh: "“不等于”请写 !=，取反请写 not(…)")
        case "&", "&&": Wording(en: "write and", zh: "请写 and")
        case "|", "||": Wording(en: "write or", zh: "请写 or")
        case "'": Wording(en: "strings stand in double quotes", zh: "字符串请用双引号")
        case "%": Wording(en: "a percentage is a number: 0.6, or 60 / 100", zh: "百分比请写成数字：0.6 或 60 / 100")
        case "“", "”", "‘", "’":
            Wording(en: "strings stand in straight double quotes", zh: "字符串请用半角双引号")
        case "≥": Wording(en: "write >=", zh: "请写 >=")
        case "≤": Wording(en: "write <=", zh: "请写 <=")
        case "≠": Wording(en: "write !=", zh: "请写 !=")
        case "==": Wording(en: "write =", zh: "请写 =")
        default: nil
        }
    }
}
