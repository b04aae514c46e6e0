import Core

/// The page of all diagnostics, `docs/diagnostics.md`, made from the catalogue.
package enum DiagnosticsPage {
    package static func markdown() -> String {
        ([introduction] + Catalogue.sections.map(section)).joined(separator: "\n")
    }

    private static let introduction = """
        # Diagnostics

        *Made from the catalogue in the sources: change that, and re-record this page with*
        `COUNTERSIGN_RECORD=1 swift test --filter Reference`.

        `countersign check` finds every mistake of a file in one run and prints each as

        ```
        online-credit.yaml:31:7: error[definition.unknown-key]: the key `aprove` is not known here
              aprove:
              ^^^^^^
        hint: did you mean `approve`?
        ```

        Lines and columns count from 1, columns in Unicode characters. With an error a file cannot be published; with a \
        warning it can.

        """

    private static func section(_ section: (title: String, entries: [Catalogue.Entry])) -> String {
        "## \(section.title)\n\n" + section.entries.map(entry).joined(separator: "\n")
    }

    private static func entry(_ entry: Catalogue.Entry) -> String {
        let head = "### `\(entry.code)`\n\n**\(entry.title.en)** · \(entry.title.zh)\n\n\(entry.explanation)\n"
        return entry.example.isEmpty ? head : head + "\n```yaml\n\(entry.example)\n```\n"
    }
}
