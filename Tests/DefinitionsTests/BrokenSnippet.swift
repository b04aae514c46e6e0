import Core
import Foundation
import Testing
import YAML

@testable import Definitions

/// A faulty file with marks at the places of its mistakes. The marks `1️⃣`…`9️⃣` are taken out before it is read; comments
/// say what is expected at each: `# expect: 1️⃣ definition.unknown-key did you mean`.
struct BrokenSnippet: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let expected: [Finding]

    /// What is found, or expected, at a place.
    struct Finding: Equatable, CustomStringConvertible {
        let line: Int
        let column: Int
        let code: String
        let severity: String
        /// Words of the message or the hint.
        let words: String

        var description: String { "\(line):\(column) \(severity) \(code) \(words)" }
    }

    var testDescription: String { name }

    /// The snippets of a file: each begins with a line `--- name`.
    static func all(in path: String) throws -> [BrokenSnippet] {
        let parts = try Fixtures.text(path).components(separatedBy: "\n--- ")
        return try parts.filter { !$0.isEmpty }.map { part in
            let (name, body) = part.trimmingPrefix("--- ").cut(at: "\n")
            return try BrokenSnippet(name: "\(path): \(name)", marked: body + "\n")
        }
    }

    private init(name: String, marked: String) throws {
        var places: [Character: (line: Int, column: Int)] = [:]
        var lines: [String] = []
        for (index, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.hasPrefix("# expect: ") else {
                lines.append(String(line))
                continue
            }
            var kept = ""
            for character in line {
                if character.isPlaceMark {
                    places[character] = (index + 1, kept.unicodeScalars.count + 1)
                } else {
                    kept.append(character)
                }
            }
            lines.append(kept)
        }
        self.name = name
        text = lines.joined(separator: "\n")
        expected = try lines.filter { $0.hasPrefix("# expect: ") }.map { line in
            try BrokenSnippet.finding(line.dropFirst("# expect: ".count), places)
        }
    }

    private static func finding(
        _ line: Substring, _ places: [Character: (line: Int, column: Int)]
    ) throws -> Finding {
        let mark = try #require(line.first)
        let place = try #require(places[mark], "no place for \(line)")
        var words = line.dropFirst().split(separator: " ")
        var severity = "error"
        if words.first == "warning" {
            severity = "warning"
            words.removeFirst()
        }
        let code = try #require(words.first)
        return Finding(
            line: place.line, column: place.column, code: String(code), severity: severity,
            words: words.dropFirst().joined(separator: " "))
    }

    /// Holds what was found against what is expected, in the order of the file.
    func check(_ diagnostics: [Diagnostic], _ source: YAMLSource) {
        let report = DiagnosticReport.render(
            [CheckedFile(source: source, diagnostics: diagnostics)], as: .text, in: .en)
        let found = zip(diagnostics, diagnostics.indices).map { diagnostic, index in
            let text = diagnostic.message.en + " " + (diagnostic.hint?.en ?? "")
            let words = index < sorted.count ? sorted[index].words : ""
            return Finding(
                line: diagnostic.range.start.line, column: diagnostic.range.start.column, code: diagnostic.code,
                severity: diagnostic.severity.rawValue, words: words.isEmpty || text.contains(words) ? words : text)
        }
        #expect(found == sorted, Comment(rawValue: "\(name)\n\(report)"))
    }

    private var sorted: [Finding] {
        expected.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}

extension Character {
    /// A digit in a keycap: `1️⃣`.
    fileprivate var isPlaceMark: Bool { unicodeScalars.count == 3 && unicodeScalars.last?.value == 0x20E3 }
}

extension StringProtocol {
    /// What stands before the first of a character, and what behind it.
    fileprivate func cut(at character: Character) -> (String, String) {
        guard let index = firstIndex(of: character) else { return (String(self), "") }
        return (String(self[..<index]), String(self[self.index(after: index)...]))
    }
}
