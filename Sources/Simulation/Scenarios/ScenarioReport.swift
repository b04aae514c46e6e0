package import Core
package import Definitions
package import YAML

/// What came of one scenario file.
package struct ScenarioReport: Sendable {
    /// The file as it was named.
    package let file: String
    /// Nil where the definition could not be read.
    package let workflow: WorkflowID?
    /// In the order of the file; none where there are mistakes.
    package let scenarios: [ScenarioResult]
    /// Nil where nothing ran.
    package let coverage: Coverage?
    /// The scenario file, its workflow and its directory, as far as they hold mistakes. With one, nothing is run.
    package let mistakes: [CheckedFile]
    /// The scenario file, for showing the failures; nil where it could not be read.
    package let source: YAMLSource?

    package var passed: Bool {
        mistakes.allSatisfy { !$0.hasErrors } && scenarios.allSatisfy(\.passed)
    }

    /// Every failure, with the text, for the renderers.
    package var failures: CheckedFile? {
        source.map { CheckedFile(source: $0, diagnostics: scenarios.flatMap(\.failures)) }
    }
}

package struct ScenarioResult: Sendable {
    package let name: String
    /// Where the name stands.
    package let place: SourceRange
    /// What differs from what was expected, each at its place; no two at one place say the same.
    package let failures: [Diagnostic]

    package var passed: Bool { failures.isEmpty }
}
