import FEEL
import Testing

/// Cells of decision tables (DMN 1.5, 7.3.3 and grammar rules 12–16).
@Suite struct `Unary tests` {
    private static let scope = NameScope([("limit", .number), ("allowed", .list(.string)), ("open", .boolean)])
    private static let slots: [Value] = [100, ["X", "Y"], true]

    private func matches(_ source: String, _ value: Value) -> Bool? {
        let compilation = FEELCompiler.unaryTests(source, scope: Self.scope)
        guard let tests = compilation.expression else {
            Issue.record("\(source): \(compilation.diagnostics)")
            return nil
        }
        return tests.matches(value, in: Self.slots)
    }

    @Test(
        arguments: [
            ("-", nil, true), ("-", 5, true), ("5", 5, true), ("5", 6, false), ("-5", -5, true),
            ("\"A\",\"B\"", "B", true), ("\"A\", \"B\"", "C", false), ("< 5", 4, true), ("<= 5", 5, true),
            ("> 5", 5, false), (">= 5", 5, true), ("= 5", 5, true), ("!= 5", 5, false), ("[1..5]", 5, true),
            ("[1..5)", 5, false), ("(500000..5000000]", 500_000, false), ("]1..5[", 1, false),
            ("< 1, > 9", 10, true), ("< 1, > 9", 5, false), ("not(5)", 5, false), ("not(5)", 6, true),
            ("not(\"A\",\"B\")", "C", true), ("not(< 5)", 5, true), ("not([1..3], 9)", 9, false), ("not(-1)", 1, true),
            ("limit", 100, true), ("> limit", 101, true), ("[1..limit]", 100, true), ("limit + 1", 101, true),
            ("allowed", "X", true), ("allowed", "Z", false), ("[\"P\", \"Q\"]", "P", true),
            ("? > limit", 101, true), ("? > 5 and ? < 9", 7, true), ("even(?)", 4, true), ("? in (1, 2)", 2, true),
            ("ends with(?, \"ing\")", "testing", true), ("some x in allowed satisfies x = ?", "Y", true),
            ("> ? - 1", 5, true), ("[? - 1..? + 1)", 5, true), ("not(? > 3, 1)", 2, true), ("? in (? > 3)", 5, true),
            ("(< 5)", 4, true), ("not((< 5), 9)", 9, false), ("1, ?", 5, true), ("limit, (? > 3)", 4, true),
            ("not(? > 5)", 6, false), ("null", nil, true), ("null", 5, false), ("true", true, true),
            ("true", false, false), ("open", true, true), ("not(true)", false, true),
            ("@\"2022-01-01\"", evaluate("@\"2022-01-01\""), true),
            ("> @\"2022-01-01\"", evaluate("@\"2022-01-02\""), true),
            ("[@\"P1D\"..@\"P3D\"]", evaluate("@\"P2D\""), true), ("count(?) > 1", [1, 2], true),
        ] as [(String, Value, Bool)])
    func `a value matches a test or not`(source: String, value: Value, result: Bool) {
        #expect(matches(source, value) == result)
    }

    @Test(
        arguments: [("< 5", nil), ("[1..5]", nil), ("< 5", "a"), ("\"A\"", 5), ("not(< 5)", nil), ("? > 5", nil)]
            as [(String, Value)])
    func `say nothing about what cannot be compared`(source: String, value: Value) {
        #expect(matches(source, value) == nil)
    }

    @Test(arguments: [
        ("", "feel.empty"), ("5,", "feel.syntax"), ("< ", "feel.syntax"), ("1..5", "feel.syntax"),
        ("[1..5", "feel.syntax"), ("foo", "feel.unknown-name"), ("5 6", "feel.syntax"), ("not(5", "feel.syntax"),
    ])
    func `mistakes are found`(source: String, code: String) {
        let compilation = FEELCompiler.unaryTests(source, scope: Self.scope)
        #expect(compilation.expression == nil)
        #expect(compilation.diagnostics.first?.code == code)
    }

    @Test(arguments: [
        ("\"A\"", FEELType.number), ("> 5", .string), ("[1..5]", .date), ("? > 5", .string), ("\"A\", 5", .string),
    ])
    func `tests that never hold are warned of`(source: String, input: FEELType) {
        let compilation = FEELCompiler.unaryTests(source, input: input, scope: Self.scope)
        #expect(compilation.diagnostics.map(\.code) == ["feel.never-true"])
    }

    @Test func `the slots used are known, and the dash is`() throws {
        let tests = try #require(FEELCompiler.unaryTests("> limit", scope: Self.scope).expression)
        #expect(tests.slotsUsed == [0])
        #expect(!tests.acceptsAnything)
        #expect(FEELCompiler.unaryTests(" - ", scope: Self.scope).expression?.acceptsAnything == true)
    }

    @Test func `an evaluation says why nothing can be said`() throws {
        let tests = try #require(FEELCompiler.unaryTests("? + 1 > 5", scope: Self.scope).expression)
        #expect(tests.evaluate(nil).diagnostics.map(\.code).contains("feel.null"))
    }
}
