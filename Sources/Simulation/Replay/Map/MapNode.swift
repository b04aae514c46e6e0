import Core
import YAML

/// Reading the parts of a map: what has the wrong shape is reported once and comes out as nothing.
extension MapFindings {
    /// The values of a mapping whose keys are ours.
    func keys(of node: Node, _ known: [String], required: [String] = []) -> [String: Node]? {
        guard let pairs = node.mapping else {
            wrongType(node, Message(en: "a mapping", zh: "映射"))
            return nil
        }
        var values: [String: Node] = [:]
        for pair in pairs {
            guard let key = pair.key.text else { continue }
            if known.contains(key) {
                values[key] = pair.value
            } else {
                unknown(
                    .unknownKey, pair.key, Message(en: "the key `\(key)` is not known here", zh: "此处没有名为 `\(key)` 的键"),
                    among: known)
            }
        }
        for key in required where values[key] == nil { missing(key, in: node) }
        return values
    }

    func text(_ node: Node) -> String? {
        if let text = node.text, !node.isNull { return text }
        wrongType(node, Message(en: "text", zh: "文本"))
        return nil
    }

    /// A text, or a list of them.
    func texts(_ node: Node) -> [Node] {
        guard let nodes = node.sequence else { return text(node) == nil ? [] : [node] }
        return nodes.filter { text($0) != nil }
    }

    func identifier(_ node: Node) -> Identifier? {
        guard let text = text(node) else { return nil }
        if let identifier = Identifier(text) { return identifier }
        error(
            .badName, node.underlined,
            Message(en: "`\(text)` is no id: small letters, digits, `.`, `_`, `-`", zh: "`\(text)` 不是标识"))
        return nil
    }

    func whole(_ node: Node) -> Int? {
        if case .decimal(let digits)? = node.scalar?.resolved, let number = Int(digits) { return number }
        wrongType(node, Message(en: "a whole number", zh: "整数"))
        return nil
    }

    /// The only value that some keys can have.
    func isTrue(_ node: Node) -> Bool {
        if node.scalar?.resolved == .boolean(true) { return true }
        wrongType(node, Message(en: "`true`", zh: "`true`"))
        return false
    }

    /// One text for all languages, or one for each.
    func label(_ node: Node) -> LocalizedText? {
        guard let pairs = node.mapping else { return text(node).map { LocalizedText($0) } }
        return LocalizedText(
            pairs.compactMap { pair in
                guard let tag = pair.key.text, let text = text(pair.value) else { return nil }
                return LocalizedText.Entry(tag: tag, text: text)
            })
    }
}
