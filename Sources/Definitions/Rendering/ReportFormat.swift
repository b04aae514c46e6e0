package import Core

/// The forms in which `check` prints what it found.
package enum ReportFormat: String, CaseIterable, Sendable {
    /// For people: the place, the line, a caret and a hint.
    case text
    case json
    /// SARIF 2.1.0, which code hosts show beside the lines.
    case sarif
    /// Workflow commands of GitHub Actions.
    case github
}

package enum DiagnosticReport {
    /// - Parameters:
    ///   - files: every file that was checked, sound ones too.
    ///   - isColored: for `text` on a terminal.
    /// - Returns: the report, ending with a line end; empty where the format has nothing to say.
    package static func render(
        _ files: [CheckedFile], as format: ReportFormat, in language: Language, isColored: Bool = false
    ) -> String {
        switch format {
        case .text: TextReport(language: language, style: isColored ? .colored : .plain).render(files)
        case .json: JSONReport(language: language).render(files)
        case .sarif: SARIFReport(language: language).render(files)
        case .github: GitHubReport(language: language).render(files)
        }
    }
}
