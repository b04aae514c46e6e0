import Core
import YAML

/// `file:line:column: error[code]: message`, the line of the file, a caret under the place, and the hint.
struct TextReport {
    let language: Language
    let style: TextStyle

    func render(_ files: [CheckedFile]) -> String {
        files.flatMap { file in file.diagnostics.map { render($0, file.source) } }.joined(separator: "\n")
    }

    private func render(_ diagnostic: Diagnostic, _ source: YAMLSource) -> String {
        let place = "\(diagnostic.file):\(diagnostic.range.start.line):\(diagnostic.range.start.column)"
        let severity = style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", diagnostic.severity)
        var text = "\(style.bold(place)): \(severity): \(diagnostic.message.text(in: language))\n"
        if let line = source.line(diagnostic.range.start.line), !line.isEmpty {
            text += SourceExcerpt(line: line, range: diagnostic.range, style: style, severity: diagnostic.severity).text
        }
        if let hint = diagnostic.hint { text += "\(hintMark)\(hint.text(in: language))\n" }
        return text
    }

    private var hintMark: String {
        switch language {
        case .en: "hint: "
        case .zh: "提示："
        }
    }
}

/// Colour on a terminal, nothing elsewhere.
enum TextStyle: Sendable {
    case plain, colored

    func bold(_ text: String) -> String { wrap(text, "1") }

    func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: wrap(text, "1;31")
        case .warning: wrap(text, "1;33")
        case .note: wrap(text, "1;36")
        }
    }

    private func wrap(_ text: String, _ code: String) -> String {
        switch self {
        case .plain: text
        case .colored: "\u{1B}[\(code)m\(text)\u{1B}[0m"
        }
    }
}
