package import Core
internal import FEEL

/// Draws decision tables.
package enum TableRendering {
    package enum Form: String, CaseIterable, Sendable {
        /// The grid as a workflow has it.
        case text
        case markdown
        /// A page of its own.
        case html
    }

    package static func render(_ table: DecisionTable, as form: Form, in language: Language) -> String {
        let sheet = TableSheet(table)
        return switch form {
        case .text: TableText.grid(sheet)
        case .markdown: TableMarkdown(language: language).render(sheet)
        case .html: TablePage(language: language).render(sheet)
        }
    }

    /// The grid, with what each cell says of the inputs of a trial: a rule that counts has an arrow before it, a cell that
    /// does not let its input through a cross behind it.
    package static func explained(_ trial: TableTrial.Result) -> String {
        TableText.explained(TableSheet(trial.table), trial.explanation)
    }
}
