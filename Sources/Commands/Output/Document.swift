internal import Core
internal import FEEL

/// One thing told whole: a value for programs, lines for people.
struct Document: Answer {
    let content: Context
    let lines: [String]
    let notes: [Message]

    init(_ content: Context, lines: [String], notes: [Message] = []) {
        self.content = content
        self.lines = lines
        self.notes = notes
    }

    var value: Value { .context(content) }

    /// One row; what is no plain value stands there as JSON.
    var table: Table {
        let columns = content.entries.map { Table.Column($0.name, Message(en: $0.name, zh: $0.name)) }
        return Table(columns, rows: [content.entries.map { Cell($0.value, text: PlainText.of($0.value)) }])
    }

    func text(for face: Face) -> String { lines.map { $0 + "\n" }.joined() }
}
