import Core
import Definitions
import FEEL
import Foundation
import Testing
import YAML

@testable import DMN

@Suite struct TableExportTests {
    private static func text(_ source: String) -> BoxedText { BoxedText(source) }

    private static let table = BoxedTable(
        hit: .unique,
        inputs: [
            .init(.literal(text("amount")), type: .plain(.number), allowed: text(">= 0")),
            .init(.literal(text("score.grade"))),
        ],
        outputs: [
            .init(
                "level", type: .plain(.string), allowed: text(#""branch","committee""#), fallback: text(#""branch""#)),
            .init("the fee", type: .plain(.number)),
        ],
        rules: [
            .init(
                tests: [text("<= 500000"), text(#""A","B""#)], outputs: [text(#""branch""#), text("amount * 0.01")],
                annotations: ["§ 3 of the “rule book” & <more>"]),
            .init(
                tests: [text("> 500000"), text("-")],
                outputs: [text(#""committee""#), text("if 1 < 2 then 1 else\r\n\t2")],
                annotations: [""]),
        ], annotations: ["source"])

    private static let exported = ExportedTable(
        id: "credit-authority", name: "Credit authority", question: "Who may decide?", table: table,
        labels: ["Amount, 金额"],
        data: [
            .init("amount", .plain(.number)),
            .init("score", .context([.init("grade", .plain(.string)), .init("past", .list(.plain(.number)))])),
            .init("tags", .plain(.list(.string))), .init("anything"),
        ])

    /// The table of a file, as the reader gives it.
    private static func read(_ bytes: [UInt8]) throws -> BoxedTable {
        let findings = DMNFindings()
        let tree = try XMLReader.read(bytes).tree.get()
        let reading = FileReading(
            file: findings.map.add(.init(name: "x", text: ""), bytes: bytes.count), findings: findings)
        let model = try #require(ModelReader(reading: reading).model(tree))
        let logic = try #require(model.decisions.first?.logic)
        let types = TypeTable(ModelSet([model], findings: findings), findings: findings)
        let reader = TableReader(expressions: ExpressionReader(reading: reading, types: types))
        let table = reader.table(ElementReader(element: logic, reading: reading), type: nil)
        #expect(findings.diagnostics.isEmpty)
        return table
    }

    /// A table without its places.
    private static func plain(_ table: BoxedTable) -> [[String?]] {
        let inputs = table.inputs.map { input in
            let source = if case .literal(let text) = input.expression { text.source } else { "" }
            return [source, input.type.description, input.allowed?.source]
        }
        let outputs = table.outputs.map { [$0.name, $0.type.description, $0.allowed?.source, $0.fallback?.source] }
        let rules = table.rules.map { $0.tests.map(\.source) + $0.outputs.map(\.source) + $0.annotations }
        return inputs + outputs + rules + [["\(table.hit)"] + table.annotations]
    }

    @Test func `reading gives the same table back`() throws {
        #expect(try Self.plain(Self.read(TableExport.dmn(Self.exported))) == Self.plain(Self.table))
    }

    @Test(arguments: [
        HitPolicy.unique, .any, .priority, .first, .ruleOrder, .outputOrder, .collect(nil), .collect(.sum),
        .collect(.min), .collect(.max), .collect(.count),
    ])
    func `every hit policy comes back`(_ hit: HitPolicy) throws {
        let table = BoxedTable(
            hit: hit, inputs: [.init(.literal(Self.text("a")))], outputs: [.init(nil)],
            rules: [.init(tests: [Self.text("-")], outputs: [Self.text("1")])])
        let exported = ExportedTable(id: "t", name: "T", table: table, data: [.init("a")])
        #expect(try Self.read(TableExport.dmn(exported)).hit == hit)
    }

    @Test func `the model compiles, and its types hold`() throws {
        let compilation = DecisionModel.compile(DMNFile(name: "x.dmn", bytes: TableExport.dmn(Self.exported)))
        #expect(compilation.checked[0].diagnostics.isEmpty)
        let model = try #require(compilation.model)
        #expect(model.decisions == ["Credit authority"])
        #expect(model.inputs == ["amount", "score", "tags", "anything"])
        let inputs: Context = ["amount": 1000, "score": ["grade": "A", "past": [1]], "tags": [], "anything": 1]
        #expect(try model.shown("Credit authority", inputs) == #"{level: "branch", the fee: 10}"#)
        let wrong: Context = ["amount": "x", "score": ["grade": "A", "past": ["a"]], "tags": [1], "anything": 1]
        #expect(try model.codes("Credit authority", wrong).count { $0 == "dmn.input-type" } == 3)
    }

    @Test(arguments: 0..<40) func `the export decides as the table does`(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let table = Self.random(&random)
        var scope = NameScope()
        for name in ["a", "b"] { scope.add(name, .number) }
        let direct = try #require(FEELCompiler.boxed(.table(table), scope: scope).expression, "seed \(seed)")
        let data = ["a", "b"].map { ExportedTable.Datum($0, .plain(.number)) }
        let bytes = TableExport.dmn(ExportedTable(id: "t", name: "T", table: table, data: data))
        let model = try #require(DecisionModel.compile(DMNFile(name: "t.dmn", bytes: bytes)).model)
        for _ in 0..<30 {
            let (a, b) = (
                Value.number(.init(Int.random(in: 0...9, using: &random))),
                Value.number(.init(Int.random(in: 0...9, using: &random)))
            )
            let expected = direct.evaluate(in: [a, b])
            let run = try model.run(decision: "T", inputs: ["a": a, "b": b])
            #expect(run.value == expected.value, "seed \(seed): \(a) \(b)")
            #expect(run.findings.map(\.diagnostic.code) == expected.diagnostics.map(\.code), "seed \(seed)")
        }
    }

    private static func random(_ random: inout SplitMix64) -> BoxedTable {
        let hits: [HitPolicy] = [
            .unique, .any, .priority, .first, .ruleOrder, .outputOrder, .collect(nil), .collect(.sum), .collect(.count),
        ]
        func cell() -> BoxedText {
            let bound = Int.random(in: 0...9, using: &random)
            let cells = ["-", "< \(bound)", ">= \(bound)", "[\(bound)..9]", "not(\(bound))", "\(bound), \(bound / 2)"]
            return text(cells.randomElement(using: &random) ?? "-")
        }
        let hit = hits.randomElement(using: &random) ?? .unique
        let rules = (0..<4).map { _ in
            BoxedTable.Rule(tests: [cell(), cell()], outputs: [text("\(Int.random(in: 1...4, using: &random))")])
        }
        return BoxedTable(
            hit: hit, inputs: [.init(.literal(text("a"))), .init(.literal(text("b")))],
            outputs: [.init("n", type: .plain(.number), allowed: text("3, 1, 2, 4"))], rules: rules)
    }

    @Test func `characters that XML does not have are replaced`() throws {
        var writer = XMLWriter()
        writer.element("a", ["b": "x\u{0}\n\"<é金😀"]) { $0.element("c", text: "\u{7}\r\n]]>&") }
        let tree = try XMLReader.read(Array(writer.text.utf8)).tree.get()
        #expect(tree.root["b"] == "x\u{FFFD}\n\"<é金😀")
        #expect(tree.root.children[0].text.string == "\u{FFFD}\r\n]]>&")
    }

    private static let schema = ProcessInfo.processInfo.environment["COUNTERSIGN_DMN_SCHEMA"]

    @Test(.enabled(if: schema != nil, "COUNTERSIGN_DMN_SCHEMA names the standard's DMN15.xsd"))
    func `the schema of the standard accepts the file`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString).dmn")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(TableExport.dmn(Self.exported)).write(to: file)
        let xmllint = Process()
        xmllint.executableURL = URL(filePath: "/usr/bin/env")
        xmllint.arguments = ["xmllint", "--noout", "--schema", try #require(Self.schema), file.path]
        try xmllint.run()
        xmllint.waitUntilExit()
        #expect(xmllint.terminationStatus == 0)
    }
}
