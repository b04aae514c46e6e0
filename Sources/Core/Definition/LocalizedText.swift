/// A title or label: one text for all, or one for each language tag, in the author's order.
package struct LocalizedText: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// A BCP 47 tag such as `en` or `zh`; empty for a text without a language.
        package let tag: String
        package let text: String

        package init(tag: String, text: String) {
            self.tag = tag
            self.text = text
        }
    }

    package let entries: [Entry]

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    package init(_ text: String) {
        self.entries = [Entry(tag: "", text: text)]
    }

    /// The text in the language, else the first that the author wrote.
    package func text(in language: Language) -> String {
        let match = entries.first {
            $0.tag.isEmpty || $0.tag == language.rawValue || $0.tag.hasPrefix(language.rawValue + "-")
        }
        return (match ?? entries.first)?.text ?? ""
    }
}
