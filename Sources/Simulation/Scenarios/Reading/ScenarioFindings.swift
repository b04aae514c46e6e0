internal import Core
internal import Definitions
internal import YAML

/// Collects the mistakes of one scenario file while it is read.
final class ScenarioFindings {
    let source: YAMLSource
    private(set) var diagnostics: [Diagnostic] = []

    init(source: YAMLSource) {
        self.source = source
    }

    var hasErrors: Bool { !diagnostics.isEmpty }

    /// In the order of the file.
    var sorted: [Diagnostic] {
        diagnostics.enumerated()
            .sorted { ($0.element.range.start.offset, $0.offset) < ($1.element.range.start.offset, $1.offset) }
            .map(\.element)
    }

    func add(_ problem: YAMLProblem) {
        let message = Message(en: problem.message, zh: Catalogue.entry(for: problem.code)?.title.zh ?? problem.message)
        diagnostics.append(
            Diagnostic(
                code: problem.code, severity: .error, file: source.name, range: problem.range, message: message,
                hint: problem.hint.map { Message(en: $0, zh: $0) }))
    }

    func error(_ code: ScenarioCode, _ range: SourceRange, _ message: Message, hint: Message? = nil) {
        diagnostics.append(
            Diagnostic(scenario: code, file: source.name, range: range, message: message, hint: hint))
    }

    func wrongType(_ node: Node, expected: Message) {
        error(
            .wrongType, node.firstLine,
            Message(en: "expected \(expected.en), found \(node.kind)", zh: "应为\(expected.zh)"))
    }
}

extension Diagnostic {
    init(
        scenario code: ScenarioCode, _ severity: Severity = .error, file: String, range: SourceRange, message: Message,
        hint: Message? = nil
    ) {
        self.init(
            code: code.rawValue, severity: severity, file: file, range: range, message: message, hint: hint)
    }
}

extension Node {
    /// For a diagnostic: a whole collection would mark half the file.
    var firstLine: SourceRange {
        scalar == nil || range.end.line > range.start.line ? SourceRange(at: range.start) : range
    }
}
