import Core
import FEEL

/// A decision table as a page of its own: no scripts, nothing loaded from elsewhere.
struct TablePage {
    let language: Language

    func render(_ sheet: TableSheet) -> String {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(sheet.id))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <table>
        <caption>\(escaped(sheet.id)) <small>\(escaped(sheet.hit.title.text(in: language)))</small></caption>
        <thead>
        <tr><th scope="col" class="hit" title="\(escaped(sheet.hit.title.text(in: language)))">\(escaped(sheet.hit.sign))</th>\
        \(sheet.columns.map(header).joined())</tr>
        </thead>
        <tbody>
        \(sheet.rows.enumerated().map { row("\($0 + 1)", sheet.columns, $1) }.joined(separator: "\n"))
        </tbody>
        \(footer(sheet))</table>
        </body>
        </html>

        """
    }

    private static let style = """
        body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; margin: 2rem; color: #1a1a1a; background: #fff }
        table { border-collapse: collapse }
        caption { text-align: left; font-weight: 600; padding-bottom: .5rem }
        th, td { border: 1px solid #9a9a9a; padding: .3rem .6rem; text-align: left; vertical-align: top }
        th { background: #f0f0f0; font-weight: 600 }
        th small { display: block; font-weight: 400; color: #555 }
        caption small { font-weight: 400; color: #555 }
        .hit, .number { text-align: center }
        .number { color: #555; font-weight: 400 }
        th.out, td.out { background: #eef4ff }
        th.out { border-left: 3px double #555 }
        td.note { color: #555 }
        code { font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap }
        """

    private func header(_ column: TableSheet.Column) -> String {
        let expression = column.expression.map { "<small><code>\(escaped($0))</code></small>" } ?? ""
        let allowed = column.allowed.map { "<small>\(escaped($0))</small>" } ?? ""
        return "<th scope=\"col\" class=\"\(column.role.rawValue)\">\(escaped(column.name))\(expression)\(allowed)</th>"
    }

    private func row(_ number: String, _ columns: [TableSheet.Column], _ cells: [String]) -> String {
        let data = zip(columns, cells).map { column, cell in
            let text = column.role == .input && !cell.isEmpty ? "<code>\(escaped(cell))</code>" : escaped(cell)
            return "<td class=\"\(column.role.rawValue)\">\(text)</td>"
        }
        return "<tr><th scope=\"row\" class=\"number\">\(escaped(number))</th>\(data.joined())</tr>"
    }

    private func footer(_ sheet: TableSheet) -> String {
        guard let defaults = sheet.defaults else { return "" }
        let word = Message(en: "else", zh: "其他").text(in: language)
        return "<tfoot>\n\(row(word, sheet.columns, defaults))\n</tfoot>\n"
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
    }
}
