import FEEL
import Testing

/// Work that grows faster than the steps it is charged for is how a small expression stops a server: each of these has done
/// so, or would.
@Suite struct `Work and its price` {
    /// Evaluates under a budget that is small enough for tests.
    private func evaluation(_ source: String) -> (value: Value, codes: [String]) {
        let compilation = FEELCompiler.expression(source, scope: NameScope())
        guard let expression = compilation.expression else { return (.null, compilation.diagnostics.map(\.code)) }
        let evaluation = expression.evaluate(in: [], budget: StepBudget(steps: 120_000), zones: TestZones())
        return (evaluation.value, evaluation.diagnostics.map(\.code))
    }

    /// A context whose entries double: the last holds 2^count ones, in a few bytes.
    private static func doubling(_ count: Int, _ last: String) -> String {
        let entries = (1...count).map { "a\($0): [a\($0 - 1), a\($0 - 1)]" }.joined(separator: ", ")
        return "{a0: [1, 1], \(entries), r: \(last)}.r"
    }

    @Test(arguments: [
        "a50", "string(a50)", "is(a50, [a50, 1])", "a50 = [a50]", "distinct values([a50, a50])", "union([a50], [a49])",
        "flatten(a50)", "[a50][item = 1]", "{b: a50}", "(= a50)", "function(x) a50", "index of([a50], [a49, a49])",
        "list contains([a50], [a49, a49])", "for i in 1..3 return [partial, a50]", "sort([a50], function(x, y) x = y)",
        "a50 instance of list<list<list<list<list<list<list<Any>>>>>>>",
    ])
    func `values that are larger than what they are made of`(last: String) {
        let (value, codes) = evaluation(Self.doubling(50, last))
        #expect(value.isNull || value.asBool != nil || value.asList?.isEmpty == true, "\(codes)")
    }

    @Test func `entries built on each other are no deeper than what can be stored`() {
        let entries = (1...2_500).map { "a\($0): [a\($0 - 1)]" }.joined(separator: ", ")
        let (value, codes) = evaluation("{a0: 1, \(entries)}.a2500")
        #expect(value.isNull)
        #expect(codes.contains("feel.too-deep"))
        #expect(
            evaluation(String(repeating: "[", count: 65) + String(repeating: "]", count: 65)).codes == ["feel.too-deep"]
        )
        let deepest = evaluate(String(repeating: "[", count: 64) + String(repeating: "]", count: 64))
        #expect((try? JSONReader.typed(JSONWriter.typed(deepest))) == deepest)
    }

    @Test(arguments: [
        "for i in 1..10**8 return function(x) partial", "for i in 1..10**8 return {f: function(x) partial[-1]}",
        "for i in 1..10**8 return (= partial[-1])", "for i in 1..10**8 return (= [partial])",
        "for i in 1..10**8 return sort([1], function(x, y) count(partial) > 0)",
        "for i in 1..10**8 return context merge(partial)", "for i in 1..10**8 return string join(partial)",
        "for i in 1..10**8 return if count(partial) < 1000 then {} else context merge(partial)",
    ])
    func `lists that every turn hands on`(source: String) {
        let (value, codes) = evaluation(source)
        #expect(value.isNull)
        #expect(codes.contains("feel.budget") || codes.contains("feel.too-deep"), "\(codes)")
    }

    /// What only the compiler sees: types and constants that double.
    @Test(arguments: [
        "[a30, a30]", "if true then a30 else a30", "a30 + 1", "a30 = a30", "a30 in [a30]", "for i in [a30] return i",
        "a30.nothing", "function(x) a30",
    ])
    func `types that are larger than what they are made of`(last: String) {
        let entries = (1...30).map { "a\($0): {x: a\($0 - 1), y: a\($0 - 1)}" }.joined(separator: ", ")
        let (value, codes) = evaluation("{a0: {x: 1, y: 1}, \(entries), r: \(last)}.r")
        #expect(value.isNull || value.asBool == true || value.asList?.isEmpty == true, "\(codes)")
    }

    @Test func `ranges of ranges of ranges`() {
        let range = String(repeating: "(= ", count: 90) + "1" + String(repeating: ")", count: 90)
        #expect(evaluation("\(range) = \(range)").codes == [])
        #expect(evaluation("string([\(range)])").value.asString?.hasPrefix("[(= (= (= ") == true)
        #expect(evaluation(range).codes == ["feel.too-deep"])
        #expect(evaluation("\(range) instance of range<range<range<number>>>").value == false)
    }

    @Test func `functions in a list may use what is around them`() {
        let source = "{f: for i in 1..500 return function(x) x + i, r: f[500](1)}.r"
        #expect(evaluate(source) == 501)
    }

    /// A text of a million bytes, twice and alike, but not the same in memory; then a loop that would not end.
    private static func long(_ body: String) -> String {
        let text =
            "string join(for i in 1..10000 return \"0123456789abcdefghijABCDEFGHIJ0123456789abcdefghijABCDEFGHIJ\")"
        return "{s: \(text), t: \(text), r: for i in 1..10**8 return \(body)}.r"
    }

    @Test(arguments: [
        "string length(s)", "s = t", "s < t", "s in (t, \"b\")", "list contains([s], t)", "number(s)",
        "substring(s, 2, 1)",
        "upper case(s) = \"A\"", "contains(s, \"x\")", "ends with(s, \"x\")", "get value({a: 1}, s)", "date(s)",
        "string([s, s, s, s])", "min(s, t)", "string join([s, s])", "is(s, t)", "duration(s)", "{a: s}.a = t",
    ])
    func `long texts cost by their length`(body: String) {
        let (value, codes) = evaluation(Self.long(body))
        #expect(value.isNull)
        #expect(codes.contains("feel.budget"), "\(codes)")
    }

    @Test(arguments: [
        String(repeating: "true and ", count: 6_000) + "true",
        "0 in (\((1...9_000).map(String.init).joined(separator: ",")))",
        "0 in [\((1...9_000).map(String.init).joined(separator: ","))]",
        "sum(\((1...9_000).map(String.init).joined(separator: ",")))",
    ])
    func `a long body costs by its length in every turn`(body: String) {
        for source in [
            "for i in 1..10**8 return \(body)", "every i in 1..10**8 satisfies i > 0 and (\(body) != null)",
            "count((for i in 1..2000 return i)[\(body) != item])",
            "{f: function(i) \(body), r: for i in 1..10**8 return f(i)}.r",
        ] {
            let (value, codes) = evaluation(source)
            #expect(value.isNull)
            #expect(codes.contains("feel.budget"), "\(codes)")
        }
    }

    @Test func `a call costs by the variables that the function keeps`() {
        let names = (1...4_000).map { "a\($0): \($0)" }.joined(separator: ", ")
        let (value, codes) = evaluation("{\(names), f: function(x) x, r: for i in 1..10**8 return f(i)}.r")
        #expect(value.isNull)
        #expect(codes == ["feel.budget"])
    }
}
