import Core
import FEEL
import YAML

/// Collects the diagnostics of one file while it is read.
final class Findings {
    /// More than anybody reads in one go; a hostile file must not make megabytes of them.
    static let limit = 200

    let source: YAMLSource
    /// Whether the file has been published: its instances must go on, so it is read as it always was.
    let isPublished: Bool
    private(set) var diagnostics: [Diagnostic] = []
    /// Where YAML itself was refused: what stands there in the tree is a stopgap, and not worth a word.
    private var refused: Set<Int> = []

    /// What has been found to be too many: said once.
    private var exceeded: Set<String> = []

    init(source: YAMLSource, isPublished: Bool = false) {
        self.source = source
        self.isPublished = isPublished
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// In the order of the file.
    var sorted: [Diagnostic] {
        diagnostics.enumerated()
            .sorted { ($0.element.range.start.offset, $0.offset) < ($1.element.range.start.offset, $1.offset) }
            .map(\.element)
    }

    /// Nothing more is listed, so nothing more need be worked out.
    var isFull: Bool { diagnostics.count >= Findings.limit }

    /// Whether something of a code has been found within a place.
    func has(_ code: String, within place: SourceRange) -> Bool {
        diagnostics.contains {
            $0.code == code && place.start <= $0.range.start && $0.range.end <= place.end
        }
    }

    func error(
        _ code: DiagnosticCode, _ range: @autoclosure () -> SourceRange, _ message: @autoclosure () -> Message,
        hint: @autoclosure () -> Message? = nil
    ) {
        guard !isFull else { return }
        add(code.rawValue, .error, range(), message(), hint())
    }

    /// For codes of another room.
    func error(_ code: String, _ range: SourceRange, _ message: Message) {
        add(code, .error, range, message, nil)
    }

    func warning(
        _ code: DiagnosticCode, _ range: @autoclosure () -> SourceRange, _ message: @autoclosure () -> Message,
        hint: @autoclosure () -> Message? = nil
    ) {
        guard !isFull else { return }
        add(code.rawValue, .warning, range(), message(), hint())
    }

    func note(
        _ code: DiagnosticCode, _ range: @autoclosure () -> SourceRange, _ message: @autoclosure () -> Message
    ) {
        guard !isFull else { return }
        add(code.rawValue, .note, range(), message(), nil)
    }

    func tooMany(_ what: String, _ whatInChinese: String, _ limit: Int, _ node: Node) {
        guard exceeded.insert(what).inserted else { return }
        error(
            .tooMany, node.range,
            Message(en: "there are more than \(limit) \(what)", zh: "\(whatInChinese)超过 \(limit) 个"),
            hint: Message(en: "make several workflows of it", zh: "请拆成多个流程"))
    }

    /// The parser's problems are in English only; in Chinese the catalogue's title stands for them.
    func add(_ problem: YAMLProblem) {
        let message = Message(en: problem.message, zh: Catalogue.title(of: problem.code)?.zh ?? problem.message)
        defer { refused.insert(problem.range.start.offset) }
        add(problem.code, .error, problem.range, message, problem.hint.map { Message(en: $0, zh: $0) })
    }

    /// Adds what was found in an expression that is all or a part of a scalar.
    /// - Parameter offset: where the expression begins in the scalar's text, in UTF-8 bytes.
    func add(_ diagnostic: FEELDiagnostic, in scalar: Scalar, at offset: Int) {
        guard !isFull else { return }
        add(
            diagnostic,
            at: scalar.range(ofText: diagnostic.range.lowerBound + offset..<diagnostic.range.upperBound + offset))
    }

    /// Adds what was found in an expression that stands for something at a place.
    func add(_ diagnostic: FEELDiagnostic, at range: SourceRange) {
        let found = Diagnostic(diagnostic, file: source.name, range: range)
        add(found.code, found.severity, range, found.message, found.hint)
    }

    private func add(
        _ code: String, _ severity: Diagnostic.Severity, _ range: SourceRange, _ message: Message, _ hint: Message?
    ) {
        guard !isFull else { return }
        guard !refused.contains(range.start.offset) || code.hasPrefix("yaml.") else { return }
        diagnostics.append(
            Diagnostic(
                code: code, severity: severity, file: source.name, range: range, message: message, hint: hint))
        guard diagnostics.count == Findings.limit - 1 else { return }
        error(
            .tooManyProblems, range,
            Message(
                en: "more than \(Findings.limit - 2) problems; the rest is not shown",
                zh: "问题超过 \(Findings.limit - 2) 个，其余不再列出"))
    }
}
