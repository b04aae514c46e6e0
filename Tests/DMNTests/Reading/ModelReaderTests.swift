import Core
import Definitions
import FEEL
import Testing

@testable import DMN

@Suite struct ModelReaderTests {
    @Test(arguments: DMNVersion.allCases) func `every version of the standard is read`(_ version: DMNVersion) throws {
        let bytes = Modelling.source(Modelling.decision("D", "1 + 1", type: "number"), version: version)
        let compilation = DecisionModel.compile(DMNFile(name: "v.dmn", bytes: bytes))
        #expect(!compilation.hasErrors)
        let model = try #require(compilation.model)
        #expect(model.version == version)
        #expect(try model.shown("D") == "2")
    }

    @Test func `a version to come is read as the newest, with a warning`() throws {
        let text = String(decoding: Modelling.source(Modelling.decision("D", "1")), as: UTF8.self)
            .replacing("20230324", with: "20311231")
        let compilation = DecisionModel.compile(DMNFile(name: "v.dmn", bytes: Array(text.utf8)))
        #expect(compilation.checked[0].diagnostics.map(\.code) == ["dmn.not-dmn"])
        #expect(!compilation.hasErrors)
        #expect(try #require(compilation.model).shown("D") == "1")
    }

    @Test(arguments: ["<a/>", "<definitions/>", #"<definitions xmlns="urn:other"/>"#])
    func `a file of another kind is refused`(_ text: String) {
        let compilation = DecisionModel.compile(DMNFile(name: "x.dmn", bytes: Array(text.utf8)))
        #expect(compilation.model == nil)
        #expect(compilation.checked[0].diagnostics.map(\.code) == ["dmn.not-dmn"])
    }

    @Test func `prefixes and type references of DMN 1.1 are read`() throws {
        let text = """
            <dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:own="urn:own"
                xmlns:feel="http://www.omg.org/spec/FEEL/20140401" name="old" namespace="urn:own">
              <dmn:itemDefinition name="tNames" isCollection="true"><dmn:typeRef>feel:string</dmn:typeRef></dmn:itemDefinition>
              <dmn:inputData name="Names" id="Names"><dmn:variable name="Names" typeRef="own:tNames"/></dmn:inputData>
              <dmn:decision name="First" id="First">
                <dmn:informationRequirement><dmn:requiredInput href="#Names"/></dmn:informationRequirement>
                <dmn:literalExpression><dmn:text>Names[1]</dmn:text></dmn:literalExpression>
              </dmn:decision>
            </dmn:definitions>
            """
        let compilation = DecisionModel.compile(DMNFile(name: "old.dmn", bytes: Array(text.utf8)))
        #expect(compilation.checked[0].diagnostics.isEmpty)
        let model = try #require(compilation.model)
        #expect(try model.shown("First", ["Names": ["a", "b"]]) == #""a""#)
        #expect(try model.shown("First", ["Names": [1]]) == "null")
    }

    @Test(arguments: [
        ("<desicion name=\"D\"/>", ["dmn.unknown-element"]),
        ("<modeler:anything><x/></modeler:anything>", []),
        ("<extensionElements><x/></extensionElements><description>d</description>", []),
        ("<knowledgeSource name=\"K\" id=\"K\"/><textAnnotation id=\"T\"/>", []),
        ("<decision id=\"D\"/>", ["dmn.missing-attribute"]),
        ("<decision name=\" \" id=\"D\"/>", ["dmn.bad-name"]),
        (
            Modelling.logic("<conditional><if>\(Modelling.text("true"))</if></conditional>"),
            .init(repeating: "dmn.missing-element", count: 2)
        ),
        (Modelling.logic("<literalExpression/>"), ["dmn.missing-element"]),
        (
            Modelling.logic(
                "<literalExpression expressionLanguage=\"https://www.w3.org/XPath\"><text>1</text></literalExpression>"),
            ["dmn.expression-language"]
        ),
        (Modelling.logic("<literalExpression><importedValues/></literalExpression>"), ["dmn.imported-values"]),
        (Modelling.logic(Modelling.text("1") + Modelling.text("2")), ["dmn.repeated-element"]),
        (Modelling.logic("<decisionTable hitPolicy=\"UNIQE\"><output/></decisionTable>"), ["dmn.unknown-word"]),
        (
            Modelling.logic("<decisionTable hitPolicy=\"COLLECT\" aggregation=\"AVG\"><output/></decisionTable>"),
            ["dmn.unknown-word"]
        ),
        (Modelling.logic("<decisionTable><output/><rule/></decisionTable>"), ["dmn.cell-count"]),
        (Modelling.logic("<relation><column name=\"a\"/><row/></relation>"), ["dmn.cell-count"]),
        (Modelling.decision("A", "1") + Modelling.decision("A", "2"), ["dmn.duplicate-id", "dmn.duplicate-name"]),
        (Modelling.decision("A", "1", requires: ["B"]), ["dmn.unknown-reference"]),
        (Modelling.input("I") + Modelling.decision("A", "1", knowledge: ["I"]), ["dmn.wrong-reference"]),
        (Modelling.decision("A", "1", type: "tNo"), ["dmn.unknown-type"]),
        (
            Modelling.decision("A", "B", requires: ["B"]) + Modelling.decision("B", "A", requires: ["A"]),
            ["dmn.requirement-cycle"]
        ),
    ])
    func `finds what is wrong with elements`(_ elements: String, _ codes: [String]) {
        #expect(Modelling.codes(elements).sorted() == codes.sorted())
    }

    @Test func `a cycle is told as the way round it`() throws {
        let compilation = Modelling.compile(
            Modelling.decision("A", "B", requires: ["B"]) + Modelling.decision("B", "C", requires: ["C"])
                + Modelling.decision("C", "A", requires: ["A"]) + Modelling.decision("D", "A = null", requires: ["A"]))
        #expect(compilation.checked[0].diagnostics.map(\.message.en) == ["A requires itself: A → B → C → A"])
        // What is not on the cycle has its value still.
        #expect(try #require(compilation.model).shown("D") == "true")
    }

    @Test func `a hostile model says no more than anybody reads`() {
        let elements = (0..<1000).map { Modelling.decision("d\($0)", "1 +") }.joined()
        #expect(Modelling.codes(elements).count == DMNFindings.limit + 1)
    }

    @Test(arguments: 0..<300) func `survives mutated models`(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        var bytes = Modelling.source(
            Modelling.input("I", "number") + Modelling.decision("A", "I + 1", requires: ["I"])
                + Modelling.logic("<list>\(Modelling.text("1"))<conditional><if/></conditional></list>"))
        // Swap two stretches, so that much of it stays XML.
        for _ in 0..<4 {
            let (from, to) = (Int(random.next() % UInt64(bytes.count)), Int(random.next() % UInt64(bytes.count)))
            let length = min(Int(random.next() % 30), bytes.count - max(from, to))
            let stretch = Array(bytes[from..<from + length])
            bytes.replaceSubrange(from..<from + length, with: bytes[to..<to + length])
            bytes.replaceSubrange(to..<to + length, with: stretch)
        }
        let compilation = DecisionModel.compile(DMNFile(name: "m.dmn", bytes: bytes))
        guard let model = compilation.model else {
            #expect(compilation.hasErrors, "seed \(seed)")
            return
        }
        for decision in model.decisions { _ = try? model.run(decision: decision, inputs: ["I": 1]) }
    }
}
