/// What a scalar means under the workflow language's own rules, which are narrower than any YAML schema: `no`, `010`,
/// `1_000`, `12:30`, `~` and `null` are text.
package enum ScalarValue: Hashable, Sendable {
    /// Nothing written at all.
    case null
    /// Plain `true` or `false`.
    case boolean(Bool)
    /// A plain decimal number as written: `-?(0|[1-9][0-9]*)(\.[0-9]+)?`.
    case decimal(String)
    /// All else, and everything quoted or in a block.
    case text(String)
}

extension Scalar {
    package var resolved: ScalarValue {
        guard style == .plain else { return .text(text) }
        switch text {
        case "": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: return text.isPlainDecimal ? .decimal(text) : .text(text)
        }
    }

    /// What this scalar is, for a message.
    package var kind: String {
        switch resolved {
        case .null: "nothing"
        case .boolean(let value): "the truth value \(value)"
        case .decimal(let digits): "the number \(digits)"
        case .text: "text"
        }
    }
}

extension String {
    /// Whether this is a decimal number to us: no plus, no leading zero, no exponent, digits around the point.
    package var isPlainDecimal: Bool {
        var rest = utf8[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: \.isDigit)
        guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return false }
        rest = rest.dropFirst(whole.count)
        guard let point = rest.first else { return true }
        return point == UInt8(ascii: ".") && rest.count > 1 && rest.dropFirst().allSatisfy(\.isDigit)
    }
}
