import Core
import Definitions
import YAML

/// Collects the diagnostics of a map while it is read.
final class MapFindings {
    let source: YAMLSource
    private(set) var diagnostics: [Diagnostic] = []

    init(source: YAMLSource) {
        self.source = source
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    var file: CheckedFile {
        let sorted = diagnostics.enumerated()
            .sorted { ($0.element.range.start.offset, $0.offset) < ($1.element.range.start.offset, $1.offset) }
        return CheckedFile(source: source, diagnostics: sorted.map(\.element))
    }

    func error(_ code: MapCode, _ range: SourceRange, _ message: Message, hint: Message? = nil) {
        add(code.rawValue, range, message, hint)
    }

    func add(_ problem: YAMLProblem) {
        let title = Catalogue.entry(for: problem.code)?.title
        add(
            problem.code, problem.range, Message(en: problem.message, zh: title?.zh ?? problem.message),
            problem.hint.map { Message(en: $0, zh: $0) })
    }

    private func add(_ code: String, _ range: SourceRange, _ message: Message, _ hint: Message?) {
        diagnostics.append(
            Diagnostic(
                code: code, severity: .error, file: source.name, range: range, message: message, hint: hint))
    }

    // MARK: Mistakes of every kind of node

    func wrongType(_ node: Node, _ expected: Message) {
        error(
            .wrongType, node.underlined,
            Message(en: "expected \(expected.en), found \(node.kind)", zh: "应为\(expected.zh)"))
    }

    func missing(_ key: String, in node: Node) {
        error(
            .missingKey, SourceRange(at: node.range.start),
            Message(en: "the key `\(key)` is missing", zh: "缺少键 `\(key)`"))
    }

    /// A name that is none of those it could be.
    func unknown(_ code: MapCode, _ node: Node, _ message: Message, among names: some Sequence<String>) {
        let names = Array(names)
        let hint =
            Suggestion.hint(for: node.text ?? "", among: names)
            ?? names.prefix(12).joined(separator: ", ").asChoices
        error(code, node.underlined, message, hint: hint)
    }
}

extension Node {
    /// A scalar as a whole, and of a collection only its beginning.
    var underlined: SourceRange { scalar == nil ? SourceRange(at: range.start) : range }
}

extension String {
    fileprivate var asChoices: Message? {
        isEmpty ? nil : Message(en: "there is: \(self)", zh: "可用：\(self)")
    }
}
