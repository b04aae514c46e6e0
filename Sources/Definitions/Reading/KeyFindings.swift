import Core
import YAML

/// What can be wrong with keys and their values whatever they mean.
extension Findings {
    func unknownKey(_ name: String, at range: SourceRange, candidates: [String]) {
        let all = candidates.map { "`\($0)`" }.joined(separator: ", ")
        error(
            .unknownKey, range,
            Message(en: "the key `\(name)` is not known here", zh: "此处没有名为 `\(name)` 的键"),
            hint: Suggestion.hint(for: name, among: candidates)
                ?? Message(en: "known here: \(all)", zh: "此处可用：\(all)"))
    }

    func notSupportedYet(_ name: String, at range: SourceRange, doc: Message? = nil) {
        error(
            .notSupportedYet, range,
            Message(en: "`\(name)` is not supported yet", zh: "暂不支持 `\(name)`"),
            hint: doc.map {
                Message(en: "it will say: \($0.en); leave it out for now", zh: "将来用于：\($0.zh)；目前请去掉")
            })
    }

    func doesNotFit(_ key: Key, kind: String, at range: SourceRange) {
        let kinds = key.fits.map { "`\($0)`" }.joined(separator: ", ")
        error(
            .keyDoesNotFit, range,
            Message(en: "`\(key.name)` does not go with `\(kind)`", zh: "`\(key.name)` 不适用于 `\(kind)`"),
            hint: Message(en: "it goes with \(kinds)", zh: "适用于 \(kinds)"))
    }

    /// Reported at the beginning of the mapping that lacks the key.
    func missing(_ key: Key, in node: Node) {
        error(
            .missingKey, SourceRange(at: node.range.start),
            Message(en: "the key `\(key.name)` is missing", zh: "缺少键 `\(key.name)`"),
            hint: Message(en: "for example `\(key.example)`", zh: "例如 `\(key.example)`"))
    }

    func wrongType(_ node: Node, expected: Message) {
        let found = node.kindMessage
        error(
            .wrongType, node.firstLine,
            Message(en: "expected \(expected.en), found \(found.en)", zh: "应为\(expected.zh)，实为\(found.zh)"))
    }

    func unknownWord(_ word: String, at range: SourceRange, of words: [String]) {
        let all = words.map { "`\($0)`" }.joined(separator: ", ")
        error(
            .unknownWord, range,
            Message(en: "`\(word)` is none of \(all)", zh: "`\(word)` 不是以下之一：\(all)"),
            hint: Suggestion.hint(for: word, among: words))
    }

    func badNotation(_ text: String, at range: SourceRange, _ notation: Notation, hint: Message? = nil) {
        error(
            .badNotation, range,
            Message(
                en: "`\(text)` is not \(notation.title.en)", zh: "`\(text)` 不是\(notation.title.zh)"), hint: hint)
    }
}

extension Node {
    /// What this node is, for a message.
    var kindMessage: Message {
        switch content {
        case .sequence: Message(en: "a list", zh: "列表")
        case .mapping: Message(en: "a mapping", zh: "映射")
        case .scalar(let scalar):
            switch scalar.resolved {
            case .null: Message(en: "nothing", zh: "空")
            case .boolean(let value): Message(en: "the truth value `\(value)`", zh: "布尔值 `\(value)`")
            case .decimal(let digits): Message(en: "the number `\(digits)`", zh: "数字 `\(digits)`")
            case .text: Message(en: "text", zh: "文本")
            }
        }
    }

    /// A range that underlines a scalar, and of a collection only its beginning.
    var firstLine: SourceRange { scalar == nil ? SourceRange(at: range.start) : range }
}
