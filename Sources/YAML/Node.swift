/// A node of the tree with its place.
package struct Node: Sendable {
    package indirect enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping([Pair])
    }

    /// One entry of a mapping. A key is always a scalar that is not empty.
    package struct Pair: Sendable {
        package let key: Node
        package let value: Node

        package init(key: Node, value: Node) {
            self.key = key
            self.value = value
        }
    }

    package let content: Content
    /// A block collection ends with its last child; a literal or folded scalar after its last line end.
    package let range: SourceRange

    package init(content: Content, range: SourceRange) {
        self.content = content
        self.range = range
    }
}

extension Node {
    package var scalar: Scalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    package var sequence: [Node]? {
        if case .sequence(let nodes) = content { nodes } else { nil }
    }

    /// The entries in file order.
    package var mapping: [Pair]? {
        if case .mapping(let pairs) = content { pairs } else { nil }
    }

    /// The text of a scalar of any style, as written or unescaped; nil for a collection.
    package var text: String? { scalar?.text }

    /// Whether this is an empty plain value: `key:` with nothing after it.
    package var isNull: Bool { scalar?.resolved == .null }

    /// The value of a key of a mapping; nil for another node. Linear in the number of entries.
    package subscript(key: String) -> Node? {
        mapping?.first { $0.key.text == key }?.value
    }

    /// What this node is, for a message: "a list", "the number 12".
    package var kind: String {
        switch content {
        case .scalar(let scalar): scalar.kind
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    /// The place in the file of a byte offset into this scalar's text; see `Scalar.mark(ofTextOffset:)`.
    package func mark(ofTextOffset offset: Int) -> Mark {
        scalar?.mark(ofTextOffset: offset) ?? range.start
    }
}
