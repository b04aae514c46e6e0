import Core
import FEEL
import Testing

@testable import Definitions

/// What a table of the language becomes: in a grid and as a list, with all that may stand beside the rules.
@Suite struct `Tables of the language` {
    private let workflow: Workflow

    init() throws {
        let text = try Fixtures.text("Sound/decision-tables.yaml")
        workflow = try #require(DefinitionCompiler.compile(text, name: "tables.yaml").workflow)
    }

    private func table(_ id: StaticString) throws -> DecisionTable {
        try #require(workflow.tables[Identifier(literal: id)])
    }

    private func value(_ id: StaticString, _ values: [String: Value]) throws -> Value {
        TableTrial(try table(id), of: workflow).run(values).value
    }

    @Test(
        arguments: [
            ("bands", .unique), ("fees", .any), ("papers", .collect(nil)), ("surcharge", .collect(.sum)),
            ("offices", .outputOrder), ("routing", .first),
        ] as [(String, HitPolicy)])
    func `every hit policy has its words`(id: String, hit: HitPolicy) throws {
        #expect(workflow.tables[try #require(Identifier(id))]?.hit == hit)
        #expect(HitPolicy(words: hit.words) == hit)
    }

    @Test func `words and signs of hit policies are each used once`() {
        let all = HitPolicy.allWords.compactMap { HitPolicy(words: $0) }
        #expect(all.count == 11 && Set(all.map(\.sign)).count == 11 && Set(all).count == 11)
        #expect(all.map(\.words) == HitPolicy.allWords)
    }

    @Test func `notes stand in columns of their own`() throws {
        let fees = try table("fees")
        #expect(fees.annotations == ["依据", "See"])
        #expect(fees.rules.map(\.notes) == [["收费办法第三条", "page \"4\""], ["", ""], ["§ 4", "it's so"]])
        let routing = try table("routing")
        #expect(routing.annotations == ["note"])
        #expect(routing.rules.map(\.notes) == [["授信管理办法第七条"], [""], [""]])
    }

    @Test func `a list of rules means what a grid means`() throws {
        let fast: [String: Value] = ["remark": "plain", "region": "north", "amount": 4, "limit": 10]
        #expect(try value("routing", fast) == ["queue": "fast", "note": "short | sweet"])
        let other: [String: Value] = ["remark": "with, comma", "amount": 80, "limit": 10]
        #expect(try value("routing", other) == ["queue": "slow", "note": nil])
        let lines = try table("routing").rules.map(\.line)
        #expect(lines == lines.sorted() && Set(lines).count == 3)
    }

    @Test func `allowed values hold and defaults step in`() throws {
        let trial = TableTrial(try table("routing"), of: workflow)
        #expect(trial.run(["remark": "else", "ratio": 1]).problem == .notAllowed(input: 0))
        #expect(trial.run(["remark": "plain", "ratio": -1]).problem == .notAllowed(input: 2))
        #expect(try value("surcharge", ["amount": 5, "urgent": false]) == ["fee": 0])
        #expect(try value("surcharge", ["amount": 50_000, "urgent": true]) == ["fee": 15])
    }

    @Test func `lists are lists of contexts`() throws {
        #expect(try value("papers", ["amount": 60_000]) == [["paper": "licence"], ["paper": "audit"]])
        #expect(
            try value("offices", ["amount": 60_000])
                == [["office": "head-office", "days": 10], ["office": "branch", "days": 2]])
        #expect(try table("papers").resultType == .list(.context([.init("paper", .string)])))
        #expect(try table("surcharge").resultType == .context([.init("fee", .number)]))
    }

    @Test func `results have types that expressions are held to`() {
        let source = """
            workflow: w
            form: { amount: { type: integer, required: true } }
            tables:
              t:
                hit: collect count
                in: { amount: amount }
                out: { level: [a, b] }
                rules: |
                  amount | level
                  > 5    | a
                  > 9    | b
            steps:
              level: { decide: t }
              route: { choose: [ { if: level.level = "a", then: ok }, { if: level.levle = 1, then: ok } ] }
              ok: { end: done }
            """
        let diagnostics = DefinitionCompiler.compile(source, name: "w").diagnostics
        #expect(diagnostics.map(\.code) == ["feel.never-true", "feel.unknown-member"])
    }

    @Test func `a trial knows what can be given, and computes what is not`() throws {
        let trial = TableTrial(try table("routing"), of: workflow)
        #expect(trial.settable == ["remark", "region", "ratio", "amount", "limit"])
        #expect(trial.inputs.map(\.type) == [.string, .string, .number])
        #expect(trial.inputs.map(\.allowed) == ["\"plain\",\"with, comma\"", nil, ">= 0"])
        let result = trial.run(["remark": "plain", "region": "north", "ratio": 0])
        #expect(result.lines == [try table("routing").rules[0].line])
        #expect(result.explanation.decision.inputs == ["plain", "north", 0])
        let none = TableTrial(try table("bands"), of: workflow).run([:])
        #expect(none.value == nil && none.problem != nil)
    }

    @Test func `a boxed table decides the same`() throws {
        let scope = NameScope(workflow.form.fields.map { ($0.name, .any) } + [("bands", .any)])
        let boxed = try #require(FEELCompiler.boxed(.table(table("offices").boxed), scope: scope).expression)
        var slots = [Value](repeating: .null, count: scope.slotCount)
        slots[try #require(scope.name("amount")).slot] = 60_000
        #expect(
            boxed.evaluate(in: slots).value == [
                ["office": "head-office", "days": 10], ["office": "branch", "days": 2],
            ])
        let routing = try table("routing").boxed
        #expect(routing.inputs.map { $0.allowed?.source } == ["\"plain\",\"with, comma\"", nil, ">= 0"])
        #expect(routing.outputs.map { $0.fallback?.source } == ["\"slow\"", "\"nobody knows\""])
        #expect(routing.rules[2].tests.map(\.source) == ["-", "-", "-"])
        #expect(routing.annotations == ["note"])
    }

    @Test func `a check says what it has looked at`() throws {
        let source = """
            workflow: w
            form:
              amount: { type: money, currency: CNY, min: 0, max: 500, required: true }
              limit: { type: integer, required: true }
            tables:
              one:
                in: { amount: amount, half: amount / 2, limit: { value: limit, allowed: [1, 2] } }
                out: { level: [a, b] }
                rules: |
                  amount  | half | limit | level
                  > limit | -    | 1     | a
                  [9..4]  | > 3  | -     | b
              two:
                in: { amount: amount }
                out: { level: [a] }
                rules: |
                  amount | level
                  > 3    | a
            steps: { one: { decide: one }, two: { decide: two } }
            """
        let compilation = DefinitionCompiler.compile(source, name: "w")
        let (one, two) = (compilation.tables[0], compilation.tables[1])
        #expect(
            one.text(in: .en) == """
                one (unique): 2 rules
                  amount: [0..500]
                  half: number
                  limit: 1, 2
                  1 gap
                  no forbidden overlaps
                  1 rule never fires
                  not looked into, as they depend on more than their input: the cells of lines 11 `amount`

                """)
        #expect(one.opaque == [TableReport.OpaqueCell(line: 11, column: "amount")])
        #expect(compilation.diagnostics(of: one).map(\.code) == ["table.gap", "table.never-fires"])
        #expect(compilation.diagnostics(of: two).map(\.code) == ["table.gap"])
        #expect(two.text(in: .zh).contains("1 处未覆盖的情况"))
    }
}
