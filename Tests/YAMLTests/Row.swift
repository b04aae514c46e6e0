import Testing
import YAML

/// One row of a table: a file, and either its tree in one line or what is refused and where.
struct Row: Sendable, CustomTestStringConvertible {
    let yaml: String
    let expected: String

    init(_ yaml: String, _ expected: String) {
        self.yaml = yaml
        self.expected = expected
    }

    var testDescription: String { "\(yaml.prefix(60).debugDescription) → \(expected)" }
}

extension YAMLParse {
    /// The tree of a sound file; else each problem as `code@line:column`, without the common `yaml.`.
    var dump: String {
        guard problems.isEmpty else {
            return problems.map { "\($0.code.dropFirst(5))@\($0.range.start)" }.joined(separator: " ")
        }
        return root?.tree.dump ?? "nothing"
    }
}

extension YAMLTree {
    /// One line: text in quotes, null as `_`, all else as it looks.
    var dump: String {
        switch self {
        case .null: "_"
        case .boolean(let value): "\(value)"
        case .number(let digits): digits
        case .string(let text): "\"" + text.map(Self.shown).joined() + "\""
        case .sequence(let items): "[" + items.map(\.dump).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key): \($0.value.dump)" }.joined(separator: ", ") + "}"
        }
    }

    private static func shown(_ character: Character) -> String {
        switch character {
        case "\n": "\\n"
        case "\t": "\\t"
        case "\r": "\\r"
        case "\r\n": "\\r\\n"
        default: String(character)
        }
    }
}
