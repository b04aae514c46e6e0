internal import Core
internal import Definitions
internal import Engine

/// A workflow file that compiles.
struct WorkflowFile {
    let path: String
    let source: String
    let workflow: Workflow
    let declaredVersion: Int?

    /// - Throws: ends with 6 after the mistakes were shown on standard error.
    static func read(_ path: String, _ session: Session) throws -> WorkflowFile {
        let bytes = try FileBytes.read(path)
        let compilation = DefinitionCompiler.compile(bytes, name: path, plugins: session.knownPlugins)
        guard let workflow = compilation.workflow else {
            session.show(compilation.checked)
            throw EndsWith(status: .problemsFound)
        }
        return WorkflowFile(
            path: path, source: String(decoding: bytes, as: UTF8.self), workflow: workflow,
            declaredVersion: compilation.declaredVersion)
    }

    func publish(in engine: Engine, by actor: Actor) async throws -> PublishOutcome {
        try await engine.publish(source: source, workflow: workflow, version: declaredVersion, by: actor)
    }
}

extension Session {
    /// The mistakes of a file, to standard error.
    func show(_ file: CheckedFile) {
        let report = DiagnosticReport.render(
            [file], as: .text, in: face.language, isColored: surroundings.isTerminal(.error) && face.style.isColoured)
        surroundings.write(.error, report)
    }
}
