internal import Core
internal import FEEL

/// What a field takes, in a few words.
struct FieldKindText {
    let kind: Field.Kind

    var message: Message {
        switch kind {
        case .text(length: nil): Message(en: "text", zh: "文本")
        case .text(length: let length?):
            Message(
                en: "text of \(length.lowerBound) to \(length.upperBound) characters",
                zh: "\(length.lowerBound) 至 \(length.upperBound) 个字符")
        case .integer(let bounds): number("whole number", "整数", bounds)
        case .decimal(let bounds): number("number", "数字", bounds)
        case .money(let currency, let bounds): number("amount in \(currency)", "金额（\(currency)）", bounds)
        case .boolean: Message(en: "yes or no", zh: "是或否")
        case .date: Message(en: "date, such as 2022-03-28", zh: "日期，如 2022-03-28")
        case .choice(let options): choice(options)
        case .person: Message(en: "person", zh: "人员")
        case .unit: Message(en: "unit", zh: "机构")
        case .creditCode: Message(en: "unified social credit code", zh: "统一社会信用代码")
        case .citizenID: Message(en: "citizen identity number", zh: "公民身份号码")
        case .list(let columns):
            Message(
                en: "list of \(columns.map(\.name).joined(separator: ", "))",
                zh: "列表：\(columns.map { $0.label.text(in: .zh) }.joined(separator: "、"))")
        }
    }

    private func number(_ en: String, _ zh: String, _ bounds: Field.Bounds) -> Message {
        let unit = bounds.unit.map { " \($0)" } ?? ""
        return switch (bounds.min, bounds.max) {
        case (nil, nil): Message(en: en + unit, zh: zh + unit)
        case (let min?, nil): Message(en: "\(en) from \(min)\(unit)", zh: "\(zh)，不小于 \(min)\(unit)")
        case (nil, let max?): Message(en: "\(en) up to \(max)\(unit)", zh: "\(zh)，不大于 \(max)\(unit)")
        case (let min?, let max?): Message(en: "\(en) \(min)–\(max)\(unit)", zh: "\(zh) \(min)–\(max)\(unit)")
        }
    }

    private func choice(_ options: [Field.Option]) -> Message {
        func list(_ language: Language) -> String {
            options.map { option in
                let label = option.label.text(in: language)
                return label.isEmpty || label == option.value ? option.value : "\(option.value) (\(label))"
            }.joined(separator: language == .zh ? "、" : ", ")
        }
        return Message(en: "one of \(list(.en))", zh: "任选其一：\(list(.zh))")
    }

    /// The name of the kind in the language of definitions.
    var word: String {
        switch kind {
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .money: "money"
        case .boolean: "boolean"
        case .date: "date"
        case .choice: "choice"
        case .person: "person"
        case .unit: "unit"
        case .creditCode: "uscc"
        case .citizenID: "cn-id"
        case .list: "list"
        }
    }
}
