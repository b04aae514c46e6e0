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

    /// What has been found about the element at hand.
    private var own: [Diagnostic] = []

    /// Runs something that is about one element, and gives what it has found as well.
    func collect<Result>(_ body: () -> Result) -> (Result, found: [Diagnostic]) {
        own = []
        let result = body()
        return (result, own)
    }

    /// - Parameter offset: of the model, as its names and references have it.
    func add(
        _ code: DMNCode, _ severity: Diagnostic.Severity, _ offset: Int, _ message: Message, hint: Message? = nil
    ) {
        append(diagnostic(code, severity, offset, message, hint: hint))
    }

    func diagnostic(
        _ code: DMNCode, _ severity: Diagnostic.Severity, _ offset: Int, _ message: Message, hint: Message? = nil
    ) -> Diagnostic {
        let (file, range) = map.range(offset..<offset)
        return Diagnostic(
            code: code.rawValue, severity: severity, file: map.sources[file].name, range: range, message: message,
            hint: hint)
    }

    /// Adds what compiling an expression of the model has found.
    func add(_ found: [FEELDiagnostic]) {
        for diagnostic in found { append(Self.diagnostic(diagnostic, in: map)) }
    }

    /// A diagnostic of FEEL at its place in the file.
    static func diagnostic(_ found: FEELDiagnostic, in map: SourceMap) -> Diagnostic {
        let (file, range) = map.range(found.range)
        return Diagnostic(found, file: map.sources[file].name, range: range)
    }

    private func append(_ diagnostic: Diagnostic) {
        if own.count < Self.limit { own.append(diagnostic) }
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
