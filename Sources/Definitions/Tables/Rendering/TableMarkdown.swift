import Core
import FEEL

/// Decision tables as Markdown, in the tables of GitHub's.
struct TableMarkdown {
    let language: Language

    func render(_ sheet: TableSheet) -> String {
        var lines = ["### \(TableMarkdown.escaped(sheet.id))", ""]
        for column in sheet.columns {
            if let note = note(on: column) { lines.append(note) }
        }
        if lines.count > 2 { lines.append("") }
        lines.append(row([sheet.hit.sign] + sheet.columns.map(header)))
        lines.append(row(Array(repeating: "---", count: sheet.columns.count + 1)))
        for (number, cells) in sheet.rows.enumerated() {
            lines.append(row(["\(number + 1)"] + zip(sheet.columns, cells).map(cell)))
        }
        if let defaults = sheet.defaults {
            let word = Message(en: "else", zh: "其他").text(in: language)
            lines.append(row([word] + zip(sheet.columns, defaults).map(cell)))
        }
        let hit = Message(
            en: "\(sheet.hit.sign): \(sheet.hit.title.en)", zh: "\(sheet.hit.sign)：\(sheet.hit.title.zh)")
        return (lines + ["", TableMarkdown.escaped(hit.text(in: language)), ""]).joined(separator: "\n")
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private func header(_ column: TableSheet.Column) -> String {
        let name = TableMarkdown.escaped(column.name)
        return column.role == .output ? "**\(name)**" : column.role == .note ? "*\(name)*" : name
    }

    /// `- grade = score.grade: "A","B"`
    private func note(on column: TableSheet.Column) -> String? {
        guard column.expression != nil || column.role == .input && column.allowed != nil else { return nil }
        return "- \(TableMarkdown.escaped(column.name))"
            + (column.expression.map { " = \(TableMarkdown.code($0))" } ?? "")
            + (column.allowed.map { ": \(TableMarkdown.code($0))" } ?? "")
    }

    private func cell(_ column: TableSheet.Column, _ text: String) -> String {
        guard !text.isEmpty else { return "" }
        return column.role == .input ? TableMarkdown.code(text) : TableMarkdown.escaped(text)
    }

    /// In a code span; its fence is longer than any run of backticks within.
    private static func code(_ text: String) -> String {
        var (longest, run) = (0, 0)
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let padding = longest > 0 ? " " : ""
        return fence + padding + text.replacing("|", with: "\\|").replacing("\n", with: " ") + padding + fence
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "!", "$": result += "\\\(character)"
            case "&": result += "&amp;"
            case "\n", "\r", "\r\n": result += " "
            default: result.append(character)
            }
        }
    }
}
