import Core
import Definitions
import FEEL
import Testing
import YAML

@testable import DMN

@Suite struct DecisionModelTests {
    @Test func `decisions see the values of what they require, and of nothing else`() throws {
        let model = try Modelling.model(
            Modelling.input("Income", "number")
                + Modelling.decision("Half", "Income / 2", type: "number", requires: ["Income"])
                + Modelling.decision("Rate", "if Half > 10 then \"high\" else \"low\"", requires: ["Half"])
                + Modelling.decision("Blind", "Income = null", requires: ["Half"]))
        #expect(try model.shown("Rate", ["Income": 30]) == #""high""#)
        #expect(try model.shown("Blind", ["Income": 30]) == "true")
        #expect(model.decisions == ["Half", "Rate", "Blind"])
        #expect(model.inputs == ["Income"])
    }

    @Test func `names of entries are known where the model gives no type`() throws {
        let model = try Modelling.model(
            Modelling.decision("Loan", "{the sum: 5, terms: [{the rate: 2}]}")
                + Modelling.decision("D", "Loan.the sum + Loan.terms[1].the rate", requires: ["Loan"]))
        #expect(try model.shown("D") == "7")
    }

    @Test(arguments: [("[%, %]", "feel.too-large"), ("[%]", "feel.too-deep")])
    func `values that grow with each decision end in null`(_ text: String, _ code: String) throws {
        let elements = (1...500).map { level in
            Modelling.decision("d\(level)", text.replacing("%", with: "d\(level - 1)"), requires: ["d\(level - 1)"])
        }
        let model = try Modelling.model(Modelling.decision("d0", "1") + elements.joined())
        #expect(try model.codes("d500").first == code)
    }

    @Test func `types that double with each decision do no harm`() throws {
        let elements = (1...60).map { level in
            Modelling.decision("d\(level)", "{a: d\(level - 1), b: d\(level - 1)}", requires: ["d\(level - 1)"])
        }
        let model = try Modelling.model(Modelling.decision("d0", "1") + elements.joined())
        #expect(try model.run(decision: "d1", inputs: .empty).value == ["a": 1, "b": 1])
    }

    @Test func `a run evaluates each decision once, after what it requires`() throws {
        let model = try Modelling.model(
            Modelling.decision("Top", "Left + Right", requires: ["Left", "Right"])
                + Modelling.decision("Left", "Base + 1", requires: ["Base"])
                + Modelling.decision("Right", "Base + 2", requires: ["Base"]) + Modelling.decision("Base", "10"))
        let run = try model.run(decision: "Top", inputs: .empty)
        #expect(run.value == 23)
        #expect(run.trace.map(\.decision) == ["Base", "Left", "Right", "Top"])
        #expect(run.steps < 100)
    }

    @Test func `a chain of five thousand decisions needs no stack`() throws {
        let elements = (1...5000).map { Modelling.decision("d\($0)", "d\($0 - 1) + 1", requires: ["d\($0 - 1)"]) }
        let model = try Modelling.model(elements.reversed().joined() + Modelling.decision("d0", "0"))
        #expect(try model.run(decision: "d5000", inputs: .empty).value == 5000)
    }

    @Test func `an input that does not fit its type is null, and the run says so`() throws {
        let model = try Modelling.model(
            """
            <itemDefinition name="tStatus"><typeRef>string</typeRef>
              <allowedValues><text>"employed","student"</text></allowedValues></itemDefinition>
            """ + Modelling.input("Status", "tStatus") + Modelling.input("Days", "number")
                + Modelling.decision("D", "[Status, Days]", requires: ["Status", "Days"]))
        #expect(try model.shown("D", ["Status": "student", "Days": 3]) == #"["student", 3]"#)
        // A list of one element stands for the element (10.3.2.9.4).
        #expect(try model.shown("D", ["Status": ["student"], "Days": [3]]) == #"["student", 3]"#)
        #expect(try model.shown("D", ["Status": "retired", "Days": "3"]) == "[null, null]")
        #expect(try model.codes("D", ["Status": "retired", "Days": "3"]) == ["dmn.input-type", "dmn.input-type"])
    }

    @Test func `an input that is missing, and one that nothing takes, are told`() throws {
        let model = try Modelling.model(
            Modelling.input("Amount") + Modelling.decision("D", "Amount = null", requires: ["Amount"]))
        let run = try model.run(decision: "D", inputs: ["Amuont": 5])
        #expect(run.value == true)
        #expect(run.findings.map(\.diagnostic.code) == ["dmn.unknown-input", "dmn.missing-input"])
        #expect(run.findings[0].diagnostic.hint?.en == "did you mean `Amount`?")
        #expect(try model.codes("D", ["Amount": .null]).isEmpty)
    }

    @Test func `texts of JSON become the dates and durations that the types want`() throws {
        let model = try Modelling.model(
            """
            <itemDefinition name="tLoan">
              <itemComponent name="due"><typeRef>date</typeRef></itemComponent>
              <itemComponent name="pauses" isCollection="true"><typeRef>days and time duration</typeRef></itemComponent>
            </itemDefinition>
            """ + Modelling.input("Loan", "tLoan") + Modelling.input("At", "date and time")
                + Modelling.input("Text", "string")
                + Modelling.decision(
                    "D", "[Loan.due.year, Loan.pauses[1].days, At.hour, Text]", requires: ["Loan", "At", "Text"]))
        let inputs: Context = [
            "Loan": ["due": "2026-03-01", "pauses": ["P2D"]], "At": "2026-03-01T10:30:00", "Text": "2026-03-01", "x": 1,
        ]
        #expect(try model.shown("D", model.inputs(fromJSON: inputs)) == #"[2026, 2, 10, "2026-03-01"]"#)
        let wrong = model.inputs(fromJSON: ["Loan": ["due": "soon", "pauses": []]])
        #expect(try model.codes("D", wrong).first == "dmn.input-type")
    }

    @Test func `the findings of a run are shown with the text that they are about`() throws {
        let model = try Modelling.model(Modelling.decision("D", "1 / 0"))
        let report = DiagnosticReport.render(
            model.checked(try model.run(decision: "D", inputs: .empty)), as: .text, in: .en)
        #expect(report.contains("test.dmn:6:"))
        #expect(report.contains("1 / 0"))
    }

    @Test func `a result that does not fit the type of its decision is null`() throws {
        let model = try Modelling.model(Modelling.decision("D", "1 + 1", type: "string"))
        let run = try model.run(decision: "D", inputs: .empty)
        #expect(run.value == .null)
        let finding = try #require(run.findings.first)
        #expect(finding.decision == "D")
        #expect(finding.diagnostic.code == "feel.type")
        #expect(finding.diagnostic.range.start.line == 6)
    }

    @Test func `a decision without logic is null with a diagnostic, or what is given for it`() throws {
        let model = try Modelling.model(
            #"<decision name="Opinion" id="Opinion"><variable name="Opinion" typeRef="string"/></decision>"#
                + Modelling.decision("D", "\"so: \" + Opinion", requires: ["Opinion"]))
        #expect(try model.codes("D").first == "dmn.no-logic")
        #expect(try model.shown("D", ["Opinion": "fine"]) == #""so: fine""#)
    }

    @Test func `a decision with a mistake is null, and others work`() throws {
        let compilation = Modelling.compile(
            Modelling.decision("Bad", "1 +") + Modelling.decision("Good", "1")
                + Modelling.decision("Above", "Bad = null", requires: ["Bad"]))
        #expect(compilation.hasErrors)
        let model = try #require(compilation.model)
        #expect(try model.shown("Good") == "1")
        #expect(try model.shown("Above") == "true")
        #expect(try model.codes("Above") == ["feel.syntax"])
    }

    @Test func `a business knowledge model is a function with functions of its own`() throws {
        let model = try Modelling.model(
            """
            <businessKnowledgeModel name="double" id="double">
              <variable name="double"/>
              <encapsulatedLogic><formalParameter name="x" typeRef="number"/>\(Modelling.text("x * 2"))</encapsulatedLogic>
            </businessKnowledgeModel>
            <businessKnowledgeModel name="four times" id="four">
              <variable name="four times" typeRef="string"/>
              <encapsulatedLogic><formalParameter name="x" typeRef="number"/>\(Modelling.text("string(double(double(x)))"))
              </encapsulatedLogic>
              <knowledgeRequirement><requiredKnowledge href="#double"/></knowledgeRequirement>
            </businessKnowledgeModel>
            """ + Modelling.decision("D", "four times(x: 3)", knowledge: ["four"])
                + Modelling.decision("E", "four times(\"no\")", knowledge: ["four"]))
        #expect(try model.shown("D") == #""12""#)
        #expect(try model.codes("E") == ["feel.type"])
    }

    @Test func `the budget holds for the whole run`() throws {
        let model = try Modelling.model(
            Modelling.decision("A", "count(for i in 1..600 return i)")
                + Modelling.decision("D", "A + count(for i in 1..600 return i)", requires: ["A"]))
        let terms = EvaluationTerms(budget: StepBudget(steps: 1000))
        let run = try model.run(decision: "D", inputs: .empty, on: terms)
        #expect(run.findings.map(\.diagnostic.code) == ["feel.budget"])
        #expect(run.trace.map(\.value) == [600, .null])
    }

    @Test func `a decision that is not there is refused with the one that was meant`() throws {
        let model = try Modelling.model(Modelling.decision("Approval", "1"))
        #expect {
            try model.run(decision: "Aproval", inputs: .empty)
        } throws: { error in
            (error as? Refusal)?.code == "dmn.unknown-decision"
                && (error as? Refusal)?.hint?.en.contains("Approval") == true
        }
    }

    @Test func `diagnostics point behind references to characters`() throws {
        let compilation = Modelling.compile(
            "<decision name=\"D\" id=\"D\"><variable name=\"D\"/>\(Modelling.text("1 &lt; 2 and &lt;"))</decision>")
        let diagnostic = try #require(compilation.checked[0].diagnostics.first)
        let line = try #require(compilation.checked[0].source.line(diagnostic.range.start.line))
        let rest = Array(line.unicodeScalars)[(diagnostic.range.start.column - 1)...]
        #expect(String(String.UnicodeScalarView(rest)).hasPrefix("&lt;</text>"), "\(diagnostic)")
    }
}
