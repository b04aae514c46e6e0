import Core
import FEEL
import YAML

/// `form:`
struct FormLowering {
    let findings: Findings

    func lower(_ node: Node?) -> Form {
        guard let node else { return Form() }
        let pairs = node.mapping ?? []
        if pairs.count > Outline.limits.fields {
            findings.tooMany("fields", "字段", Outline.limits.fields, pairs[Outline.limits.fields].key)
            return Form()
        }
        return Form(fields: fields(node, isTopLevel: true))
    }

    private func fields(_ node: Node, isTopLevel: Bool) -> [Field] {
        findings.entries(of: node, .field, .table(.field)).compactMap { entry in
            guard !isTopLevel || isFree(entry) else { return nil }
            return field(entry)
        }
    }

    private func isFree(_ entry: NamedEntry) -> Bool {
        guard entry.name == "initiator" || entry.name == "instance" else { return true }
        findings.error(
            .reservedID, entry.key.range,
            Message(
                en: "`\(entry.name)` already means something in every workflow", zh: "`\(entry.name)` 在每个流程中已有含义"),
            hint: Message(en: "choose another name", zh: "请换一个名称"))
        return false
    }

    private func field(_ entry: NamedEntry) -> Field? {
        let type = entry.value["type"]?.text
        // Without a known type, which keys go with it cannot be said; `type` itself is checked all the same.
        let known = type.flatMap(FieldType.init(rawValue:))
        guard let keys = KeyedReader(entry.value, .field, kind: known?.rawValue, findings), let known else {
            return nil
        }
        let kind = kind(known, keys)
        guard let kind else { return nil }
        return Field(
            name: entry.name, kind: kind,
            label: keys["label"].flatMap(LabelReader(findings: findings).label) ?? LocalizedText(entry.name),
            required: keys["required"]?.flag ?? false, secret: keys["secret"]?.flag ?? false,
            standard: keys["default"].flatMap { DefaultReader(findings: findings).value($0, kind) })
    }

    private func kind(_ type: FieldType, _ keys: KeyedReader) -> Field.Kind? {
        switch type {
        case .text: .text(length: keys["length"].flatMap(length))
        case .integer: .integer(bounds(keys))
        case .decimal: .decimal(bounds(keys))
        case .money: currency(keys).map { .money(currency: $0, bounds(keys)) }
        case .boolean: .boolean
        case .date: .date
        case .choice: keys["options"].map { .choice(OptionsReader(findings: findings).options($0)) }
        case .person: .person
        case .unit: .unit
        case .uscc: .creditCode
        case .citizenID: .citizenID
        case .list: keys["of"].map { .list(of: fields($0, isTopLevel: false)) }
        }
    }

    private func bounds(_ keys: KeyedReader) -> Field.Bounds {
        let min = keys["min"]?.number
        let max = keys["max"]?.number
        if let min, let max, min > max, let node = keys["min"] {
            findings.minAboveMax("\(min)", "\(max)", node.range)
        }
        return Field.Bounds(min: min, max: max, unit: keys["unit"]?.text)
    }

    private func currency(_ keys: KeyedReader) -> String? {
        guard let node = keys["currency"], let code = node.text else { return nil }
        guard !Currencies.contains(code) else { return code }
        findings.error(
            .badCurrency, node.range,
            Message(en: "`\(code)` is not a currency code of ISO 4217", zh: "`\(code)` 不是 ISO 4217 货币代码"),
            hint: Suggestion.hint(for: code.uppercased(), among: Currencies.codes)
                ?? Message(en: "write it like `CNY`", zh: "写法如 `CNY`"))
        return nil
    }

    /// `18` or `2..50`
    private func length(_ node: Node) -> ClosedRange<Int>? {
        guard let text = node.text else { return nil }
        let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count <= 2, let first = ends.first, let low = first, let last = ends.last, let high = last, low >= 0
        else {
            findings.badNotation(text, at: node.range, .length)
            return nil
        }
        guard low <= high else {
            findings.minAboveMax("\(low)", "\(high)", node.range)
            return nil
        }
        return low...high
    }
}

extension Findings {
    func minAboveMax(_ low: String, _ high: String, _ range: SourceRange) {
        error(
            .minAboveMax, range,
            Message(en: "the least, \(low), is above the most, \(high)", zh: "下限 \(low) 高于上限 \(high)"))
    }
}
