import Core
import Definitions
import FEEL
import Testing

@testable import DMN

/// Every form of logic that DMN 1.5 has (7.3 and 10.2.2), run from the file to the value.
@Suite struct BoxedLogicTests {
    private static func value(_ element: String, type: String? = nil, _ more: String = "") throws -> String {
        try Modelling.model(Modelling.logic(element, type: type) + more).shown("D")
    }

    private static let one = Modelling.text("1")

    @Test func `a literal expression`() throws {
        #expect(try Self.value(Modelling.text("1 + 2")) == "3")
        #expect(try Self.value(Modelling.text("if 1 &lt; 2 then &quot;a&quot; else &#34;b&#34;")) == #""a""#)
        #expect(try Self.value("<literalExpression><text><![CDATA[1 < 2]]></text></literalExpression>") == "true")
        #expect(
            try Self.value(#"<literalExpression typeRef="string"><text>["x"]</text></literalExpression>"#) == #""x""#)
    }

    @Test func `a context, whose entries see those before them`() throws {
        let entries = """
            <contextEntry><variable name="the rate"/>\(Modelling.text("0.05"))</contextEntry>
            <contextEntry><variable name="due" typeRef="number"/>\(Modelling.text("100 * the rate"))</contextEntry>
            """
        #expect(try Self.value("<context>\(entries)</context>") == "{the rate: 0.05, due: 5}")
        let result = "<contextEntry>\(Modelling.text("due + 1"))</contextEntry>"
        #expect(try Self.value("<context>\(entries)\(result)</context>") == "6")
    }

    @Test func `a list and a relation`() throws {
        #expect(try Self.value("<list>\(Self.one)\(Modelling.text("\"a\""))</list>") == #"[1, "a"]"#)
        let relation = """
            <relation>
              <column name="name"/><column name="the age" typeRef="number"/>
              <row>\(Modelling.text("\"Li\""))\(Modelling.text("41"))</row>
              <row>\(Modelling.text("\"Wu\""))\(Modelling.text("\"no\""))</row>
            </relation>
            """
        #expect(try Self.value(relation) == #"[{name: "Li", the age: 41}, {name: "Wu", the age: null}]"#)
    }

    @Test func `a function definition and an invocation with bindings`() throws {
        let function = """
            <functionDefinition>
              <formalParameter name="a" typeRef="number"/><formalParameter name="b" typeRef="number"/>
              \(Modelling.text("a - b"))
            </functionDefinition>
            """
        let invocation = """
            <invocation>
              \(Modelling.text("minus"))
              <binding><parameter name="b"/>\(Self.one)</binding>
              <binding><parameter name="a"/>\(Modelling.text("5"))</binding>
            </invocation>
            """
        #expect(
            try Self.value(
                "<context><contextEntry><variable name=\"minus\"/>\(function)</contextEntry>"
                    + "<contextEntry>\(invocation)</contextEntry></context>") == "4")
    }

    @Test func `a conditional, of which only true takes the first way`() throws {
        func conditional(_ condition: String) -> String {
            "<conditional><if>\(Modelling.text(condition))</if><then>\(Self.one)</then>"
                + "<else>\(Modelling.text("2"))</else></conditional>"
        }
        #expect(try Self.value(conditional("1 &lt; 2")) == "1")
        #expect(try Self.value(conditional("1 > 2")) == "2")
        #expect(try Self.value(conditional("null")) == "2")
        let model = try Modelling.model(Modelling.logic(conditional("\"yes\"")))
        #expect(try model.shown("D") == "null")
        #expect(try model.codes("D") == ["feel.type"])
    }

    @Test func `a filter, in which the names of entries are known`() throws {
        func filter(_ list: String, _ match: String) -> String {
            "<filter><in>\(Modelling.text(list))</in><match>\(Modelling.text(match))</match></filter>"
        }
        #expect(try Self.value(filter("[1, 2, 3]", "item > 1")) == "[2, 3]")
        #expect(try Self.value(filter("[{n: 1}, {n: 2}]", "n = 2")) == "[{n: 2}]")
        #expect(try Self.value(filter("7", "item > 1")) == "[7]")
        #expect(try Self.value(filter("[1, null, 3]", "item > 1")) == "[3]")
        #expect(try Modelling.model(Modelling.logic(filter("[1]", "\"x\""))).codes("D") == ["feel.type"])
    }

    @Test func `for, some and every`() throws {
        func loop(_ kind: String, _ list: String, _ body: String, _ text: String) -> String {
            "<\(kind) iteratorVariable=\"the x\"><in>\(Modelling.text(list))</in>"
                + "<\(body)>\(Modelling.text(text))</\(body)></\(kind)>"
        }
        #expect(try Self.value(loop("for", "[1, 2]", "return", "the x * 10")) == "[10, 20]")
        #expect(try Self.value(loop("for", "[1..3]", "return", "count(partial) + the x")) == "[1, 3, 5]")
        #expect(try Self.value(loop("some", "[1, 2]", "satisfies", "the x > 1")) == "true")
        #expect(try Self.value(loop("every", "[1, 2]", "satisfies", "the x > 1")) == "false")
        #expect(try Self.value(loop("some", "[]", "satisfies", "true")) == "false")
        #expect(try Self.value(loop("every", "[]", "satisfies", "false")) == "true")
        let odd = loop("some", "[1, 2]", "satisfies", "if the x = 1 then true else 5")
        #expect(try Modelling.model(Modelling.logic(odd)).shown("D") == "null")
    }

    @Test func `types of parts are asked for`() throws {
        let context = """
            <context typeRef="number">
              <contextEntry><variable name="a" typeRef="string"/>\(Self.one)</contextEntry>
              <contextEntry>\(Modelling.text("a"))</contextEntry>
            </context>
            """
        let model = try Modelling.model(Modelling.logic(context))
        #expect(try model.shown("D") == "null")
        #expect(try model.codes("D") == ["feel.type"])
    }

    @Test func `functions of other languages are refused by name where they are called`() throws {
        let java = """
            <functionDefinition kind="Java">
              <formalParameter name="a"/>
              <context>
                <contextEntry><variable name="class"/>\(Modelling.text("\"java.lang.Math\""))</contextEntry>
                <contextEntry><variable name="method signature"/>\(Modelling.text("\"abs(int)\""))</contextEntry>
              </context>
            </functionDefinition>
            """
        let model = try Modelling.model(
            Modelling.logic(
                "<context><contextEntry><variable name=\"abs2\"/>\(java)</contextEntry>"
                    + "<contextEntry>\(Modelling.text("abs2(-1)"))</contextEntry></context>"))
        let run = try model.run(decision: "D", inputs: .empty)
        #expect(run.value == .null)
        #expect(run.findings.contains { $0.diagnostic.message.en.contains("java.lang.Math.abs(int)") })
    }
}
