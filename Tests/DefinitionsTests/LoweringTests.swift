import Core
import FEEL
import Testing

@testable import Definitions

/// What the sound example becomes, part by part.
struct LoweringTests {
    private let workflow: Workflow

    init() throws {
        let text = try Fixtures.text("Sound/online-credit.yaml")
        workflow = try #require(DefinitionCompiler.compile(text, name: "online-credit.yaml").workflow)
    }

    private func step(_ path: String) throws -> Step {
        try #require(workflow.step(at: StepPath(text: path)))
    }

    @Test func `the head of the file`() {
        #expect(workflow.id.text == "online-credit")
        #expect(workflow.version == 3)
        #expect(workflow.title.text(in: .zh) == "授信业务线上审批")
        #expect(workflow.start.by.count == 1)
        #expect(
            workflow.separation.map { $0.steps.map(\.text) } == [
                ["start", "branch", "disburse"], ["start", "committee/legal/opinion"],
            ])
        #expect(workflow.admins.count == 2)
    }

    @Test func `a file without a version gets the one it is given`() {
        let text = "workflow: w\nsteps: { ok: { end: done } }\n"
        let compilation = DefinitionCompiler.compile(text, name: "w", version: 7)
        #expect(compilation.workflow?.version == 7)
        #expect(compilation.declaredVersion == nil)
    }

    @Test func `fields keep their order, bounds, defaults and labels`() throws {
        #expect(workflow.form.fields.prefix(3).map(\.name) == ["customer", "uscc", "amount"])
        let term = try #require(workflow.form.field(named: "term"))
        #expect(term.standard == 12)
        guard case .integer(let bounds) = term.kind else { throw Unexpected() }
        #expect(bounds == Field.Bounds(min: 1, max: 60, unit: "months"))
        guard case .text(let length) = workflow.form.fields[0].kind else { throw Unexpected() }
        #expect(length == 2...80)
        guard case .list(let columns)? = workflow.form.field(named: "guarantors")?.kind else { throw Unexpected() }
        #expect(columns.map(\.secret) == [false, true])
        guard case .choice(let options)? = workflow.form.field(named: "purpose")?.kind else { throw Unexpected() }
        #expect(options.map(\.value) == ["working-capital", "equipment"])
        #expect(options[0].label.text(in: .zh) == "流动资金")
    }

    @Test func `a table's rules know their lines, bare words and literals`() throws {
        let table = try #require(workflow.tables[Identifier(literal: "authority")])
        #expect(table.rules.map(\.line) == [33, 34, 35, 36])
        #expect(table.rules[3].tests[0] == nil)
        #expect(table.rules[1].tests[0]?.matches(5_000_000) == true)
        #expect(table.rules[1].tests[0]?.matches(500_000) == false)
        #expect(table.rules[2].outputs[0].constant == "head-office")
        let pricing = try #require(workflow.tables[Identifier(literal: "pricing")])
        #expect(pricing.hit == .first)
        #expect(pricing.rules[0].outputs[1].constant == "short | sweet")
    }

    @Test func `votes, orders and rights`() throws {
        guard case .approve(let branch) = try step("branch").kind else { throw Unexpected() }
        #expect(branch.order == .sequence)
        #expect(branch.fields.right(on: "approved_amount") == .require)
        #expect(branch.fields.right(on: "rate") == .read)
        guard case .approve(let risk) = try step("committee/risk/opinion").kind else { throw Unexpected() }
        #expect(risk.vote == .share(numerator: 2, denominator: 3))
        guard case .approve(let deputy) = try step("committee/risk/deputy").kind else { throw Unexpected() }
        #expect(deputy.vote == .share(numerator: 3, denominator: 5))
    }

    @Test(
        arguments: [
            ("any", .any), ("all", .all), ("majority", .majority), ("{ pass: 3 }", .count(3)),
            ("{ pass: 2/4 }", .share(numerator: 1, denominator: 2)),
            ("{ pass: 100% }", .share(numerator: 1, denominator: 1)),
            ("{ pass: 66.7% }", .share(numerator: 667, denominator: 1000)),
        ] as [(String, VoteRule)])
    func `a vote is a word, a number or a part`(_ text: String, _ rule: VoteRule) throws {
        let source = "workflow: w\nsteps: { ask: { approve: { by: { role: x }, vote: \(text) } } }\n"
        let workflow = try #require(DefinitionCompiler.compile(source, name: "w").workflow)
        guard case .approve(let step)? = workflow.step(at: StepPath(text: "ask"))?.kind else { throw Unexpected() }
        #expect(step.vote == rule)
    }

    @Test func `ways lead to steps of the same block`() throws {
        let branch = try step("branch")
        #expect(branch.on[.approved]?.text == "settle")
        #expect(branch.on[.returned] == .start)
        #expect(try step("score").on[.failed]?.text == "manual-check")
        guard case .choose(let route) = try step("route").kind else { throw Unexpected() }
        #expect(route.cases.map(\.then.text) == ["branch", "committee"])
        #expect(route.cases.map { $0.condition == nil } == [false, true])
    }

    @Test func `a run has its input and its pauses`() throws {
        guard case .run(let run) = try step("score").kind else { throw Unexpected() }
        #expect(run.input.map(\.name) == ["amount", "term", "product", "limits"])
        #expect(run.retry == RetryPolicy(attempts: 5, first: 1_000, last: 60_000))
        guard case .constant(let limits) = run.input[3].binding else { throw Unexpected() }
        #expect(limits == [1, 2, 3])
    }

    @Test func `the frame of a branch begins with the frame of the block around it`() throws {
        let root = try #require(workflow.blocks[.root]).frame
        #expect(root.prefix(2) == [.initiator, .instance])
        for block in workflow.blocks.values {
            #expect(Array(block.frame.prefix(root.count)) == root)
        }
        let risk = try #require(workflow.blocks[BlockPath(text: "committee/risk")]).frame
        #expect(
            risk.dropFirst(root.count).map(\.self) == [
                .result(StepPath(text: "committee/risk/opinion")), .result(StepPath(text: "committee/risk/deputy")),
            ])
    }

    @Test func `expressions find their names by the frame`() throws {
        guard case .expression(let subject)? = workflow.start.subject else { throw Unexpected() }
        let frame = try #require(workflow.blocks[.root]).frame
        let values = frame.map { name -> Value in
            switch name {
            case .data("customer"): "Acme"
            case .data("amount"): 250_000
            default: .null
            }
        }
        #expect(subject.evaluate(in: values).value == "Acme 250000")
    }

    @Test func `steps that have a title are listed by it`() {
        #expect(workflow.stepTitles.count == 1)
        #expect(workflow.stepTitles[StepPath(text: "manual-check")]?.text(in: .en) == "Manual check")
    }

    @Test func `every currency is three capital letters and stands in the list once`() {
        let codes = Currencies.codes
        #expect(codes.count > 140 && Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.utf8.count == 3 && $0 == $0.uppercased() && Currencies.contains($0) })
        #expect(!Currencies.contains("RMB") && !Currencies.contains("CN") && !Currencies.contains("NY "))
    }

    struct Unexpected: Error {}
}
