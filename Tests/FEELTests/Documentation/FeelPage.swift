import FEEL
import Foundation

/// `docs/feel.md`, read for what it claims: examples with their values, cells of tables, functions, explanations.
struct FeelPage {
    /// A line `expression  →  value` of a block, or a row of a table of functions.
    struct Example: Sendable, CustomStringConvertible {
        let line: Int
        let source: String
        /// The names that it may use, with their values.
        let names: Context
        /// The value as an expression, or `refused` where it does not compile.
        let result: String
        /// The codes that go with it; none means that there is nothing to complain about, nil that nobody says.
        let codes: [String]?

        var description: String { "line \(line): \(source)" }
    }

    /// A row `| cell | input | passes |`.
    struct Cell: Sendable, CustomStringConvertible {
        let line: Int
        let cell: String
        let input: String
        let passes: String

        var description: String { "line \(line): \(cell) of \(input)" }
    }

    /// A row `| call | what it gives | example | value |`: the ways to call a function, with an example.
    struct Function: Sendable {
        let forms: [String]
        let example: Example

        var name: String { String(forms.first?.prefix { $0 != "(" } ?? "") }
    }

    private(set) var examples: [Example] = []
    private(set) var cells: [Cell] = []
    private(set) var functions: [Function] = []
    private(set) var explanations: [ExplainedCommand] = []
    /// Lines of blocks that say nothing that could be checked.
    private(set) var unread: [String] = []
    let text: String

    static let shared = FeelPage(
        (try? String(contentsOf: root.appending(path: "docs/feel.md"), encoding: .utf8)) ?? "")

    private static var root: URL {
        var root = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root
    }

    init(_ text: String) {
        self.text = text
        var lines = Array(text.split(separator: "\n", omittingEmptySubsequences: false).enumerated())[...]
        var header = ""
        var command = ""
        while let (offset, line) = lines.popFirst() {
            if line.hasPrefix("```") {
                let block = Array(lines.prefix { !$0.element.hasPrefix("```") })
                lines = lines.dropFirst(block.count + 1)
                read(block.map { ($0.offset + 1, String($0.element)) }, of: line.dropFirst(3), command: &command)
            } else if line.hasPrefix("|") {
                if header.isEmpty { header = String(line) } else { read(row: line, under: header, at: offset + 1) }
            } else {
                header = ""
            }
        }
    }

    // MARK: Blocks

    private mutating func read(_ block: [(Int, String)], of kind: Substring, command: inout String) {
        switch kind {
        case "feel": read(examples: block)
        case "sh": command = block.map(\.1).joined(separator: "\n")
        case "text":
            if let explained = ExplainedCommand(command: command, lines: block.map(\.1)) {
                explanations.append(explained)
            }
        default: break
        }
    }

    private mutating func read(examples block: [(Int, String)]) {
        var names = Context.empty
        for (number, line) in block where !line.isEmpty && !line.hasPrefix("//") {
            let sides = line.components(separatedBy: "  →  ")
            if line.hasPrefix("with "), case .context(let given) = PlainValue.of(String(line.dropFirst(5))) {
                names = given
            } else if sides.count == 2 {
                let parts = sides[1].components(separatedBy: "  ")
                let codes = parts.dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
                examples.append(
                    Example(line: number, source: sides[0], names: names, result: parts[0], codes: codes))
            } else {
                unread.append("line \(number): \(line)")
            }
        }
    }

    // MARK: Rows

    private mutating func read(row: Substring, under header: String, at line: Int) {
        let row = row.replacing("\\|", with: "\u{0}").split(separator: "|").map {
            $0.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces)
        }
        guard row.count > 2, !row[0].hasPrefix("---") else { return }
        switch header {
        case "| cell | input | passes |":
            cells.append(Cell(line: line, cell: Self.code(row[0]), input: Self.code(row[1]), passes: row[2]))
        case "| expression | value | pySFeel 1.4.2 | bkflow-feel 1.2.0 |":
            examples.append(example(Self.code(row[0]), Self.code(row[1]), codes: nil, at: line))
        case "| call | what it gives | example | value |" where row.count == 4:
            let example = example(Self.code(row[2]), Self.code(row[3]), codes: [], at: line)
            functions.append(
                Function(forms: row[0].components(separatedBy: "<br>").map(Self.code), example: example))
        default: break
        }
    }

    private func example(_ source: String, _ result: String, codes: [String]?, at line: Int) -> Example {
        Example(line: line, source: source, names: .empty, result: result, codes: codes)
    }

    /// The text between the backticks.
    private static func code(_ cell: String) -> String { cell.trimmingCharacters(in: CharacterSet(charactersIn: "` ")) }
}

/// A `countersign feel eval '…' --set name=value --explain` of the page, and the lines that it is said to print.
struct ExplainedCommand: Sendable {
    let source: String
    let names: Context
    let lines: [String]

    /// nil for whatever is no such command.
    init?(command: String, lines: [String]) {
        guard command.contains("feel eval"), command.contains("--explain"), lines.first?.contains("  →  ") == true
        else { return nil }
        let quoted = command.components(separatedBy: "'")
        guard quoted.count >= 3 else { return nil }
        source = quoted[1]
        let settings = quoted[2].components(separatedBy: "--set ").dropFirst().map { setting in
            setting.prefix { $0 != " " && $0 != "\n" }.split(separator: "=", maxSplits: 1).map(String.init)
        }
        names = Context(settings.map { ($0[0], PlainValue.of($0[1]) ?? .string($0[1])) })
        self.lines = lines
    }
}

/// Values as a page writes them.
enum PlainValue {
    /// The value of a source without names that compiles and is evaluated without a complaint.
    static func of(_ source: String) -> Value? {
        let compiled = FEELCompiler.expression(source, scope: NameScope())
        guard let expression = compiled.expression, compiled.diagnostics.isEmpty else { return nil }
        let evaluation = expression.evaluate(in: [], zones: TestZones())
        return evaluation.diagnostics.isEmpty ? evaluation.value : nil
    }
}
