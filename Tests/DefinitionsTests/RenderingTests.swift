import Core
import Foundation
import Testing
import YAML

@testable import Definitions

struct RenderingTests {
    private static let file = DefinitionCompiler.compile(
        """
        workflow: w
        title: { zh: 授信, english: Credit }
        steps:
        \u{20} 检查: { approve: { by: { role: x } } }
        \u{20} check: { aprove: {} }
        """, name: "Workflows/授信, 1.yaml"
    ).checked

    @Test func `text shows the line with carets under the place, and a hint`() {
        let report = DiagnosticReport.render([Self.file], as: .text, in: .en)
        #expect(
            report == """
                Workflows/授信, 1.yaml:2:18: error[definition.bad-language-tag]: `english` is not a language tag
                  title: { zh: 授信, english: Credit }
                                     ^^^^^^^
                hint: write `en`, `zh` or `zh-Hant`

                Workflows/授信, 1.yaml:4:3: error[definition.bad-id]: `检查` is not a step id: small letters and digits, \
                words joined by `-`
                    检查: { approve: { by: { role: x } } }
                    ^^^^

                Workflows/授信, 1.yaml:5:12: error[definition.unknown-key]: the key `aprove` is not known here
                    check: { aprove: {} }
                             ^^^^^^
                hint: did you mean `approve`?

                """)
    }

    @Test func `text speaks Chinese`() {
        let report = DiagnosticReport.render([Self.file], as: .text, in: .zh)
        #expect(report.contains("此处没有名为 `aprove` 的键"))
        #expect(report.contains("提示：是否想写 `approve`？"))
    }

    @Test func `text is coloured only where it is asked for`() {
        let plain = DiagnosticReport.render([Self.file], as: .text, in: .en)
        let colored = DiagnosticReport.render([Self.file], as: .text, in: .en, isColored: true)
        #expect(!plain.contains("\u{1B}"))
        #expect(colored.contains("\u{1B}[1;31merror[definition.bad-id]\u{1B}[0m"))
    }

    @Test func `a tab before the place stays a tab below it`() {
        let excerpt = SourceExcerpt(
            line: "\ta: 金额 b", range: Self.range(line: 1, 8, 9), style: .plain, severity: .error)
        #expect(excerpt.text == "  \ta: 金额 b\n  \t        ^\n")
    }

    @Test func `a long line is cut around the place`() {
        let line = String(repeating: "x", count: 10_000) + "!" + String(repeating: "y", count: 10_000)
        let excerpt = SourceExcerpt(
            line: line, range: Self.range(line: 1, 10_001, 10_002), style: .plain, severity: .error)
        let lines = excerpt.text.split(separator: "\n")
        #expect(lines[0].count < 200)
        let caret = lines[1].count - 1
        #expect(Array(lines[0])[caret] == "!")
    }

    @Test func `JSON holds every diagnostic`() throws {
        let json = DiagnosticReport.render([Self.file], as: .json, in: .en)
        let tree = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(tree["errors"] as? Int == 3)
        let files = try #require(tree["files"] as? [[String: Any]])
        let diagnostics = try #require(files.first?["diagnostics"] as? [[String: Any]])
        let start = try #require(diagnostics.last?["start"] as? [String: Int])
        #expect(start == ["line": 5, "column": 12])
        #expect(diagnostics.last?["code"] as? String == "definition.unknown-key")
    }

    @Test func `SARIF names a rule for each result and escapes the path`() throws {
        let sarif = DiagnosticReport.render([Self.file], as: .sarif, in: .en)
        let tree = try #require(JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
        #expect(tree["version"] as? String == "2.1.0")
        let run = try #require((tree["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        #expect(sarif.contains("\"uri\": \"Workflows/%E6%8E%88%E4%BF%A1%2C%201.yaml\""))
    }

    @Test func `annotations escape what would end them`() {
        let report = DiagnosticReport.render([Self.file], as: .github, in: .en)
        let lines = report.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines.last == """
                ::error file=Workflows/授信%2C 1.yaml,line=5,col=12,endColumn=18,title=definition.unknown-key::the key \
                `aprove` is not known here%0Adid you mean `approve`?
                """)
    }

    @Test func `a sound file gives no text and no annotation, and sound JSON`() throws {
        let sound = DefinitionCompiler.compile("workflow: w\nsteps: { ok: { end: done } }\n", name: "w").checked
        #expect(DiagnosticReport.render([sound], as: .text, in: .en).isEmpty)
        #expect(DiagnosticReport.render([sound], as: .github, in: .en).isEmpty)
        let json = DiagnosticReport.render([sound], as: .json, in: .en)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }

    @Test(arguments: [("abc", 3), ("审批", 4), ("é", 1), ("e\u{301}", 1), ("Ａ", 2), ("“x”", 3), ("한글", 4)])
    func `Chinese takes two columns`(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    private static func range(line: Int, _ start: Int, _ end: Int) -> SourceRange {
        SourceRange(
            start: Mark(line: line, column: start, offset: 0), end: Mark(line: line, column: end, offset: 0))
    }
}
