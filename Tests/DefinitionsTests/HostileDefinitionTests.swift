import Core
import Testing
import YAML

@testable import Definitions

struct HostileDefinitionTests {
    /// Named cases: a test prints its arguments, and these are long.
    enum Hostile: String, CaseIterable {
        case deepLists, deepMappings, bomb, tag, nothing, rightToLeft, huge

        var text: String {
            switch self {
            case .deepLists: String(repeating: "[", count: 100_000)
            case .deepMappings: String(repeating: "{a: ", count: 50_000)
            case .bomb: "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
            case .tag: "workflow: !!python/object:os.system x\n"
            case .nothing: ""
            case .rightToLeft: "workflow: w\u{202E}\n"
            case .huge: String(repeating: "# padding\n", count: 200_000)
            }
        }

        var code: YAMLRefusal {
            switch self {
            case .deepLists, .deepMappings: .tooDeep
            case .bomb: .anchor
            case .tag: .tag
            case .nothing: .empty
            case .rightToLeft: .bidiCharacter
            case .huge: .tooLarge
            }
        }
    }

    @Test(arguments: Hostile.allCases)
    func `hostile YAML is refused with a code`(_ hostile: Hostile) {
        let compilation = DefinitionCompiler.compile(hostile.text, name: hostile.rawValue)
        #expect(compilation.workflow == nil)
        #expect(compilation.diagnostics.contains { $0.code == hostile.code.rawValue })
    }

    @Test func `bytes of another encoding are refused with a code`() {
        let utf16: [UInt8] = [0xFF, 0xFE] + Array("workflow: w".utf8).flatMap { [$0, 0] }
        #expect(DefinitionCompiler.compile(utf16, name: "x").diagnostics.first?.code == "yaml.encoding")
        let gbk: [UInt8] = Array("title: ".utf8) + [0xCA, 0xDA, 0xD0, 0xC5]
        #expect(DefinitionCompiler.compile(gbk, name: "x").diagnostics.first?.code == "yaml.invalid-utf8")
    }

    @Test func `of thousands of mistakes a few hundred are shown`() {
        let keys = (0..<20_000).map { "unknown-key-\($0): 1\n" }.joined()
        let diagnostics = DefinitionCompiler.compile("workflow: w\n" + keys, name: "x").diagnostics
        #expect(diagnostics.count == Findings.limit)
        #expect(diagnostics.contains { $0.code == "definition.too-many-problems" })
    }

    @Test(arguments: [
        "form: { a: { type: text } }\nsteps:\n" + (0..<3_000).map { "  s\($0): { run: x, then: s\($0) }\n" }.joined(),
        "form: {" + (0..<3_000).map { "f\($0): { type: text }, " }.joined() + "}\nsteps: { ok: { end: done } }\n",
        "steps:\n  s: { set: {" + (0..<3_000).map { "v\($0): 1, " }.joined() + "} }\n",
        "steps:\n"
            + (0..<900).map { "  s\($0): { parallel: { a: { x: { run: y } }, b: { x: { run: y } } } }\n" }.joined(),
    ])
    func `what nobody could read is too much`(_ text: String) {
        let diagnostics = DefinitionCompiler.compile("workflow: w\n" + text, name: "x").diagnostics
        #expect(diagnostics.filter { $0.code == "definition.too-many" }.count == 1)
    }

    @Test func `hundreds of steps and thousands of rules compile`() throws {
        let steps = (0..<900).map { "  s\($0): { wait: PT1H }\n" }.joined()
        let rules = (0..<2_000).map { "      \($0) | a\n" }.joined()
        let text = """
            workflow: w
            form: { n: { type: integer } }
            tables:
              t:
                in: { n: n }
                out: { level: [a] }
                rules: |
                  n | level
            \(rules)
            steps:
            \(steps)  level: { decide: t }
            """
        let compilation = DefinitionCompiler.compile(text, name: "x")
        let report = DiagnosticReport.render([compilation.checked], as: .text, in: .en)
        #expect(compilation.workflow?.allSteps.count == 901, Comment(rawValue: String(report.prefix(2_000))))
    }

    @Test func `a table that is hard to analyse is said to be so`() throws {
        var random = SplitMix64(seed: 20_220_328)
        let names = (0..<40).map { "f\($0)" }
        let rules = (0..<300).map { _ in
            let tested = names.shuffled(using: &random).prefix(5).map { "\($0): \(Bool.random(using: &random))" }
            return "      - { when: { \(tested.joined(separator: ", ")) }, then: { level: a } }\n"
        }
        let text = """
            workflow: w
            form: { \(names.map { "\($0): { type: boolean, required: true }" }.joined(separator: ", ")) }
            tables:
              t:
                hit: first
                in: { \(names.map { "\($0): \($0)" }.joined(separator: ", ")) }
                out: { level: [a] }
                rules:
            \(rules.joined())
            steps: { level: { decide: t } }
            """
        let compilation = DefinitionCompiler.compile(text, name: "x")
        #expect(compilation.workflow != nil)
        let note = try #require(compilation.diagnostics.first { $0.code == "table.too-large" })
        #expect(note.severity == .note)
        let published = DefinitionCompiler.compile(text, name: "x", isPublished: true)
        #expect(published.diagnostics.isEmpty)
    }

    @Test func `cells with thousands of values and tables with thousands of rules are answered`() {
        let values = (0..<6_000).map { "\"v\($0)\"" }.joined(separator: ",")
        let rows = (0..<3_000).map { row in
            let cells = (0..<4).map { $0 == row % 4 ? "\(row)" : $0 == (row + 1) % 4 ? "> \(row)" : "-" }
            return "      \(cells.joined(separator: " | ")) | a\n"
        }
        let text = """
            workflow: w
            form:
              t: { type: text, required: true }
              n: { type: integer, required: true }
            tables:
              long:
                in: { t: t }
                out: { level: [a, b] }
                rules: |
                  t | level
                  \(values) | a
                  "w", [\(values)] | b
              many:
                in: { n: n, m: n * 2, o: n * 3, p: n * 4 }
                out: { level: [a] }
                rules: |
                  n | m | o | p | level
            \(rows.joined())
            steps: { one: { decide: long }, two: { decide: many } }
            """
        let compilation = DefinitionCompiler.compile(text, name: "x")
        #expect(compilation.diagnostics.contains { $0.code == "table.overlap" })
        #expect(compilation.diagnostics.contains { $0.code == "table.gap" && $0.message.en.hasSuffix(", …))") })
        #expect(compilation.diagnostics.allSatisfy { $0.message.en.utf8.count < 1_000 })
        #expect(compilation.tables.map(\.ruleCount) == [2, 3_000])
    }

    @Test func `a file cut short anywhere is answered`() throws {
        let text = Array(try Fixtures.text("Sound/online-credit.yaml").utf8)
        for end in stride(from: 0, to: text.count, by: 41) {
            let compilation = DefinitionCompiler.compile(Array(text[..<end]), name: "cut")
            #expect((compilation.workflow == nil) == compilation.diagnostics.contains { $0.severity == .error })
        }
    }
}
