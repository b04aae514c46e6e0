internal import Core
internal import Definitions
internal import YAML

/// A mapping, read by its key table: keys that are unknown, missing or of a wrong type are reported here, once, and only
/// sound values come out.
struct MappingReader {
    let node: Node
    private let pairs: [String: Node.Pair]

    /// Nil where the node is not a mapping, which has been reported then.
    init?(_ node: Node, _ table: KeyTable, _ findings: ScenarioFindings) {
        guard let mapping = node.mapping else {
            findings.wrongType(node, expected: KeyTable.Shape.mapping.title)
            return nil
        }
        var pairs: [String: Node.Pair] = [:]
        for pair in mapping {
            guard let name = pair.key.text else { continue }
            guard let key = table.key(name) else {
                MappingReader.unknown(name, pair.key, table, findings)
                continue
            }
            if key.shape.fits(pair.value) {
                pairs[name] = pair
            } else {
                findings.wrongType(pair.value, expected: key.shape.title)
            }
        }
        let written = Set(mapping.compactMap(\.key.text))
        for key in table.keys where key.required && !written.contains(key.name) {
            findings.error(
                .missingKey, SourceRange(at: node.range.start),
                Message(en: "the key `\(key.name)` is missing", zh: "缺少键 `\(key.name)`"),
                hint: Message(en: "for example `\(key.example)`", zh: "例如 `\(key.example)`"))
        }
        self.node = node
        self.pairs = pairs
    }

    subscript(name: String) -> Node? { pairs[name]?.value }

    func pair(_ name: String) -> Node.Pair? { pairs[name] }

    /// The key, else the whole mapping's beginning.
    func place(of name: String) -> SourceRange { pairs[name]?.key.range ?? SourceRange(at: node.range.start) }

    private static func unknown(_ name: String, _ key: Node, _ table: KeyTable, _ findings: ScenarioFindings) {
        let known = table.keys.map(\.name)
        let all = known.map { "`\($0)`" }.joined(separator: ", ")
        findings.error(
            .unknownKey, key.range,
            Message(en: "the key `\(name)` is not known here", zh: "此处没有名为 `\(name)` 的键"),
            hint: Suggestion.hint(for: name, among: known)
                ?? Message(en: "known here: \(all)", zh: "此处可用：\(all)"))
    }
}

extension KeyTable.Shape {
    func fits(_ node: Node) -> Bool {
        switch self {
        case .text, .step: node.scalar != nil && !node.isNull
        case .flag: node.scalar.map { if case .boolean = $0.resolved { true } else { false } } ?? false
        case .identifier: node.text.flatMap { Identifier($0) } != nil
        case .duration: node.text.flatMap(PlainMoments.milliseconds) != nil
        case .moment: node.text.flatMap(PlainMoments.moment) != nil
        case .words(let words): node.text.map(words.contains) ?? false
        case .steps, .list: node.sequence != nil
        case .mapping: node.mapping != nil
        case .value, .any: true
        }
    }
}
