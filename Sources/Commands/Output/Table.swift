internal import Core
internal import FEEL

/// Columns and rows, before they take a form.
struct Table: Sendable {
    struct Column: Sendable {
        enum Alignment: Sendable {
            case leading
            case trailing
        }

        /// The name for programs.
        let key: String
        let title: Message
        let alignment: Alignment
        /// May be cut where the terminal is too narrow.
        let mayShrink: Bool

        init(_ key: String, _ title: Message, alignment: Alignment = .leading, mayShrink: Bool = false) {
            self.key = key
            self.title = title
            self.alignment = alignment
            self.mayShrink = mayShrink
        }

        init(_ key: String, _ en: String, _ zh: String, alignment: Alignment = .leading, mayShrink: Bool = false) {
            self.init(key, Message(en: en, zh: zh), alignment: alignment, mayShrink: mayShrink)
        }
    }

    let columns: [Column]
    /// As many cells a row as there are columns.
    var rows: [[Cell]]

    init(_ columns: [Column], rows: [[Cell]] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// The rows as contexts, for programs.
    var objects: [Value] {
        rows.map { row in .context(Context(zip(columns, row).map { ($0.key, $1.value) })) }
    }
}

/// One cell: a value for programs and a text for people.
struct Cell: Sendable {
    let value: Value
    let text: String
    let tone: Tone

    init(_ value: Value, text: String, tone: Tone = .plain) {
        self.value = value
        self.text = text
        self.tone = tone
    }

    init(_ text: String, tone: Tone = .plain) {
        self.init(.string(text), text: text, tone: tone)
    }

    init(_ number: Int) {
        self.init(.number(Decimal128(number)), text: "\(number)")
    }

    /// An id, or nothing.
    init(_ identifier: Identifier?, tone: Tone = .plain) {
        self.init(identifier.map { .string($0.text) } ?? .null, text: identifier?.text ?? "", tone: tone)
    }

    init(_ moment: Moment?, face: Face) {
        self.init(
            moment.map { .string(MomentText.utc($0)) } ?? .null, text: moment.map(face.text(of:)) ?? "", tone: .dim)
    }
}
