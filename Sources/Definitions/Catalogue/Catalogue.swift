package import Core

/// Every code that a check can print, with what it means and an example that shows it.
package enum Catalogue {
    package struct Entry: Sendable {
        package let code: String
        package let title: Message
        /// Why it is refused and what to do.
        package let explanation: String
        /// A few lines that bring it about.
        package let example: String

        init(_ code: String, en: String, zh: String, _ explanation: String, _ example: String) {
            self.code = code
            self.title = Message(en: en, zh: zh)
            self.explanation = explanation
            self.example = example
        }

        init(_ code: DiagnosticCode, en: String, zh: String, _ explanation: String, _ example: String) {
            self.init(code.rawValue, en: en, zh: zh, explanation, example)
        }
    }

    /// In the order of the page.
    package static var entries: [Entry] { sections.flatMap(\.entries) }

    static let sections: [(title: String, entries: [Entry])] = [
        ("Keys and values", keys), ("Names", names), ("The form", form), ("Steps", steps),
        ("Ways through the steps", ways), ("Decision tables", tables), ("The directory", directory),
        ("Expressions", expressions), ("YAML", yaml),
    ]

    private static let byCode = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    package static func entry(for code: String) -> Entry? { byCode[code] }

    static func title(of code: String) -> Message? { entry(for: code)?.title }
}
