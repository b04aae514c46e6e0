import Core
import FEEL
import YAML

/// `default:` of a field: a constant that the field itself would take.
struct DefaultReader {
    let findings: Findings

    func value(_ node: Node, _ kind: Field.Kind) -> Value? {
        guard let scalar = node.scalar, !ExpressionMark.isPresent(in: scalar) else {
            return refuse(node, Message(en: "only a constant can stand here", zh: "此处只能是常量"))
        }
        switch kind {
        case .text(let length): return text(node, length)
        case .integer(let bounds): return number(node, bounds, digits: 0)
        case .decimal(let bounds): return number(node, bounds, digits: nil)
        case .money(let currency, let bounds): return number(node, bounds, digits: Currency.decimals(of: currency))
        case .boolean: return node.flag.map { .boolean($0) } ?? mismatch(node, .flag)
        case .date: return node.text.flatMap(CalendarDate.init).map { .date($0) } ?? mismatch(node, .notation(.day))
        case .choice(let options): return choice(node, options)
        case .person: return id(node, .person)
        case .unit: return id(node, .unit)
        case .creditCode, .citizenID: return node.text.map { .string($0) } ?? mismatch(node, .text)
        case .list: return nil
        }
    }

    private func text(_ node: Node, _ length: ClosedRange<Int>?) -> Value? {
        guard node.isWritten, let text = node.text else { return mismatch(node, .text) }
        guard let length, !length.contains(text.unicodeScalars.count) else { return .string(text) }
        return refuse(
            node,
            Message(
                en: "the default has \(text.unicodeScalars.count) characters, outside of the field's length",
                zh: "默认值有 \(text.unicodeScalars.count) 个字符，超出字段长度范围"))
    }

    private func number(_ node: Node, _ bounds: Field.Bounds, digits: Int?) -> Value? {
        guard let number = node.number else { return mismatch(node, .number) }
        if let digits, number.scale > digits {
            return refuse(
                node,
                Message(en: "the default has more than \(digits) decimals", zh: "默认值的小数超过 \(digits) 位"))
        }
        if let min = bounds.min, number < min { return outside(node, number, "min", min) }
        if let max = bounds.max, number > max { return outside(node, number, "max", max) }
        return .number(number)
    }

    private func outside(_ node: Node, _ number: Decimal128, _ key: String, _ bound: Decimal128) -> Value? {
        refuse(
            node,
            Message(
                en: "the default \(number) is outside of the bounds: `\(key)` is \(bound)",
                zh: "默认值 \(number) 超出范围：`\(key)` 为 \(bound)"))
    }

    private func choice(_ node: Node, _ options: [Field.Option]) -> Value? {
        guard let text = node.text else { return mismatch(node, .text) }
        guard !options.contains(where: { $0.value == text }) else { return .string(text) }
        return refuse(
            node, Message(en: "the default `\(text)` is none of the options", zh: "默认值 `\(text)` 不在选项之中"),
            hint: Suggestion.hint(for: text, among: options.map(\.value)))
    }

    private func id(_ node: Node, _ kind: NameKind) -> Value? {
        guard let text = node.text, findings.accepts(node, as: kind) else { return nil }
        return .string(text)
    }

    private func mismatch(_ node: Node, _ shape: Shape) -> Value? {
        let found = node.kindMessage
        return refuse(
            node,
            Message(
                en: "the default must be \(shape.title.en), not \(found.en)",
                zh: "默认值应为\(shape.title.zh)，而非\(found.zh)"))
    }

    private func refuse(_ node: Node, _ message: Message, hint: Message? = nil) -> Value? {
        findings.error(.badDefault, node.firstLine, message, hint: hint)
        return nil
    }
}
