import Core
import Definitions
import FEEL
import YAML

/// Collects the diagnostics of a model and its imports while they are read.
final class DMNFindings {
    /// More than anybody reads in one go; a hostile file must not make megabytes of them.
    static let limit = 200

    var map = SourceMap()
    private(set) var diagnostics: [Diagnostic] = []

    /// How many there are, to tell later which have been added since.
    var count: Int { diagnostics.count }

    /// The errors that have been added since there were so many diagnostics.
    func errors(since count: Int) -> [Diagnostic] { diagnostics[count...].filter { $0.severity == .error } }

    func add(_ code: DMNCode, _ severity: Diagnostic.Severity, _ offset: Int, _ message: Message, hint: Message?) {
        add(code.rawValue, severity, offset..<offset, message, hint)
    }

    /// Adds what compiling an expression of the model has found.
    func add(_ found: [FEELDiagnostic]) {
        for diagnostic in found { append(Self.diagnostic(diagnostic, in: map)) }
    }

    /// A diagnostic of FEEL at its place in the file. FEEL speaks English only; in Chinese the title of the code stands
    /// for its message.
    static func diagnostic(_ found: FEELDiagnostic, in map: SourceMap) -> Diagnostic {
        let (file, range) = map.range(found.range)
        return Diagnostic(
            code: found.code, severity: found.severity == .error ? .error : .warning, file: map.sources[file].name,
            range: range,
            message: Message(
                en: found.message, zh: Catalogue.entry(for: found.code)?.title.zh ?? found.message),
            hint: found.hint.map { Message(en: $0, zh: $0) })
    }

    private func add(
        _ code: String, _ severity: Diagnostic.Severity, _ offsets: Range<Int>, _ message: Message, _ hint: Message?
    ) {
        let (file, range) = map.range(offsets)
        append(
            Diagnostic(
                code: code, severity: severity, file: map.sources[file].name, range: range, message: message,
                hint: hint))
    }

    private func append(_ diagnostic: Diagnostic) {
        guard diagnostics.count <= Self.limit else { return }
        guard diagnostics.count < Self.limit else {
            let message = Message(
                en: "more than \(Self.limit) problems; the rest is not shown", zh: "问题超过 \(Self.limit) 个，其余不再列出")
            diagnostics.append(
                Diagnostic(
                    code: DMNCode.tooManyProblems.rawValue, severity: .error, file: diagnostic.file,
                    range: diagnostic.range, message: message))
            return
        }
        diagnostics.append(diagnostic)
    }
}
