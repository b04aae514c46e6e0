import FEEL
import Testing

/// Boxed expressions (DMN 1.5, 10.2.2), each beside the text that means the same.
@Suite struct `Boxed expressions` {
    private static let scope = NameScope([("amount", .number), ("grades", .list(.string))])
    private static let slots: [Value] = [750, ["A", "B", "C"]]

    private func evaluate(_ expression: BoxedExpression) throws -> Value {
        let compilation = FEELCompiler.boxed(expression, scope: Self.scope)
        return try #require(compilation.expression, "\(compilation.diagnostics)").evaluate(in: Self.slots).value
    }

    private static func text(_ source: String) -> BoxedExpression { .literal(BoxedText(source)) }

    private typealias Row = (expression: BoxedExpression, plain: String)

    /// Added row by row: the compiler takes long over one literal of all.
    private static let table: [Row] = {
        var rows: [Row] = []
        func row(_ expression: BoxedExpression, _ plain: String) { rows.append((expression, plain)) }
        func entry(_ name: String, _ source: String) -> BoxedExpression.Entry { .init(BoxedName(name), text(source)) }
        func argument(_ name: String, _ source: String) -> BoxedExpression.Argument {
            .init(BoxedName(name), text(source))
        }
        func cells(_ sources: String...) -> [BoxedExpression] { sources.map(text) }
        row(text("amount + 1"), "751")
        row(.missing, "null")
        row(.list([text("1"), .list(cells("amount"))]), "[1, [750]]")
        row(
            .context([entry("Net Amount", "amount - 50"), entry("half", "Net Amount / 2")], result: nil),
            "{\"Net Amount\": 700, half: 350}")
        row(.context([entry("x", "2")], result: text("x * x")), "4")
        let people = [cells("\"Wang\"", "40"), cells("\"Li\"", "20 + 1")]
        row(
            .relation(columns: ["name", "age"], rows: people),
            "[{name: \"Wang\", age: 40}, {name: \"Li\", age: 21}]")
        row(.conditional(text("amount > 500"), then: text("\"large\""), else: text("\"small\"")), "\"large\"")
        row(.filter(text("grades"), match: text("item != \"B\"")), "[\"A\", \"C\"]")
        row(
            .filter(.relation(columns: ["name", "age of"], rows: people), match: text("age of > 30")),
            "[{name: \"Wang\", \"age of\": 40}]")
        row(
            .iteration(variable: BoxedName("the grade"), in: text("grades"), result: text("the grade + \"!\"")),
            "[\"A!\", \"B!\", \"C!\"]")
        row(
            .iteration(variable: BoxedName("i"), in: text("[1..4]"), result: text("i + count(partial)")),
            "[1, 3, 5, 7]")
        let (grade, isB) = (BoxedName("g"), text("g = \"B\""))
        row(.quantified(every: false, variable: grade, in: text("grades"), condition: isB), "true")
        row(.quantified(every: true, variable: grade, in: text("grades"), condition: isB), "false")
        let difference = BoxedExpression.function(
            [.init(BoxedName("a")), .init(BoxedName("b"))], body: text("a - b"))
        row(.invocation(difference, [argument("b", "1"), argument("a", "amount")]), "749")
        row(.typed(text("[5]"), .plain(.number)), "5")
        row(.typed(text("5"), .list(.plain(.number))), "[5]")
        row(.typed(text("\"five\""), .plain(.number)), "null")
        return rows
    }()

    @Test(arguments: table.indices) func `mean what the text beside them means`(row: Int) throws {
        let (expression, plain) = Self.table[row]
        #expect(try evaluate(expression) == FEELTests.evaluate(plain), "row \(row): \(plain)")
    }

    @Test func `see the names around them and nothing else`() throws {
        let inner = BoxedExpression.context(
            [.init(BoxedName("x"), Self.text("1")), .init(BoxedName("y"), Self.text("z"))], result: nil)
        let codes = FEELCompiler.boxed(inner, scope: Self.scope).diagnostics.map(\.code)
        #expect(codes == ["feel.unknown-name"])
    }

    @Test func `place their diagnostics by the offsets of their texts`() throws {
        let list = BoxedExpression.list([
            .literal(BoxedText("amount +", offset: 100)), .literal(BoxedText("1 + nobody", offset: 200)),
        ])
        let diagnostics = FEELCompiler.boxed(list, scope: Self.scope).diagnostics
        #expect(diagnostics.map(\.range) == [108..<108, 204..<210])
    }

    @Test func `refuse an entry that is there twice`() {
        let context = BoxedExpression.context(
            [.init(BoxedName("a"), Self.text("1")), .init(BoxedName("a", offset: 9), Self.text("2"))], result: nil)
        let diagnostics = FEELCompiler.boxed(context, scope: Self.scope).diagnostics
        #expect(diagnostics.map(\.code) == ["feel.duplicate-name"])
        #expect(diagnostics.first?.range == 9..<10)
    }

    @Test func `call what stands outside of FEEL, and say so where it is not carried out`() throws {
        let external = BoxedExpression.invocation(
            .external(Wording(en: "a Java function", zh: " Java 函数"), parameters: [.init(BoxedName("a"))]),
            [.init(BoxedName("a"), Self.text("1"))])
        let compiled = try #require(FEELCompiler.boxed(external, scope: Self.scope).expression)
        let evaluation = compiled.evaluate(in: Self.slots)
        #expect(evaluation.value.isNull)
        #expect(evaluation.diagnostics.map(\.code) == ["feel.external"])
    }

    @Test func `hosts answer with their own diagnostics and pay from the same budget`() throws {
        var scope = NameScope()
        scope.add("twice", .function([.number], .number))
        @Sendable func seen(_ steps: Int) -> Wording { Wording(en: "seen \(steps)", zh: "看到 \(steps)") }
        let host = HostFunction(parameters: ["x"], types: [.plain(.number)]) { arguments, terms in
            Evaluation(
                value: .list(arguments + arguments),
                diagnostics: [FEELDiagnostic(.invalidValue, at: 0..<0, seen(terms.budget.steps))], steps: 40)
        }
        let expression = try #require(FEELCompiler.expression("twice(x: 3)", scope: scope).expression)
        let evaluation = expression.evaluate(in: [.function(FunctionValue(host))], budget: StepBudget(steps: 100))
        #expect(evaluation.value == [3, 3])
        #expect(evaluation.diagnostics.map(\.message) == ["seen 98"])
        #expect(evaluation.steps == 42)
        let wrong = try #require(FEELCompiler.expression("twice(\"x\")", scope: scope).expression)
        #expect(wrong.evaluate(in: [.function(FunctionValue(host))]).diagnostics.map(\.code) == ["feel.type"])
    }
}

@Suite struct `Item types` {
    private static func tests(_ source: String) throws -> UnaryTests {
        try #require(FEELCompiler.unaryTests(source, scope: NameScope()).expression)
    }

    private func coerce(_ plain: String, _ type: ItemType) throws -> Value? {
        let typed = BoxedExpression.typed(.literal(BoxedText(plain)), type)
        let evaluation = try #require(FEELCompiler.boxed(typed, scope: NameScope()).expression).evaluate(in: [])
        return evaluation.diagnostics.isEmpty ? evaluation.value : .none
    }

    @Test func `let only allowed values through`() throws {
        let grade = ItemType.restricted(.plain(.string), try Self.tests("\"A\",\"B\""))
        #expect(try coerce("\"A\"", grade) == "A")
        #expect(try coerce("[\"B\"]", grade) == "B")
        #expect(try coerce("\"C\"", grade) == Optional<Value>.none)
        #expect(try coerce("null", grade) == .null)
        #expect(try coerce("[\"A\", \"C\"]", .list(grade)) == Optional<Value>.none)
    }

    @Test func `convert inside contexts and lists`() throws {
        let person = ItemType.context([
            .init("name", .plain(.string)), .init("born", .plain(.dateTime)), .init("tags", .list(.plain(.string))),
        ])
        let value = try #require(
            try coerce("{name: [\"Wang\"], born: date(\"1980-01-02\"), tags: \"x\", more: 1}", person)?.asContext)
        #expect(value["name"] == "Wang")
        #expect(value["tags"] == ["x"])
        #expect(value["more"] == 1)
        #expect(value["born"] == evaluate("date and time(\"1980-01-02T00:00:00Z\")"))
        #expect(try coerce("{name: \"Wang\"}", person) == Optional<Value>.none)
    }
}
