import Core
import YAML

/// Workflow commands of GitHub Actions: `::error file=…,line=…,col=…,endColumn=…,title=code::message`.
struct GitHubReport {
    let language: Language

    func render(_ files: [CheckedFile]) -> String {
        files.flatMap(\.diagnostics).map { command($0) + "\n" }.joined()
    }

    private func command(_ diagnostic: Diagnostic) -> String {
        let (start, end) = (diagnostic.range.start, diagnostic.range.end)
        var properties = [
            ("file", diagnostic.file), ("line", String(start.line)), ("col", String(start.column)),
        ]
        // `endColumn` counts on the line of `line` only.
        if end.line == start.line { properties.append(("endColumn", String(max(end.column, start.column)))) }
        properties.append(("title", diagnostic.code))
        let list = properties.map { "\($0.0)=\(GitHubReport.property($0.1))" }.joined(separator: ",")
        let hint = diagnostic.hint.map { "\n\($0.text(in: language))" } ?? ""
        return "::\(name(diagnostic.severity)) \(list)::"
            + GitHubReport.data(diagnostic.message.text(in: language) + hint)
    }

    private func name(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private static func data(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func property(_ text: String) -> String {
        data(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
