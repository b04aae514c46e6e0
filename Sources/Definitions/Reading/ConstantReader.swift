import Core
import FEEL
import YAML

/// Constants of the file as FEEL values: decimal numbers and truth values are what they look like, all else is text.
struct ConstantReader {
    let findings: Findings

    func value(_ node: Node) -> Value? {
        switch node.content {
        case .scalar(let scalar): return value(scalar, node)
        case .sequence(let nodes):
            let values = nodes.map(value)
            return values.contains { $0 == nil } ? nil : .list(values.compactMap { $0 })
        case .mapping(let pairs):
            let entries = pairs.compactMap { pair in
                value(pair.value).map { (pair.key.text ?? "", $0) }
            }
            return entries.count == pairs.count ? .context(Context(entries)) : nil
        }
    }

    private func value(_ scalar: Scalar, _ node: Node) -> Value? {
        if ExpressionMark.isPresent(in: scalar) {
            findings.error(
                .constantNeeded, node.range,
                Message(en: "only a constant can stand here", zh: "此处只能是常量"),
                hint: Message(
                    en:
                        "inside lists and mappings, expressions are not supported yet: build the whole as one `= ` expression",
                    zh: "列表和映射内暂不支持表达式：请把整体写成一个 `= ` 表达式"))
            return nil
        }
        switch scalar.resolved {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .text(let text): return .string(text)
        case .decimal(let digits): return number(digits, node)
        }
    }

    private func number(_ digits: String, _ node: Node) -> Value? {
        if let number = Decimal128(digits) { return .number(number) }
        findings.error(
            .outOfRange, node.range,
            Message(en: "a number has at most 34 digits", zh: "数字最多 34 位"))
        return nil
    }
}
