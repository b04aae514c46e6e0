import Core
import YAML

/// `{files: [{file, diagnostics: [{code, severity, message, hint, start: {line, column}, end: {line, column}}]}]}`
struct JSONReport {
    let language: Language

    func render(_ files: [CheckedFile]) -> String {
        let errors = files.flatMap(\.diagnostics).filter { $0.severity == .error }.count
        let tree = JSONTree.object([
            ("files", .array(files.map(file))), ("errors", .int(errors)),
        ])
        return tree.text + "\n"
    }

    private func file(_ file: CheckedFile) -> JSONTree {
        .object([
            ("file", .string(file.source.name)), ("diagnostics", .array(file.diagnostics.map(diagnostic))),
        ])
    }

    private func diagnostic(_ diagnostic: Diagnostic) -> JSONTree {
        .object([
            ("code", .string(diagnostic.code)),
            ("severity", .string(diagnostic.severity.rawValue)),
            ("message", .string(diagnostic.message.text(in: language))),
            ("hint", diagnostic.hint.map { .string($0.text(in: language)) } ?? .null),
            ("start", place(diagnostic.range.start.line, diagnostic.range.start.column)),
            ("end", place(diagnostic.range.end.line, diagnostic.range.end.column)),
        ])
    }

    private func place(_ line: Int, _ column: Int) -> JSONTree {
        .object([("line", .int(line)), ("column", .int(column))])
    }
}
