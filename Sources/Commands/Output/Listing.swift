internal import Core
internal import FEEL

/// A page of rows.
struct Listing: Answer {
    /// What the rows are called in `json` and `yaml`.
    let name: String
    let table: Table
    /// What `--after` takes for the next page; nil on the last.
    let next: String?
    let empty: Message

    init(_ name: String, _ table: Table, next: String? = nil, empty: Message) {
        self.name = name
        self.table = table
        self.next = next
        self.empty = empty
    }

    var value: Value {
        let rows: (String, Value) = (name, .list(table.objects))
        return .context(Context(next.map { [rows, ("next", .string($0))] } ?? [rows]))
    }

    func text(for face: Face) -> String {
        table.rows.isEmpty ? "" : TableText.lines(of: table, for: face).map { $0 + "\n" }.joined()
    }

    var notes: [Message] {
        if table.rows.isEmpty { return [empty] }
        return next.map {
            [Message(en: "There is more: repeat with --after \($0)", zh: "还有更多：加上 --after \($0) 再查询")]
        } ?? []
    }
}
