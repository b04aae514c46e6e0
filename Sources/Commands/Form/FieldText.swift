internal import Core
internal import FEEL
internal import YAML

/// What somebody typed, as the value that the field's kind makes of it. What does not fit stays text, and the form
/// refuses it with its own words.
extension Field.Kind {
    /// From a flag or a prompt; empty is null.
    func value(typed text: String) -> Value {
        guard !text.isEmpty else { return .null }
        switch self {
        case .text, .choice, .person, .unit, .creditCode, .citizenID, .date: return .string(text)
        case .integer, .decimal, .money: return Decimal128(text.trimmed).map { .number($0) } ?? .string(text)
        case .boolean: return BooleanWords.value(of: text).map { .boolean($0) } ?? .string(text)
        case .list: return (try? JSONReader.read(Array(text.utf8))) ?? .string(text)
        }
    }

    /// From a YAML file: a text field takes the digits of a number as they were written.
    func value(_ tree: YAMLTree) -> Value {
        switch (self, tree) {
        case (.text, .number(let digits)), (.choice, .number(let digits)), (.creditCode, .number(let digits)),
            (.citizenID, .number(let digits)), (.person, .number(let digits)), (.unit, .number(let digits)):
            .string(digits)
        case (.list(let columns), .sequence(let rows)):
            .list(rows.map { row in row.value { name in columns.first { $0.name == name }?.kind } })
        default: tree.value { _ in nil }
        }
    }
}

extension YAMLTree {
    /// The value; the entries of a mapping by the kinds of the fields that they are.
    func value(_ kind: (String) -> Field.Kind?) -> Value {
        switch self {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let digits): Decimal128(digits).map { .number($0) } ?? .string(digits)
        case .string(let text): .string(text)
        case .sequence(let items): .list(items.map { $0.value { _ in nil } })
        case .mapping(let entries):
            .context(
                Context(
                    entries.map { entry in
                        (entry.key, kind(entry.key).map { $0.value(entry.value) } ?? entry.value.value { _ in nil })
                    }))
        }
    }
}

/// Yes and no as people type them.
enum BooleanWords {
    static func value(of text: String) -> Bool? {
        switch text.trimmed.lowercased() {
        case "true", "yes", "y", "是": true
        case "false", "no", "n", "否": false
        default: nil
        }
    }
}
