import Core
import Definitions
import FEEL
import Testing

@testable import DMN

@Suite struct DecisionServiceTests {
    /// A service over `Sum`, which is made of an input and of a decision that the service is given.
    private static let elements =
        Modelling.input("Amount", "number") + Modelling.decision("Fee", "7", type: "number")
        + Modelling.decision("Sum", "Amount + Fee", requires: ["Amount", "Fee"])
        + Modelling.decision("Twice", "Sum * 2", requires: ["Sum"])
            + """
            <decisionService name="Totals" id="Totals">
              <variable name="Totals"/>
              <outputDecision href="#Sum"/><outputDecision href="#Twice"/>
              <inputDecision href="#Fee"/><inputData href="#Amount"/>
            </decisionService>
            <decisionService name="Total" id="Total">
              <variable name="Total" typeRef="string"/>
              <outputDecision href="#Sum"/>
              <inputDecision href="#Fee"/><inputData href="#Amount"/>
            </decisionService>
            """

    @Test func `a service gives the values of its outputs`() throws {
        let model = try Modelling.model(Self.elements)
        #expect(model.services == ["Totals", "Total"])
        #expect(model.outputs(ofService: "Totals") == ["Sum", "Twice"])
        let run = try model.run(service: "Totals", inputs: ["Amount": 10, "Fee": 1])
        #expect(run.value == ["Sum": 11, "Twice": 22])
        #expect(run.trace.map(\.decision) == ["Sum", "Twice"])
    }

    @Test func `an input decision is given, and never evaluated`() throws {
        let model = try Modelling.model(Self.elements)
        #expect(try model.run(service: "Totals", inputs: ["Amount": 10]).value == ["Sum": .null, "Twice": .null])
        #expect(try model.run(decision: "Sum", inputs: ["Amount": 10]).value == 17)
    }

    @Test func `what is given must be of its type, and so must the value of the service`() throws {
        let model = try Modelling.model(Self.elements)
        let codes = try model.run(service: "Totals", inputs: ["Amount": "x", "Fee": 1]).findings.map(\.diagnostic.code)
        #expect(codes.first == "dmn.input-type")
        let single = try model.run(service: "Total", inputs: ["Amount": 10, "Fee": 1])
        #expect(single.value == .null)
        #expect(single.findings.map(\.diagnostic.code) == ["feel.type"])
    }

    @Test func `a service is a function of its input data and then its input decisions`() throws {
        func call(_ text: String) throws -> DecisionRun {
            try Modelling.model(Self.elements + Modelling.decision("D", text, requires: ["Fee"], knowledge: ["Totals"]))
                .run(decision: "D", inputs: .empty)
        }
        #expect(try call("Totals(10, 1).Sum").value == 11)
        #expect(try call("Totals(Fee: 2, Amount: 10).Twice").value == 24)
        // The call is a run of its own: outside of it the decision keeps its value.
        #expect(try call("[Totals(10, 1).Sum, Fee]").value == [11, 7])
        #expect(try call("Totals(10)").value == .null)
        #expect(try call("Totals(10)").findings.map(\.diagnostic.code) == ["feel.arguments"])
        #expect(try call("Totals(\"a\", 1)").findings.map(\.diagnostic.code) == ["feel.type"])
    }

    @Test func `services that call each other without end are stopped`() throws {
        let codes = Modelling.codes(
            Modelling.decision("D", "S()", knowledge: ["S"])
                + """
                <decisionService name="S" id="S"><variable name="S"/><outputDecision href="#D"/></decisionService>
                """)
        #expect(codes == ["dmn.requirement-cycle"])
        // A function that is handed to itself is in no requirement.
        let model = try Modelling.model(
            Modelling.input("f") + Modelling.decision("O", "f(f)", requires: ["f"])
                + """
                <decisionService name="S" id="S">
                  <variable name="S"/><outputDecision href="#O"/><inputData href="#f"/>
                </decisionService>
                """ + Modelling.decision("D", "S(S)", knowledge: ["S"]))
        #expect(try model.codes("D").contains("feel.too-deep"))
    }

    @Test func `a service without outputs is refused`() {
        #expect(
            Modelling.codes(#"<decisionService name="S" id="S"><variable name="S"/></decisionService>"#)
                == ["dmn.missing-element"])
    }
}
