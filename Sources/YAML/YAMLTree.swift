/// A value without places: what `YAMLWriter` writes, and what a node holds.
package indirect enum YAMLTree: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// A decimal number as text, so that no digit is lost.
    case number(String)
    case string(String)
    case sequence([YAMLTree])
    /// In the order in which it is written.
    case mapping([Entry])

    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: YAMLTree

        package init(_ key: String, _ value: YAMLTree) {
            self.key = key
            self.value = value
        }
    }
}

extension Node {
    /// The value of this node, places and styles forgotten.
    package var tree: YAMLTree {
        switch content {
        case .scalar(let scalar): scalar.tree
        case .sequence(let nodes): .sequence(nodes.map(\.tree))
        case .mapping(let pairs):
            .mapping(pairs.map { YAMLTree.Entry($0.key.text ?? "", $0.value.tree) })
        }
    }
}

extension Scalar {
    fileprivate var tree: YAMLTree {
        switch resolved {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .decimal(let digits): .number(digits)
        case .text(let text): .string(text)
        }
    }
}
