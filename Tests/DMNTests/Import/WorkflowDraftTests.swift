import Core
import Definitions
import FEEL
import Testing
import YAML

@testable import DMN

@Suite struct WorkflowDraftTests {
    private static func draft(_ elements: String) throws -> WorkflowDraft {
        try #require(WorkflowDraft.make(of: DMNFile(name: "test.dmn", bytes: Modelling.source(elements))).draft)
    }

    /// The workflow of a draft, which must be without mistakes.
    private static func workflow(_ draft: WorkflowDraft) throws -> Workflow {
        let compilation = DefinitionCompiler.compile(draft.yaml, name: "draft.yaml")
        let errors = compilation.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.message.en)) in \(draft.yaml)")
        return try #require(compilation.workflow)
    }

    /// What the instance of a workflow knows once it has gone through all its steps.
    private static func run(_ workflow: Workflow, _ data: [String: Value]) throws -> Instance {
        let person = Identifier(literal: "li.na")
        let roster = Roster(Directory(people: [Person(id: person, name: LocalizedText("Li Na"))]))
        let command = Command(
            id: try #require(CommandID("draft-test")), actor: .person(person, .asserted),
            at: Moment(milliseconds: 1_700_000_000_000),
            act: .submit(Submit(instance: InstanceID(number: 1), data: data)))
        return try Core.decision(command, on: nil, of: workflow, facts: roster).instance
    }

    private static let credit = """
        <itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues><text>"A","B","C"</text></allowedValues></itemDefinition>
        <itemDefinition name="tApplicant">
          <itemComponent name="Credit Grade"><typeRef>tGrade</typeRef></itemComponent>
          <itemComponent name="age"><typeRef>number</typeRef><allowedValues><text>[0..150]</text></allowedValues></itemComponent>
        </itemDefinition>
        \(Modelling.input("Applicant", "tApplicant"))
        \(Modelling.input("Requested Amount", "number"))
        <businessKnowledgeModel name="Risk Table" id="riskTable">
          <variable name="Risk Table"/>
          <encapsulatedLogic>
            <formalParameter name="who" typeRef="tApplicant"/><formalParameter name="share" typeRef="number"/>
            <decisionTable hitPolicy="FIRST">
              <input><inputExpression typeRef="string"><text>who.Credit Grade</text></inputExpression></input>
              <input><inputExpression typeRef="number"><text>share</text></inputExpression></input>
              <output><outputValues><text>"low","high"</text></outputValues></output>
              <rule><inputEntry><text>"A","B"</text></inputEntry><inputEntry><text>&lt; 0.5</text></inputEntry>
                <outputEntry><text>"low"</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
                <outputEntry><text>"high"</text></outputEntry></rule>
            </decisionTable>
          </encapsulatedLogic>
        </businessKnowledgeModel>
        <businessKnowledgeModel name="twice" id="twice">
          <variable name="twice"/>
          <encapsulatedLogic><formalParameter name="x" typeRef="number"/>\(Modelling.text("x * 2"))</encapsulatedLogic>
        </businessKnowledgeModel>
        <decision name="Risk" id="Risk">
          <variable name="Risk" typeRef="string"/>
          <informationRequirement><requiredInput href="#Applicant"/></informationRequirement>
          <informationRequirement><requiredInput href="#Requested Amount"/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href="#riskTable"/></knowledgeRequirement>
          <invocation>
            \(Modelling.text("Risk Table"))
            <binding><parameter name="who"/>\(Modelling.text("Applicant"))</binding>
            <binding><parameter name="share"/>\(Modelling.text("Requested Amount / 1000000"))</binding>
          </invocation>
        </decision>
        <decision name="Terms" id="Terms">
          <variable name="Terms"/>
          <informationRequirement><requiredDecision href="#Risk"/></informationRequirement>
          <informationRequirement><requiredInput href="#Requested Amount"/></informationRequirement>
          <decisionTable hitPolicy="UNIQUE">
            <input label="risk"><inputExpression typeRef="string"><text>Risk</text></inputExpression></input>
            <output name="rate" typeRef="number"/>
            <output name="The Fee" typeRef="number"><defaultOutputEntry><text>0</text></defaultOutputEntry></output>
            <annotation name="source"/>
            <rule><inputEntry><text>"low"</text></inputEntry><outputEntry><text>3.5</text></outputEntry>
              <outputEntry><text>Requested Amount / 1000</text></outputEntry>
              <annotationEntry><text>§ 7</text></annotationEntry></rule>
            <rule><inputEntry><text>"high"</text></inputEntry><outputEntry><text>5</text></outputEntry>
              <outputEntry><text>100</text></outputEntry><annotationEntry><text/></annotationEntry></rule>
          </decisionTable>
        </decision>
        <decision name="Total Cost" id="Total">
          <variable name="Total Cost" typeRef="number"/>
          <informationRequirement><requiredDecision href="#Terms"/></informationRequirement>
          <informationRequirement><requiredInput href="#Requested Amount"/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href="#twice"/></knowledgeRequirement>
          <context>
            <contextEntry><variable name="interest"/>\(Modelling.text("Requested Amount * Terms.rate / 100"))</contextEntry>
            <contextEntry>\(Modelling.text("interest + twice(Terms.The Fee)"))</contextEntry>
          </context>
        </decision>
        """

    @Test func `tables, expressions and functions become steps, one after the other`() throws {
        let draft = try Self.draft(Self.credit)
        #expect(draft.notes.isEmpty)
        #expect(draft.decisions == (3, 3))
        let workflow = try Self.workflow(draft)
        #expect(workflow.form.fields.map(\.name) == ["applicant_credit_grade", "applicant_age", "requested_amount"])
        #expect(workflow.tables.keys.map(\.text).sorted() == ["risk", "terms"])
        let steps = workflow.blocks[.root]?.steps.map(\.path.text) ?? []
        #expect(steps == ["risk-share", "risk", "terms", "total-cost", "done"])
    }

    @Test(arguments: [("A", 400_000), ("A", 600_000), ("C", 1000), ("B", 499_999)])
    func `the workflow decides as the model does`(_ grade: String, _ amount: Int) throws {
        let model = try Modelling.model(Self.credit)
        let value = Value.number(Decimal128(amount))
        let inputs: Context = ["Applicant": ["Credit Grade": .string(grade), "age": 40], "Requested Amount": value]
        let instance = try Self.run(
            Self.workflow(Self.draft(Self.credit)),
            ["applicant_credit_grade": .string(grade), "applicant_age": 40, "requested_amount": value])
        #expect(!instance.isRunning)
        let risk = try model.run(decision: "Risk", inputs: inputs).value
        #expect(instance.results[StepPath(text: "risk")] == ["risk": risk])
        let terms = try model.run(decision: "Terms", inputs: inputs).value
        #expect(instance.results[StepPath(text: "terms")] == ["rate": terms["rate"], "the_fee": terms["The Fee"]])
        #expect(try instance.data["total_cost"] == model.run(decision: "Total Cost", inputs: inputs).value)
    }

    @Test func `a table inside of a context becomes a table of its own`() throws {
        let table = """
            <decisionTable><input><inputExpression><text>base</text></inputExpression></input><output/>
              <rule><inputEntry><text>> 5</text></inputEntry><outputEntry><text>base * 10</text></outputEntry></rule>
              <rule><inputEntry><text>&lt;= 5</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
            </decisionTable>
            """
        let elements =
            Modelling.input("N", "number")
            + Modelling.logic(
                """
                <informationRequirement><requiredInput href="#N"/></informationRequirement>
                <context>
                  <contextEntry><variable name="base"/>\(Modelling.text("N + 1"))</contextEntry>
                  <contextEntry><variable name="bonus"/>\(table)</contextEntry>
                </context>
                """) + Modelling.decision("Whole", "D.base + D.bonus", requires: ["D"])
        let draft = try Self.draft(elements)
        #expect(draft.notes.isEmpty)
        let instance = try Self.run(Self.workflow(draft), ["n": 7])
        #expect(instance.data["whole"] == 88)
    }

    @Test func `what a form has no field for is made of a text, or told`() throws {
        let draft = try Self.draft(
            Modelling.input("Due", "date and time") + Modelling.input("Names", "list&lt;string>")
                + Modelling.input("Anything")
                + Modelling.decision("Year", "Due.year", requires: ["Due"])
                + Modelling.decision("First", "Names[1]", requires: ["Names"]))
        #expect(draft.decisions == (2, 1))
        #expect(draft.notes.map(\.element) == ["Names", "Anything", "First"])
        #expect(draft.yaml.contains("# - `First` uses `Names`, which the workflow does not have"))
        let instance = try Self.run(Self.workflow(draft), ["due": "2026-03-01T10:00:00", "anything": "x"])
        #expect(instance.data["year"] == 2026)
    }

    @Test func `names of other scripts get numbers, and keep their labels`() throws {
        let draft = try Self.draft(
            Modelling.input("贷款 金额", "number") + Modelling.input("期限", "number")
                + Modelling.decision("合计", "贷款 金额 + 期限", requires: ["贷款 金额", "期限"]))
        let workflow = try Self.workflow(draft)
        #expect(workflow.form.fields.map(\.name) == ["field", "field_2"])
        #expect(workflow.form.fields.map { $0.label.text(in: .zh) } == ["贷款 金额", "期限"])
        #expect(try Self.run(workflow, ["field": 100, "field_2": 12]).data["value"] == 112)
    }

    @Test func `a grid that could not hold a cell becomes a list`() throws {
        let elements =
            Modelling.input("Kind", "string")
                + """
                <decision name="D" id="D"><variable name="D" typeRef="string"/>
                  <informationRequirement><requiredInput href="#Kind"/></informationRequirement>
                  <decisionTable hitPolicy="FIRST">
                    <input><inputExpression><text>Kind</text></inputExpression></input><output/>
                    <rule><inputEntry><text>"a|b"</text></inputEntry><outputEntry><text>"c"</text></outputEntry></rule>
                    <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"d"</text></outputEntry></rule>
                  </decisionTable>
                </decision>
                """
        let draft = try Self.draft(elements)
        #expect(draft.yaml.contains("- when:"))
        let workflow = try Self.workflow(draft)
        #expect(try Self.run(workflow, ["kind": "a|b"]).results[StepPath(text: "d")] == ["d": "c"])
        #expect(try Self.run(workflow, ["kind": "a"]).results[StepPath(text: "d")] == ["d": "d"])
    }

    @Test func `services, foreign functions and mistakes are told by name`() throws {
        let draft = try Self.draft(
            Modelling.decision("A", "1") + Modelling.decision("Bad", "abs(1, 2)") + Modelling.decision("Worse", "1 +")
                + Modelling.decision("Above", "Bad + 1", requires: ["Bad"])
                    + """
                    <decisionService name="S" id="S"><variable name="S"/><outputDecision href="#A"/></decisionService>
                    <businessKnowledgeModel name="J" id="J"><variable name="J"/>
                      <encapsulatedLogic kind="Java"><formalParameter name="x"/></encapsulatedLogic></businessKnowledgeModel>
                    """ + Modelling.decision("Calls", "J(1)", knowledge: ["J"]))
        #expect(Set(draft.notes.map(\.element)) == ["S", "Bad", "Worse", "Above", "Calls"])
        #expect(draft.decisions == (5, 1))
        _ = try Self.workflow(draft)
    }

    @Test func `a model without any decision is still a workflow`() throws {
        let workflow = try Self.workflow(Self.draft(""))
        #expect(workflow.id.text == "test")
        #expect(try !Self.run(workflow, [:]).isRunning)
    }

    @Test func `a file that is no model has no draft`() {
        let (draft, checked) = WorkflowDraft.make(of: DMNFile(name: "x.dmn", bytes: Array("<a/>".utf8)))
        #expect(draft == nil)
        #expect(checked[0].diagnostics.map(\.code) == ["dmn.not-dmn"])
    }
}
