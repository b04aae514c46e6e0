internal import ArgumentParser

/// The manual page of a command, in the man(7) macros.
struct ManPage {
    let command: CommandTree

    var text: String {
        let title = command.path.joined(separator: "-").uppercased()
        var lines = [
            ".TH \"\(Roff.inline(title))\" 1 \"\" \"countersign \(Countersign.configuration.version)\" \"Countersign\"",
            ".SH NAME", "\(Roff.text(command.path.joined(separator: "-"))) \\- \(Roff.text(command.abstract))",
            ".SH SYNOPSIS", ".B \(Roff.text(command.synopsis))",
        ]
        if !command.discussion.isEmpty { lines += [".SH DESCRIPTION", Roff.text(command.discussion)] }
        lines += section("ARGUMENTS", command.arguments.filter { $0.kind == .positional })
        lines += section("OPTIONS", command.arguments.filter { $0.kind != .positional })
        if !command.children.isEmpty { lines += [".SH COMMANDS"] + command.children.flatMap(entry) }
        lines += [".SH EXIT STATUS"] + EndStatus.allCases.flatMap { [".TP", "\($0.rawValue)", Roff.text($0.meaning)] }
        lines += [".SH ENVIRONMENT"]
        lines += EnvironmentVariables.all.flatMap { [".TP", ".B \(Roff.text($0.name))", Roff.text($0.meaning)] }
        lines += [".SH SEE ALSO", seeAlso]
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ arguments: [CommandTree.Argument]) -> [String] {
        guard !arguments.isEmpty else { return [] }
        return [".SH \(title)"]
            + arguments.flatMap { [".TP", ".B \(Roff.text($0.shape))", Roff.text($0.abstract)] }
    }

    private func entry(_ child: CommandTree) -> [String] {
        [".TP", ".BR \(Roff.text(child.path.joined(separator: "-"))) (1)", Roff.text(child.abstract)]
    }

    private var seeAlso: String {
        let parent = command.path.count > 1 ? command.path.dropLast().joined(separator: "-") : nil
        return parent.map { ".BR \(Roff.text($0)) (1)" } ?? ".BR sqlite3 (1)"
    }
}

/// Text that roff takes for text.
enum Roff {
    /// A paragraph: a control character at the start of a line would make it a request.
    static func text(_ text: String) -> String {
        let escaped = inline(text)
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    static func inline(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "\"": result += "\\(dq"
            case "\n": result += " "
            default: result.append(character)
            }
        }
    }
}
