internal import FEEL
internal import YAML

extension Node {
    /// The constant as a value: decimal numbers and truth values are what they look like, all else is text.
    var constant: Value {
        switch content {
        case .scalar(let scalar):
            switch scalar.resolved {
            case .null: .null
            case .boolean(let value): .boolean(value)
            case .text(let text): .string(text)
            case .decimal(let digits): Decimal128(digits).map { .number($0) } ?? .string(digits)
            }
        case .sequence(let nodes): .list(nodes.map(\.constant))
        case .mapping(let pairs): .context(Context(pairs.map { ($0.key.text ?? "", $0.value.constant) }))
        }
    }

    /// The entries of a mapping as fields; a later one stands over an earlier one.
    var fields: [String: Value] {
        let entries = (mapping ?? []).map { ($0.key.text ?? "", $0.value.constant) }
        return Dictionary(entries, uniquingKeysWith: { _, later in later })
    }
}
