import FEEL
import Testing

@testable import DMN

@Suite struct DecisionTableTests {
    private static func table(_ hit: String, outputs: String, rules: [(test: String, outputs: [String])]) -> String {
        let rows = rules.map { rule in
            "<rule><inputEntry><text>\(rule.test)</text></inputEntry>"
                + rule.outputs.map { "<outputEntry><text>\($0)</text></outputEntry>" }.joined() + "</rule>"
        }
        return """
            \(Modelling.input("Age", "number"))
            <decision name="D" id="D">
              <variable name="D"/>
              <informationRequirement><requiredInput href="#Age"/></informationRequirement>
              <decisionTable \(hit)>
                <input><inputExpression typeRef="number"><text>Age</text></inputExpression></input>
                \(outputs)
                \(rows.joined())
              </decisionTable>
            </decision>
            """
    }

    private static let plain = "<output/>"
    private static let ranked = #"<output><outputValues><text>"c","b","a"</text></outputValues></output>"#
    private static let overlapping = [
        (test: "> 10", outputs: [#""a""#]), (test: "> 20", outputs: [#""b""#]), (test: "> 30", outputs: [#""c""#]),
    ]

    @Test(arguments: [
        (#"hitPolicy="FIRST""#, #""a""#), (#"hitPolicy="PRIORITY""#, #""b""#),
        (#"hitPolicy="RULE ORDER""#, #"["a", "b"]"#), (#"hitPolicy="OUTPUT ORDER""#, #"["b", "a"]"#),
        (#"hitPolicy="COLLECT""#, #"["a", "b"]"#), (#"hitPolicy="COLLECT" aggregation="COUNT""#, "2"),
        (#"hitPolicy="UNIQUE""#, "null"), ("", "null"), (#"hitPolicy="ANY""#, "null"),
    ])
    func `every hit policy`(_ hit: String, _ expected: String) throws {
        let model = try Modelling.model(Self.table(hit, outputs: Self.ranked, rules: Self.overlapping))
        #expect(try model.shown("D", ["Age": 25]) == expected)
    }

    @Test(arguments: [("SUM", "30"), ("MIN", "10"), ("MAX", "20")])
    func `collect puts numbers together`(_ aggregation: String, _ expected: String) throws {
        let rules = [(test: "> 1", outputs: ["10"]), (test: "> 2", outputs: ["20"]), (test: "> 9", outputs: ["40"])]
        let model = try Modelling.model(
            Self.table("hitPolicy=\"COLLECT\" aggregation=\"\(aggregation)\"", outputs: Self.plain, rules: rules))
        #expect(try model.shown("D", ["Age": 5]) == expected)
    }

    @Test func `several outputs make a context, and defaults stand in`() throws {
        let outputs = """
            <output name="level"><defaultOutputEntry><text>"none"</text></defaultOutputEntry></output>
            <output name="the fee"/>
            """
        let model = try Modelling.model(
            Self.table("", outputs: outputs, rules: [(test: "> 10", outputs: [#""high""#, "Age * 2"])]))
        #expect(try model.shown("D", ["Age": 11]) == #"{level: "high", the fee: 22}"#)
        #expect(try model.shown("D", ["Age": 1]) == #"{level: "none", the fee: null}"#)
    }

    @Test func `blank cells test nothing and give nothing`() throws {
        let model = try Modelling.model(Self.table("", outputs: Self.plain, rules: [(test: " ", outputs: [""])]))
        let run = try model.run(decision: "D", inputs: ["Age": 1])
        #expect(run.value == .null)
        #expect(run.findings.isEmpty)
    }

    @Test func `the type of an output gives its priorities where it lists none`() throws {
        let type = """
            <itemDefinition name="tLevel"><typeRef>string</typeRef>
              <allowedValues><text>"c","b","a"</text></allowedValues></itemDefinition>
            """
        let own = Self.table(#"hitPolicy="PRIORITY""#, outputs: #"<output typeRef="tLevel"/>"#, rules: Self.overlapping)
        #expect(try Modelling.model(type + own).shown("D", ["Age": 25]) == #""b""#)
        let whole = Self.table(#"hitPolicy="PRIORITY""#, outputs: Self.plain, rules: Self.overlapping)
            .replacing(#"<variable name="D"/>"#, with: #"<variable name="D" typeRef="tLevel"/>"#)
        #expect(try Modelling.model(type + whole).shown("D", ["Age": 25]) == #""b""#)
    }

    @Test func `a value that the column does not allow decides nothing, and says so`() throws {
        let table = Self.table("", outputs: Self.plain, rules: [(test: "-", outputs: ["1"])])
            .replacing("</inputExpression>", with: "</inputExpression><inputValues><text>[0..150]</text></inputValues>")
        let model = try Modelling.model(table)
        #expect(try model.shown("D", ["Age": 20]) == "1")
        #expect(try model.codes("D", ["Age": 200]) == ["feel.not-allowed"])
    }

    @Test func `annotations are no part of the decision`() throws {
        let table = Self.table(
            "", outputs: Self.plain + #"<annotation name="why"/>"#, rules: [(test: "-", outputs: ["1"])]
        )
        .replacing("</rule>", with: "<annotationEntry><text>as ever</text></annotationEntry></rule>")
        #expect(try Modelling.model(table).shown("D", ["Age": 20]) == "1")
    }
}
