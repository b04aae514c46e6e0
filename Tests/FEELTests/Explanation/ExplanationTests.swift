import FEEL
import Testing

@Suite struct `Explanations` {
    private static let scope = NameScope([
        ("amount", .number), ("grade", .string), ("applicant", .context([.init("age", .number)])),
        ("items", .list(.number)),
    ])

    private func explain(_ source: String, _ slots: [Value]) throws -> Explanation? {
        let compiled = FEELCompiler.expression(source, scope: Self.scope)
        let expression = try #require(compiled.expression, "\(compiled.diagnostics)")
        let explained = try #require(expression.explain(in: slots))
        #expect(explained.evaluation.value == expression.evaluate(in: slots).value)
        return explained.explanation
    }

    private static let rule = "amount > 1000000 and grade in [\"A\",\"B\"] and applicant.age >= 18"

    @Test func `name the clause that is false, with the values it saw`() throws {
        let explanation = try #require(try explain(Self.rule, [2_000_000, "C", ["age": 40]]))
        #expect(
            explanation.lines() == [
                Self.rule + "  →  false",
                "├ amount > 1000000  →  true",
                "│ └ amount = 2000000",
                "└ grade in [\"A\",\"B\"]  →  false  ◀",
                "  └ grade = \"C\"",
            ])
        #expect(explanation.deciding == [1])
    }

    @Test func `mark nothing where all clauses hold, and every null where the whole is null`() throws {
        let holds = try #require(try explain(Self.rule, [2_000_000, "A", ["age": 40]]))
        #expect(holds.deciding == [])
        #expect(holds.parts.map(\.value) == [true, true, true])
        let unknown = try #require(try explain(Self.rule, [.null, "A", ["age": .null]]))
        #expect(unknown.value.isNull)
        #expect(unknown.deciding == [0, 2])
    }

    @Test func `name the clause of an or that is true, and leave out what was not looked at`() throws {
        let explanation = try #require(try explain("amount < 5 or grade = \"A\" or amount > 9", [7, "A"]))
        #expect(explanation.parts.map(\.source) == ["amount < 5", "grade = \"A\""])
        #expect(explanation.deciding == [1])
    }

    @Test func `follow conditions into the part that was taken`() throws {
        let explanation = try #require(try explain("if amount > 5 then grade else \"none\"", [7, "A"]))
        #expect(explanation.parts.map(\.source) == ["amount > 5", "grade"])
    }

    @Test func `show every round of a loop, up to a bound`() throws {
        let few = try #require(try explain("some i in items satisfies i > 2", [1, "A", .null, [1, 2, 3, 4]]))
        #expect(few.parts.map(\.source) == ["items", "i > 2", "i > 2", "i > 2"])
        #expect(few.parts.last?.parts.first?.value == 3)
        let many = Value.list((0..<5000).map { .number(Decimal128($0)) })
        let cut = try #require(try explain("count(for i in items return i + 1)", [1, "A", .null, many]))
        #expect(cut.value == 5000)
        #expect(cut.lines().count <= 310)
        #expect(cut.lines().last?.hasSuffix("└ …") == true)
    }

    @Test func `go into function literals`() throws {
        let explanation = try #require(try explain("{f: function(x) x * amount, y: f(3)}.y", [7]))
        #expect(explanation.lines().contains { $0.contains("x * amount  →  21") })
    }

    @Test func `have nothing to say of constants`() throws {
        #expect(try explain("1 + 2", []) == nil)
    }

    @Test func `cut long values and join lines`() throws {
        let explanation = try #require(
            try explain("grade +\n   \"!\"", [1, .string(String(repeating: "长", count: 200))]))
        let lines = explanation.lines()
        #expect(lines[0].hasPrefix("grade + \"!\"  →  \"长长"))
        #expect(lines[0].hasSuffix("…"))
        #expect(lines.count == 2)
    }
}
