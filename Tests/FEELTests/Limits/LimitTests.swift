import FEEL
import Testing

/// What a hostile expression meets: a code, soon, and never the end of the stack or of memory.
@Suite struct `Limits` {
    private static func deep(_ open: String, _ inner: String, _ close: String, _ count: Int = 10_000) -> String {
        String(repeating: open, count: count) + inner + String(repeating: close, count: count)
    }

    static let hostile: [String] = [
        deep("(", "1", ")"), deep("[", "", "]"), deep("{a:", "1", "}"), deep("-", "1", ""), deep("not(", "true", ")"),
        deep("if true then ", "1", " else 2", 3000),
        deep("1+", "1", ""), deep("1**", "1", ""), deep("a.", "a", ""), deep("for x in [1] return ", "x", "", 3000),
        deep("some x in [1] satisfies ", "x", "", 2500),
        deep("function(x) ", "x", "", 5000), "1" + deep("[1]", "", ""), deep("x in (", "1", ")"),
        deep("]1..x[", "", ""), deep("abs(", "1", ")"),
        deep("1 = ", "1", ""), deep("1 between ", "1", " and 1", 5000), deep("", "1", " instance of number", 3000),
    ]

    @Test(arguments: hostile.indices)
    func `nesting without end is refused`(index: Int) {
        let source = Self.hostile[index]
        let scope = NameScope([("a", .any), ("x", .any)])
        let compilation = FEELCompiler.expression(source, scope: scope)
        #expect(compilation.expression == nil)
        #expect(
            ["feel.too-deep", "feel.too-long", "feel.syntax"].contains(compilation.diagnostics.first?.code),
            "\(compilation.diagnostics)")
        #expect(FEELCompiler.unaryTests(source, scope: scope).expression == nil)
    }

    @Test func `nesting within the limit is evaluated`() {
        #expect(evaluate(Self.deep("(", "1", ")", 150)) == 1)
        #expect(evaluate(Self.deep("abs(", "x", ")", 90), [("x", -1)]) == 1)
        #expect(evaluate("x" + String(repeating: " + 1", count: 150), [("x", 0)]) == 150)
    }

    @Test func `a long row of alternatives is no nesting`() {
        let source = (0..<2_000).map { "x = \($0)" }.joined(separator: " or ")
        #expect(evaluate(source, [("x", 1_999)]) == true)
    }

    @Test func `a source may be long, but not longer than that`() {
        #expect(evaluate("1" + String(repeating: " ", count: 60_000)) == 1)
        #expect(evaluation("1" + String(repeating: " ", count: 70_000)).codes == ["feel.too-long"])
    }

    @Test(arguments: [
        "for i in 1..10**9 return i", "count(for i in 1..10000, j in 1..10000 return i)",
        "some i in 1..10**12 satisfies false", "every i in 1..10**12 satisfies true",
        "{f: function(n) for i in 1..n return i, r: f(10**9)}.r", "for i in 1..100000 return partial",
        "for i in 1..100 return concatenate(partial, partial, flatten(partial))",
        "(for i in 1..2000 return i)[count((for j in 1..2000 return j)[item > 0]) > 5]",
        "for i in 1..5000 return sort(for j in 1..5000 return -j)", "for i in 1..10**6 return (i * i) ** 1.5",
        "for i in 1..10**6 return log(i)",
    ])
    func `work without end is stopped`(source: String) {
        let (value, codes) = evaluation(source)
        #expect(value.isNull)
        #expect(codes.contains("feel.budget") || codes.contains("feel.too-deep"), "\(codes)")
    }

    @Test(arguments: [
        "for i in 1..64 return if i = 1 then \"0123456789\" else partial[-1] + partial[-1]",
        "for i in 1..100000 return string join(for j in 1..100 return \"0123456789\")",
    ])
    func `text without end is stopped`(source: String) {
        let (value, codes) = evaluation(source)
        #expect(codes.contains("feel.too-large") || codes.contains("feel.budget"), "\(codes)")
        #expect(value.asList?.count ?? 0 < 100)
    }

    @Test func `values nested without end are stopped`() {
        #expect(evaluation("for i in 1..1000 return [partial[-1]]").codes.last == "feel.too-deep")
    }

    @Test func `the budget is a parameter, and its use is told`() throws {
        let expression = try #require(
            FEELCompiler.expression("for i in 1..100 return i", scope: NameScope()).expression)
        let whole = expression.evaluate(in: [])
        #expect(whole.value.asList?.count == 100)
        #expect(expression.evaluate(in: [], budget: StepBudget(steps: whole.steps)).value == whole.value)
        let cut = expression.evaluate(in: [], budget: StepBudget(steps: whole.steps - 1))
        #expect(cut.value.isNull)
        #expect(cut.diagnostics.map(\.code) == ["feel.budget"])
        #expect(expression.evaluateCondition(in: [], budget: StepBudget(steps: 1)) == nil)
    }

    @Test func `an evaluation does not say the same for every element`() throws {
        let (_, codes) = evaluation("for i in 1..1000 return i + null")
        #expect(codes == ["feel.null"])
    }

    @Test(arguments: [
        "date(text)", "time(text)", "date and time(text)", "duration(text)", "number(text, null, null)", "range(text)",
        "get value({a: 1}, text)", "context put({a: 1}, [text, \"b\"], 1)", "odd(1e-6176)", "[1][1e-6176]",
    ])
    func `a message tells no more of a value than people read`(source: String) throws {
        let scope = NameScope([("text", .string)])
        let text = String(repeating: "长", count: 100_000)
        let evaluation = try #require(FEELCompiler.expression(source, scope: scope).expression).evaluate(
            in: [.string(text)])
        for diagnostic in evaluation.diagnostics {
            #expect(diagnostic.message.unicodeScalars.count < 160, "\(diagnostic.message.prefix(200))")
            #expect(diagnostic.messageInChinese.unicodeScalars.count < 160)
        }
        #expect(!evaluation.diagnostics.isEmpty)
    }
}
