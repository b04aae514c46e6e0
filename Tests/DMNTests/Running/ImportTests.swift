import Definitions
import FEEL
import Testing
import YAML

@testable import DMN

@Suite struct ImportTests {
    private static let library = DMNFile(
        name: "library.dmn",
        bytes: Modelling.source(
            """
            <itemDefinition name="tPerson">
              <itemComponent name="full name"><typeRef>string</typeRef></itemComponent>
            </itemDefinition>
            <businessKnowledgeModel name="greet" id="greet">
              <variable name="greet"/>
              <encapsulatedLogic><formalParameter name="p" typeRef="tPerson"/>\(Modelling.text("\"Hi \" + p.full name"))
              </encapsulatedLogic>
            </businessKnowledgeModel>
            """ + Modelling.input("Base", "number")
                + Modelling.decision("Plus one", "Base + 1", requires: ["Base"])
                .replacing("requiredDecision", with: "requiredInput"), namespace: "urn:library"))

    private static func importing(_ prefix: String) -> String {
        """
        <import name="\(prefix)" namespace="urn:library" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
        """
    }

    private static let elements =
        Modelling.input("Guest", "the lib.tPerson")
        + Modelling.decision(
            "D", "the lib.greet(Guest) + string(the lib.Plus one)",
            requires: ["Guest", "X"], knowledge: ["Y"]
        )
        .replacing("#X", with: "urn:library#Plus one").replacing("#Y", with: "urn:library#greet")

    @Test func `elements and types of another model are reached behind its prefix`() throws {
        let model = try Modelling.model(Self.importing("the lib") + Self.elements, imports: [Self.library])
        #expect(try model.shown("D", ["Guest": ["full name": "Li"], "Base": 4]) == #""Hi Li5""#)
        #expect(try model.codes("D", ["Guest": ["name": "Li"], "Base": 4]).first == "dmn.input-type")
        #expect(model.inputs == ["Guest", "Base"])
    }

    @Test func `an import without a name puts the elements among one's own`() throws {
        let elements = Self.elements.replacing("the lib.", with: "")
        let model = try Modelling.model(Self.importing("") + elements, imports: [Self.library])
        #expect(try model.shown("D", ["Guest": ["full name": "Wu"], "Base": 1]) == #""Hi Wu2""#)
    }

    @Test func `a decision of an imported model runs by its name`() throws {
        let model = try Modelling.model(Self.importing("the lib") + Self.elements, imports: [Self.library])
        #expect(try model.shown("Plus one", ["Base": 4]) == "5")
        #expect(try model.shown("the lib.Plus one", ["the lib": ["Base": 4]]) == "5")
    }

    @Test func `an import that is not given, or not declared, is refused by name`() {
        let codes = Modelling.codes(Self.importing("the lib") + Self.elements)
        #expect(codes.contains("dmn.unknown-import"))
        #expect(codes.contains("dmn.unknown-type"))
        #expect(Modelling.codes(Self.elements, imports: [Self.library]).contains("dmn.unknown-reference"))
        let schema = #"<import name="x" namespace="urn:x" importType="http://www.w3.org/2001/XMLSchema"/>"#
        #expect(Modelling.codes(schema) == ["dmn.unknown-import"])
    }

    @Test func `a diagnostic names the file that it is about`() {
        let broken = DMNFile(
            name: "broken.dmn", bytes: Modelling.source(Modelling.decision("A", "1 +"), namespace: "urn:broken"))
        let compilation = Modelling.compile(Modelling.decision("B", "1 *"), imports: [Self.library, broken])
        #expect(compilation.checked.map(\.source.name) == ["test.dmn", "library.dmn", "broken.dmn"])
        #expect(compilation.checked.map(\.diagnostics.count) == [1, 0, 1])
        #expect(compilation.checked[2].diagnostics.map(\.file) == ["broken.dmn"])
        #expect(compilation.checked[2].diagnostics.map(\.range.start.line) == [6])
    }
}
