import Core
import Definitions
import FEEL
import Testing

@testable import DMN

@Suite struct TypeTableTests {
    private static func item(_ name: String, _ inside: String, _ attributes: String = "") -> String {
        "<itemDefinition name=\"\(name)\" \(attributes)>\(inside)</itemDefinition>"
    }

    /// Whether a value is let through as an input of a type.
    private static func fits(_ value: Value, _ type: String, _ items: String) throws -> Bool {
        let model = try Modelling.model(
            items + Modelling.input("I", type) + Modelling.decision("D", "I", requires: ["I"]))
        return try model.codes("D", ["I": value]).isEmpty
    }

    @Test(
        arguments: [
            ("number", 1, true), ("number", "a", false), ("string", "a", true), ("boolean", true, true),
            ("Any", [1], true),
            ("date", .date(CalendarDate("2026-01-31")!), true), ("list<number>", [1, 2], true),
            ("list<number>", [1, "a"], false), ("context&lt;a: number>", ["a": 1], true),
            ("list<list<string>>", [["a"]], true), ("dateTime", "2026-01-31", false),
            ("days and time duration", 1, false), ("years and months duration", "P1Y", false),
        ] as [(String, Value, Bool)])
    func `types of FEEL`(_ type: String, _ value: Value, _ fits: Bool) throws {
        #expect(try Self.fits(value, type.replacing("<", with: "&lt;"), "") == fits)
    }

    @Test func `components, collections and constraints`() throws {
        let items =
            Self.item("tGrade", "<typeRef>string</typeRef><allowedValues><text>\"A\",\"B\"</text></allowedValues>")
            + Self.item(
                "tLoan",
                "<itemComponent name=\"grade\"><typeRef>tGrade</typeRef></itemComponent>"
                    + "<itemComponent name=\"the sums\" isCollection=\"true\"><typeRef>number</typeRef>"
                    + "<allowedValues><text>> 0</text></allowedValues></itemComponent>")
            + Self.item("tLoans", "<typeRef>tLoan</typeRef>", "isCollection=\"true\"")
        #expect(try Self.fits(["grade": "A", "the sums": [1, 2]], "tLoan", items))
        #expect(try Self.fits(["grade": "A", "the sums": [1, 2], "more": 1], "tLoan", items))
        #expect(try !Self.fits(["grade": "C", "the sums": [1, 2]], "tLoan", items))
        #expect(try !Self.fits(["grade": "A", "the sums": [1, -2]], "tLoan", items))
        #expect(try !Self.fits(["grade": "A"], "tLoan", items))
        #expect(try Self.fits([["grade": "A", "the sums": [1]]], "tLoans", items))
        #expect(try Self.fits(["grade": "A", "the sums": []], "tLoans", items))
    }

    @Test func `allowed values are those of each element, a type constraint is one of the whole`() throws {
        let each = Self.item(
            "t", "<typeRef>number</typeRef><allowedValues><text>[1..5]</text></allowedValues>", "isCollection=\"true\"")
        #expect(try Self.fits([1, 5], "t", each))
        #expect(try !Self.fits([1, 6], "t", each))
        let whole = Self.item(
            "t", "<typeRef>number</typeRef><typeConstraint><text>count(?) = 2</text></typeConstraint>",
            "isCollection=\"true\"")
        #expect(try Self.fits([1, 6], "t", whole))
        #expect(try !Self.fits([1, 6, 7], "t", whole))
    }

    @Test func `functions have types too`() throws {
        let items = Self.item(
            "tTest",
            "<functionItem outputTypeRef=\"boolean\"><parameters name=\"x\" typeRef=\"number\"/></functionItem>")
        let model = try Modelling.model(
            items + Modelling.decision("F", "function(x) x > 1", type: "tTest")
                + Modelling.decision("D", "F(2)", requires: ["F"])
                + Modelling.decision("G", "function(x, y) x", type: "tTest"))
        #expect(try model.shown("D") == "true")
        #expect(try model.codes("G") == ["feel.type"])
    }

    @Test func `expressions may ask for named types`() throws {
        let items = Self.item("the loan", "<itemComponent name=\"sum\"><typeRef>number</typeRef></itemComponent>")
        let model = try Modelling.model(
            items + Modelling.decision("D", "[{sum: 1} instance of the loan, {sum: \"a\"} instance of the loan]"))
        #expect(try model.shown("D") == "[true, false]")
    }

    @Test func `a type made of itself is refused`() {
        let items =
            Self.item("a", "<itemComponent name=\"x\"><typeRef>b</typeRef></itemComponent>")
            + Self.item("b", "<typeRef>a</typeRef>", "isCollection=\"true\"")
        #expect(Modelling.codes(items) == ["dmn.type-cycle"])
    }

    @Test func `types that double with each name are refused before they fill the memory`() {
        let items = (1...40).map { level in
            Self.item(
                "t\(level)",
                "<itemComponent name=\"a\"><typeRef>t\(level - 1)</typeRef></itemComponent>"
                    + "<itemComponent name=\"b\"><typeRef>t\(level - 1)</typeRef></itemComponent>")
        }
        let codes = Modelling.codes(Self.item("t0", "<typeRef>number</typeRef>") + items.joined())
        #expect(codes.contains("dmn.type-too-large"))
    }

    @Test func `a long chain of types needs no stack`() {
        let items = (1...2000).map { Self.item("t\($0)", "<typeRef>t\($0 - 1)</typeRef>") }
        let codes = Modelling.codes(items.reversed().joined() + Self.item("t0", "<typeRef>number</typeRef>"))
        #expect(codes.contains("dmn.type-cycle"))
    }

    @Test func `a mistake in allowed values is found`() {
        #expect(
            Modelling.codes(
                Self.item("t", "<typeRef>number</typeRef><allowedValues><text>> </text></allowedValues>"))
                == ["feel.syntax"])
    }

    @Test func `an unknown type has a suggestion`() throws {
        let compilation = Modelling.compile(Self.item("tLoan", "") + Modelling.decision("D", "1", type: "tLaon"))
        #expect(compilation.checked[0].diagnostics.first?.hint?.en == "did you mean `tLoan`?")
    }
}
