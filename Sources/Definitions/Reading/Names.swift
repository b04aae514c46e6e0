import Core
import YAML

/// How names are spelt.
enum Spelling {
    /// `online-credit`: words of small letters and digits with a hyphen between, at most 64 bytes, a letter first.
    static func isKebab(_ text: String) -> Bool {
        isWords(text, joint: UInt8(ascii: "-")) && text.utf8.count <= Identifier.maximumLength
    }

    /// `approved_amount`: a name that expressions can use as it is.
    static func isSnake(_ text: String) -> Bool {
        isWords(text, joint: UInt8(ascii: "_")) && text.utf8.count <= Identifier.maximumLength
    }

    private static func isWords(_ text: String, joint: UInt8) -> Bool {
        guard let first = text.utf8.first, isSmallLetter(first), text.utf8.last != joint else { return false }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            guard isSmallLetter(byte) || isDigit(byte) || byte == joint && previous != joint else { return false }
            previous = byte
        }
        return true
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// The words of FEEL's grammar, which no name in an expression may be (DMN 1.5, 10.3.1.2).
    static let keywords: Set<String> = [
        "and", "between", "else", "every", "external", "false", "for", "function", "if", "in", "instance", "not",
        "null",
        "of", "or", "return", "satisfies", "some", "then", "true",
    ]

    /// What a step's result is called in expressions.
    static func resultName(of step: String) -> String {
        String(decoding: step.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }

    /// The nearest right spelling: `Loan Approval` gives `loan-approval`; nil where nothing is left.
    static func corrected(_ text: String, joint: Character) -> String? {
        let letters = text.lowercased().map { character -> Character in
            character.isASCII && (character.isLetter || character.isNumber) ? character : joint
        }
        let words: String = letters.split(separator: joint).map { String($0) }.joined(separator: String(joint))
        let name = words.drop { !$0.isLetter }
        return name.isEmpty ? nil : String(name.prefix(Identifier.maximumLength))
    }
}

extension Findings {
    /// Whether a scalar is spelt as a name of the kind; reports it where it is not.
    func accepts(_ node: Node, as kind: NameKind) -> Bool {
        guard let text = node.text else { return false }
        switch kind.spelling {
        case .free: return true
        case .identifier:
            guard Identifier(text) == nil else { return true }
            badID(
                text, node.range, kind,
                Message(
                    en: "small letters, digits, `.`, `_` and `-`, at most 64", zh: "小写字母、数字、`.`、`_`、`-`，最多 64 个"),
                corrected: Spelling.corrected(text, joint: "-"))
        case .kebab:
            guard !Spelling.isKebab(text) else { return true }
            badID(
                text, node.range, kind,
                Message(en: "small letters and digits, words joined by `-`", zh: "小写字母和数字，词间用 `-` 连接"),
                corrected: Spelling.corrected(text, joint: "-"))
        case .snake: return acceptsSnake(text, node.range, kind)
        }
        return false
    }

    private func acceptsSnake(_ text: String, _ range: SourceRange, _ kind: NameKind) -> Bool {
        guard Spelling.isSnake(text) else {
            badID(
                text, range, kind,
                Message(en: "small letters and digits, words joined by `_`", zh: "小写字母和数字，词间用 `_` 连接"),
                corrected: Spelling.corrected(text, joint: "_"))
            return false
        }
        guard Spelling.keywords.contains(text) else { return true }
        error(
            .reservedID, range,
            Message(en: "`\(text)` is a word of the expression language", zh: "`\(text)` 是表达式语言的保留字"))
        return false
    }

    private func badID(_ text: String, _ range: SourceRange, _ kind: NameKind, _ rule: Message, corrected: String?) {
        let shown = text.unicodeScalars.count <= 40 ? text : String(text.prefix(40)) + "…"
        error(
            .badID, range,
            Message(
                en: "`\(shown)` is not \(kind.title.en): \(rule.en)", zh: "`\(shown)` 不是\(kind.title.zh)：\(rule.zh)"),
            hint: corrected.map { Message(en: "perhaps `\($0)`", zh: "可写作 `\($0)`") })
    }
}
