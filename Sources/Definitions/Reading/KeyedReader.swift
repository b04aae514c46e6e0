import Core
import YAML

/// A mapping of the file, read by its key table: what is unknown, not supported yet, of a wrong type or missing is
/// reported once, here, and only sound values come out.
struct KeyedReader {
    let node: Node
    /// The sound entries. A mapping has a handful of keys: looking through them is faster than hashing them.
    private let values: [Node.Pair]
    /// All entries, sound or not.
    private let written: [Node.Pair]

    /// - Parameter kind: the kind of step or field, where keys go with some kinds only.
    /// - Returns: nil where the node is not a mapping, which has been reported then.
    init?(_ node: Node, _ id: TableID, kind: String? = nil, _ findings: Findings) {
        guard let pairs = node.mapping else {
            findings.wrongType(node, expected: Message(en: "a mapping", zh: "映射"))
            return nil
        }
        self.init(node, pairs, id.table, kind, findings)
    }

    private init(_ node: Node, _ pairs: [Node.Pair], _ table: KeyTable, _ kind: String?, _ findings: Findings) {
        var values: [Node.Pair] = []
        for pair in pairs {
            guard let name = pair.key.text else { continue }
            guard let key = KeyedReader.known(name, pair.key, table, kind, findings) else { continue }
            if ShapeCheck(findings).accepts(pair.value, key.shape) { values.append(pair) }
        }
        self.node = node
        self.values = values
        self.written = pairs
        for key in table.keys where key.isRequired(with: kind) && !has(key.name) {
            findings.missing(key, in: node)
        }
    }

    /// The value behind a key, when it is there and of the right type.
    subscript(name: String) -> Node? { values.first { $0.key.text == name }?.value }

    /// Whether the key was written at all, rightly or not.
    func has(_ name: String) -> Bool { written.contains { $0.key.text == name } }

    func keyRange(_ name: String) -> SourceRange {
        written.first { $0.key.text == name }?.key.range ?? node.range
    }

    private static func known(
        _ name: String, _ node: Node, _ table: KeyTable, _ kind: String?, _ findings: Findings
    ) -> Key? {
        guard let key = table.key(name) else {
            let candidates = table.keys.filter { $0.isSupported && $0.goes(with: kind) }.map(\.name)
            findings.unknownKey(name, at: node.range, candidates: candidates)
            return nil
        }
        guard key.isSupported else {
            findings.notSupportedYet(name, at: node.range, doc: key.doc)
            return nil
        }
        guard key.goes(with: kind) else {
            findings.doesNotFit(key, kind: kind ?? "", at: node.range)
            return nil
        }
        return key
    }
}

extension Key {
    func goes(with kind: String?) -> Bool {
        guard let kind, !fits.isEmpty else { return true }
        return fits.contains(kind)
    }

    /// Where the kind is not known, only what every kind needs is missed.
    func isRequired(with kind: String?) -> Bool {
        required && (fits.isEmpty || kind.map(fits.contains) ?? false)
    }
}
