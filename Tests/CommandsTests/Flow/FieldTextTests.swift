import Core
import FEEL
import YAML
import Testing

@testable import Commands

struct FieldTextTests {
    @Test(arguments: [
        ("12", Value.number(12)), ("0.10", .number(Decimal128("0.10") ?? .zero)), ("1,000", "1,000"), ("", nil),
        ("x", "x"),
    ])
    func `a number as it is typed`(_ text: String, _ value: Value) {
        #expect(Field.Kind.decimal(Field.Bounds()).value(typed: text) == value)
    }

    @Test(
        arguments: [("yes", true), ("是", true), ("N", false), ("否", false), ("true", true), ("maybe", "maybe")]
            as [(String, Value)])
    func `yes and no as people type them`(_ text: String, _ value: Value) {
        #expect(Field.Kind.boolean.value(typed: text) == value)
    }

    @Test func `digits stay text where the field is text`() {
        #expect(Field.Kind.text(length: nil).value(typed: "007") == "007")
        #expect(Field.Kind.citizenID.value(.number("11010119900307123")) == "11010119900307123")
    }

    @Test func `a list is JSON on the command line`() {
        let kind = Field.Kind.list(of: [Field(name: "id", kind: .text(length: nil), label: LocalizedText("id"))])
        #expect(kind.value(typed: "[{\"id\": \"7\"}]") == [["id": "7"]])
        #expect(kind.value(.sequence([.mapping([.init("id", .number("007"))])])) == [["id": "007"]])
    }
}
