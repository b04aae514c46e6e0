import Core
import FEEL
import YAML

/// Holds a value of the file against the shape that its key asks for, and reports where it differs.
///
/// Collections are looked at from outside only: their parts are read by whoever lowers them, each by its own table.
struct ShapeCheck {
    private let findings: Findings

    init(_ findings: Findings) {
        self.findings = findings
    }

    func accepts(_ node: Node, _ shape: Shape) -> Bool {
        switch shape {
        case .either(let shapes): return acceptsOne(node, of: shapes)
        case .words(let words, let notYet): return acceptsWord(node, words, notYet)
        case .whole(let range): return acceptsWhole(node, range)
        case .entries, .list: return acceptsCollection(node, shape)
        case .name(let kind):
            guard shape.fits(node) else { return refuse(node, shape) }
            return findings.accepts(node, as: kind)
        case .text, .label, .expression:
            guard shape.fits(node) else { return refuse(node, shape) }
            return acceptsText(node)
        default: return shape.fits(node) || refuse(node, shape)
        }
    }

    private func refuse(_ node: Node, _ shape: Shape) -> Bool {
        findings.wrongType(node, expected: shape.title)
        return false
    }

    private func acceptsOne(_ node: Node, of shapes: [Shape]) -> Bool {
        let fitting = shapes.filter { $0.fits(node) }
        guard let shape = fitting.first(where: { $0.hasWord(node) }) ?? fitting.last else {
            return refuse(node, .either(shapes))
        }
        return accepts(node, shape)
    }

    private func acceptsWord(_ node: Node, _ words: [String], _ notYet: [String]) -> Bool {
        guard let word = node.text else { return refuse(node, .words(words)) }
        if words.contains(word) { return true }
        if notYet.contains(word) || word.hasPrefix("= ") {
            findings.notSupportedYet(word, at: node.range)
        } else {
            findings.unknownWord(word, at: node.range, of: words)
        }
        return false
    }

    private func acceptsWhole(_ node: Node, _ range: ClosedRange<Int>) -> Bool {
        guard let number = node.number, let whole = number.intValue else {
            return refuse(node, .whole(range))
        }
        guard !range.contains(whole) else { return true }
        findings.error(
            .outOfRange, node.range,
            Message(
                en: "\(whole) is not between \(range.lowerBound) and \(range.upperBound)",
                zh: "\(whole) 不在 \(range.lowerBound) 与 \(range.upperBound) 之间"))
        return false
    }

    private func acceptsCollection(_ node: Node, _ shape: Shape) -> Bool {
        guard shape.fits(node) else { return refuse(node, shape) }
        guard node.sequence?.isEmpty ?? node.mapping?.isEmpty ?? false else { return true }
        findings.error(
            .empty, node.range, Message(en: "at least one entry is needed here", zh: "此处至少需要一项"))
        return false
    }

    private func acceptsText(_ node: Node) -> Bool {
        guard let text = node.text, text.allSatisfy(\.isWhitespace) else { return true }
        findings.error(.empty, node.range, Message(en: "some text is needed here", zh: "此处需要文本"))
        return false
    }
}

extension Shape {
    /// Whether a node is of the right sort at all.
    func fits(_ node: Node) -> Bool {
        switch self {
        case .text, .name, .notation: node.isWritten
        case .flag: node.flag != nil
        case .whole, .number: node.number != nil
        case .words(let words, _): node.isWritten || words.isEmpty
        case .expression: node.scalar != nil && !node.isNull
        case .value: true
        case .constant: true
        case .label: node.isWritten || node.mapping != nil
        case .grid: node.isWritten
        case .table, .entries: node.mapping != nil
        case .list: node.sequence != nil
        case .either(let shapes): shapes.contains { $0.fits(node) }
        }
    }

    func hasWord(_ node: Node) -> Bool {
        switch self {
        case .words(let words, let notYet): node.text.map { (words + notYet).contains($0) } ?? false
        case .either(let shapes): shapes.contains { $0.hasWord(node) }
        default: node.scalar == nil
        }
    }

    var title: Message {
        switch self {
        case .text: Message(en: "text", zh: "文本")
        case .name(let kind): kind.title
        case .flag: Message(en: "`true` or `false`", zh: "`true` 或 `false`")
        case .whole: Message(en: "a whole number", zh: "整数")
        case .number: Message(en: "a number", zh: "数字")
        case .words(let words, _):
            Message(
                en: words.map { "`\($0)`" }.joined(separator: ", "), zh: words.map { "`\($0)`" }.joined(separator: "、"))
        case .expression: Message(en: "a FEEL expression", zh: "FEEL 表达式")
        case .value: Message(en: "a constant or `= expression`", zh: "常量或 `= 表达式`")
        case .constant: Message(en: "a constant", zh: "常量")
        case .label: Message(en: "text, or a mapping from language to text", zh: "文本，或语言到文本的映射")
        case .notation(let notation): notation.title
        case .grid: Message(en: "a literal block (`|`) with the rules", zh: "规则的字面块（`|`）")
        case .table: Message(en: "a mapping", zh: "映射")
        case .entries: Message(en: "a mapping", zh: "映射")
        case .list: Message(en: "a list", zh: "列表")
        case .either(let shapes):
            Message(
                en: shapes.map(\.title.en).joined(separator: " or "),
                zh: shapes.map(\.title.zh).joined(separator: "或"))
        }
    }
}

extension Node {
    /// Text or a number, as it is written; not a truth value, not nothing.
    var isWritten: Bool {
        switch scalar?.resolved {
        case .text, .decimal: true
        case .null, .boolean, nil: false
        }
    }

    var flag: Bool? {
        if case .boolean(let value) = scalar?.resolved { value } else { nil }
    }

    var number: Decimal128? {
        guard case .decimal(let digits) = scalar?.resolved else { return nil }
        return Int(digits).map { Decimal128($0) } ?? Decimal128(digits)
    }
}
