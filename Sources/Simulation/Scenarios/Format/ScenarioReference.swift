internal import Core

/// The keys of a scenario file as the page on testing lists them: written from the tables that check the files, so that
/// the page cannot say anything else.
package enum ScenarioReference {
    package static var markdown: String {
        [
            ScenarioKeys.file, ScenarioKeys.scenario, ScenarioKeys.start, ActKeys.table, ScenarioKeys.expectation,
            ScenarioKeys.answer, ScenarioKeys.error,
        ].map(section).joined(separator: "\n")
    }

    private static func section(_ table: KeyTable) -> String {
        let rows = table.keys.map { key in
            let mark = key.required ? " (needed)" : ""
            return "| `\(key.name)`\(mark) | \(key.shape.title.en) | \(key.doc) | `\(key.example)` |"
        }
        return
            (["### \(table.title)", "", table.doc, "", "| key | takes | what it says | example |", "|---|---|---|---|"]
            + rows + [""]).joined(separator: "\n")
    }
}
