internal import Core
package import FEEL
package import YAML

extension CheckedFile {
    /// What was found in a text that holds expressions but is no workflow: an expression of the command line, a decision
    /// model. Places are bytes from the beginning of the text.
    package init(name: String, text: String, diagnostics: [FEELDiagnostic]) {
        let source = YAMLSource(name: name, text: text)
        self.init(source: source, diagnostics: diagnostics.map { Diagnostic($0, in: source) })
    }
}

extension Diagnostic {
    package init(_ diagnostic: FEELDiagnostic, file: String, range: SourceRange) {
        let severity: Severity =
            switch diagnostic.severity {
            case .error: .error
            case .warning: .warning
            }
        self.init(
            code: diagnostic.code, severity: severity, file: file, range: range,
            message: Message(en: diagnostic.message, zh: diagnostic.messageInChinese),
            hint: diagnostic.hint.map { Message(en: $0, zh: diagnostic.hintInChinese ?? $0) })
    }

    /// A diagnostic of an expression, whose places are bytes from the beginning of the source.
    package init(_ diagnostic: FEELDiagnostic, in source: YAMLSource) {
        let range = SourceRange(
            start: source.mark(atOffset: diagnostic.range.lowerBound),
            end: source.mark(atOffset: diagnostic.range.upperBound))
        self.init(diagnostic, file: source.name, range: range)
    }
}
