internal import FEEL

/// Comma-separated values as RFC 4180 has them: a header, CRLF line ends, quotes where they are needed.
///
/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return)
/// gets an apostrophe before it: whoever fills a form must not be able to run something on the reader's machine.
/// Numbers stay as they are. Programs that need the exact text take `json`.
enum CSVText {
    static func render(_ table: Table) -> String {
        let header = table.columns.map { field($0.key) }
        let rows = table.rows.map { row in row.map { field(text(of: $0.value)) } }
        return ([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func text(of value: Value) -> String {
        let text = PlainText.of(value)
        if case .number = value { return text }
        guard let first = text.unicodeScalars.first, triggers.contains(first) else { return text }
        return "'" + text
    }

    private static let triggers: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

    private static func field(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        guard needsQuotes else { return text }
        return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
