package import YAML

/// The diagnostics of one file with its text: what a renderer needs.
package struct CheckedFile: Sendable {
    package let source: YAMLSource
    package let diagnostics: [Diagnostic]

    package init(source: YAMLSource, diagnostics: [Diagnostic]) {
        self.source = source
        self.diagnostics = diagnostics
    }

    /// The same file with some of its diagnostics.
    package func only(_ isWanted: (Diagnostic) -> Bool) -> CheckedFile {
        CheckedFile(source: source, diagnostics: diagnostics.filter(isWanted))
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
