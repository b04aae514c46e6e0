import YAML

/// One entry of a mapping whose keys the author chose.
struct NamedEntry {
    let name: String
    let key: Node
    let value: Node
}

extension Findings {
    /// The entries whose names are well spelt and whose values have the right shape; the others are reported.
    func entries(of node: Node, _ kind: NameKind, _ shape: Shape) -> [NamedEntry] {
        (node.mapping ?? []).compactMap { pair in
            guard let name = pair.key.text, accepts(pair.key, as: kind) else { return nil }
            guard ShapeCheck(self).accepts(pair.value, shape) else { return nil }
            return NamedEntry(name: name, key: pair.key, value: pair.value)
        }
    }
}
