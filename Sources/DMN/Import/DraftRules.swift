import Definitions
import FEEL
import YAML

/// The rules of a table as a grid, or as a list where a grid could not hold a cell.
struct DraftRules {
    struct Rule {
        let tests: [String]
        let outputs: [String]
        let notes: [String]
    }

    private let columns: [String]
    private let inputs: Int
    private let rules: [Rule]

    init(_ draft: DraftTable, _ rules: [Rule]) {
        let notes = draft.table.annotations.map { "# " + Self.flat($0.isEmpty ? "note" : $0) }
        columns = draft.inputs + draft.outputs + notes
        inputs = draft.inputs.count
        self.rules = rules
    }

    var tree: YAMLTree { fitsGrid ? .string(grid) : .sequence(rules.map(entry)) }

    private var notes: Int { columns.count - inputs - (rules.first?.outputs.count ?? 0) }

    /// A grid ends a cell at `|` and a rule at the end of the line; in a note it would take a quote for a string.
    private var fitsGrid: Bool {
        rules.allSatisfy { rule in
            (rule.tests + rule.outputs).allSatisfy { !$0.contains("\n") && !$0.contains("|") }
                && rule.notes.allSatisfy { !$0.contains("|") && !$0.contains("\"") }
        }
    }

    private var grid: String {
        let rows =
            [columns]
            + rules.map { rule in
                rule.tests + rule.outputs + (0..<notes).map { $0 < rule.notes.count ? Self.flat(rule.notes[$0]) : "" }
            }
        let widths = columns.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - DisplayWidth.of($0)) }
            return cells.joined(separator: " | ").droppingTrailingSpaces + "\n"
        }.joined()
    }

    private func entry(_ rule: Rule) -> YAMLTree {
        let tests = zip(columns, rule.tests).filter { $1 != "-" }.map { YAMLTree.Entry($0, .string($1)) }
        let outputs = zip(columns[inputs...], rule.outputs).map { YAMLTree.Entry($0, .string($1)) }
        let note = rule.notes.map(Self.flat).filter { !$0.isEmpty }.joined(separator: "; ")
        return .mapping(
            (tests.isEmpty ? [] : [YAMLTree.Entry("when", .mapping(tests))])
                + [YAMLTree.Entry("then", .mapping(outputs))]
                + (note.isEmpty ? [] : [YAMLTree.Entry("note", .string(note))]))
    }

    /// A text on one line.
    private static func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension String {
    fileprivate var droppingTrailingSpaces: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
