import Core
import YAML

/// Titles and labels: one text, or one for each language tag.
struct LabelReader {
    let findings: Findings

    func label(_ node: Node) -> LocalizedText? {
        guard node.mapping != nil else { return node.text.map { LocalizedText($0) } }
        let entries = findings.entries(of: node, .language, .text).compactMap { entry -> LocalizedText.Entry? in
            guard LabelReader.isTag(entry.name) else {
                refuse(entry)
                return nil
            }
            return LocalizedText.Entry(tag: entry.name, text: entry.value.text ?? "")
        }
        return entries.isEmpty ? nil : LocalizedText(entries)
    }

    private func refuse(_ entry: NamedEntry) {
        findings.error(
            .badLanguageTag, entry.key.range,
            Message(en: "`\(entry.name)` is not a language tag", zh: "`\(entry.name)` 不是语言标签"),
            hint: Message(en: "write `en`, `zh` or `zh-Hant`", zh: "请写 `en`、`zh` 或 `zh-Hant`"))
    }

    /// The usual form of a BCP 47 tag: a language of two or three small letters, then subtags of two to eight.
    static func isTag(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count) else { return false }
        guard language.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.count) && part.allSatisfy { $0 < 0x80 && (isLetter($0) || isDigit($0)) }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
