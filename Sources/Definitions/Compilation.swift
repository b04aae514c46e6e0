package import Core
package import YAML

/// What came of compiling one file.
package struct Compilation: Sendable {
    /// Nil exactly when there is an error among the diagnostics.
    package let workflow: Workflow?
    /// Everything found, in the order of the file.
    package let diagnostics: [Diagnostic]
    /// The text with its lines, for showing diagnostics.
    package let source: YAMLSource
    /// What `version:` says; nil where it is absent or there is an error.
    package let declaredVersion: Int?
    /// What the analysis says of each decision table that could be read, in the order of the file.
    package let tables: [TableReport]

    /// For the renderers.
    package var checked: CheckedFile { CheckedFile(source: source, diagnostics: diagnostics) }
}

extension Workflow {
    /// What each step is called, for lists that must not compile a definition; steps without a title are left out.
    package var stepTitles: [StepPath: LocalizedText] {
        var titles: [StepPath: LocalizedText] = [:]
        for step in allSteps { titles[step.path] = step.title }
        return titles
    }
}
