import Core
import YAML

/// `options:` of a choice: a list of values, a list of `{value, label}`, or a mapping from value to label.
struct OptionsReader {
    let findings: Findings

    func options(_ node: Node) -> [Field.Option] {
        let labels = LabelReader(findings: findings)
        if node.mapping != nil {
            return findings.entries(of: node, .option, .label).map {
                Field.Option(value: $0.name, label: labels.label($0.value) ?? LocalizedText($0.name))
            }
        }
        var seen: Set<String> = []
        return (node.sequence ?? []).compactMap { item in
            guard ShapeCheck(findings).accepts(item, .either([.text, .table(.option)])) else { return nil }
            guard let option = option(item), isNew(option.value, item, &seen) else { return nil }
            return option
        }
    }

    private func option(_ node: Node) -> Field.Option? {
        if let value = node.text { return Field.Option(value: value, label: LocalizedText(value)) }
        guard let keys = KeyedReader(node, .option, findings), let value = keys["value"]?.text else { return nil }
        let label = keys["label"].flatMap(LabelReader(findings: findings).label)
        return Field.Option(value: value, label: label ?? LocalizedText(value))
    }

    private func isNew(_ value: String, _ node: Node, _ seen: inout Set<String>) -> Bool {
        guard !seen.insert(value).inserted else { return true }
        findings.error(
            .duplicateOption, node.firstLine,
            Message(en: "the option `\(value)` is here a second time", zh: "选项 `\(value)` 重复"))
        return false
    }
}
