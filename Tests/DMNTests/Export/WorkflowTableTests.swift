import Core
import Definitions
import FEEL
import Testing

@testable import DMN

@Suite struct WorkflowTableTests {
    private static let source = """
        workflow: credit
        form:
          amount: { type: money, currency: CNY, min: 0, max: 9000000, label: { en: Amount, zh: 金额 }, required: true }
          grade: { type: choice, options: [A, B, C], required: true }
          since: { type: date, required: true }
          guarantors: { type: list, of: { name: { type: text }, sum: { type: integer, min: 1 } } }
        tables:
          risk:
            hit: first
            in: { grade: grade, backed: count(guarantors) > 1 }
            out: { class: [low, high] }
            rules: |
              grade   | backed | class
              "A"     | -      | low
              "B"     | true   | low
              -       | -      | high
          authority:
            hit: unique
            in: { amount: { value: amount, allowed: "[0..9000000]" }, class: risk.class, since: since }
            out: { level: [branch, committee], rate: number }
            default: { level: committee, rate: 5 }
            rules: |
              amount    | class  | since            | level     | rate         | # source
              <= 500000 | "low"  | > @"2020-01-01"  | branch    | 3.5          | § 7
              > 500000  | -      | > @"2020-01-01"  | committee | amount / 1e6 |
        steps:
          risk: { decide: risk }
          authority: { decide: authority }
          done: { end: approved }
        """

    private static func exported(_ table: Identifier) throws -> ExportedTable {
        let compilation = DefinitionCompiler.compile(source, name: "credit.yaml")
        let errors = compilation.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.message.en))")
        let workflow = try #require(compilation.workflow)
        return try #require(ExportedTable(table, of: workflow))
    }

    private static func model(_ exported: ExportedTable) throws -> DecisionModel {
        let compilation = DecisionModel.compile(DMNFile(name: "x.dmn", bytes: TableExport.dmn(exported)))
        #expect(compilation.checked[0].diagnostics.isEmpty)
        return try #require(compilation.model)
    }

    @Test func `the data of the model are the fields and results that the table uses`() throws {
        let risk = try Self.exported(Identifier(literal: "risk"))
        #expect(risk.id == "credit-risk")
        #expect(risk.data.map(\.name) == ["grade", "guarantors"])
        let authority = try Self.exported(Identifier(literal: "authority"))
        #expect(authority.data.map(\.name) == ["amount", "since", "risk"])
        #expect(authority.data.map(\.label) == ["Amount", "since", nil])
        #expect(try Self.model(authority).inputs == ["amount", "since", "risk"])
    }

    @Test(arguments: [(100_000, "low", "branch"), (100_000, "high", "committee"), (600_000, "low", "committee")])
    func `the model decides as the workflow's table does`(_ amount: Int, _ risk: String, _ level: String) throws {
        let inputs: Context = [
            "amount": .number(Decimal128(amount)), "since": .date(try #require(CalendarDate("2024-05-01"))),
            "risk": ["class": .string(risk)],
        ]
        let run = try Self.model(Self.exported(Identifier(literal: "authority"))).run(
            decision: "authority", inputs: inputs)
        #expect(run.findings.isEmpty)
        #expect(run.value["level"] == .string(level))
    }

    @Test func `what a field does not allow, the model does not take`() throws {
        let model = try Self.model(Self.exported(Identifier(literal: "risk")))
        let good: Context = ["grade": "B", "guarantors": [["name": "x", "sum": 5], ["name": "y", "sum": 1]]]
        #expect(try model.shown("risk", good) == #""low""#)
        let bad: Context = ["grade": "D", "guarantors": [["name": "x", "sum": 0]]]
        #expect(try model.codes("risk", bad).prefix(2) == ["dmn.input-type", "dmn.input-type"])
    }

    @Test func `a table that there is not has no export`() throws {
        let workflow = try #require(DefinitionCompiler.compile(Self.source, name: "credit.yaml").workflow)
        #expect(ExportedTable(Identifier(literal: "nothing"), of: workflow) == nil)
    }
}
