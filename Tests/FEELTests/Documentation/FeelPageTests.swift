import FEEL
import Testing

/// What `docs/feel.md` says is so.
@Suite struct `The page on FEEL` {
    private static let page = FeelPage.shared

    @Test func `is there, and every line of its examples can be checked`() {
        #expect(!Self.page.text.isEmpty)
        #expect(Self.page.unread == [])
        #expect(Self.page.examples.count >= 100)
        #expect(Self.page.cells.count >= 15)
        #expect(!Self.page.explanations.isEmpty)
    }

    @Test(arguments: page.examples + page.functions.map(\.example))
    func `gives every example its value`(_ example: FeelPage.Example) {
        let (value, codes) = outcome(of: example)
        guard example.result != "refused" else {
            #expect(value == nil)
            #expect(codes == example.codes)
            return
        }
        let wanted = example.result == "null" ? .null : PlainValue.of(example.result)
        #expect(wanted != nil, "the value is no constant: \(example.result)")
        #expect(value == wanted)
        #expect(codes == example.codes ?? codes)
    }

    @Test(arguments: page.cells)
    func `says of every cell whether it passes`(_ cell: FeelPage.Cell) throws {
        let input = try #require(cell.input == "null" ? .null : PlainValue.of(cell.input))
        let names = NameScope([("limit", .number)])
        let compiled = FEELCompiler.unaryTests(cell.cell, input: .any, scope: names)
        let tests = try #require(compiled.expression, "\(compiled.diagnostics)")
        let answer = tests.matches(input, in: [500_000])
        #expect(cell.passes == (answer.map { $0 ? "yes" : "no" } ?? "cannot be said"))
    }

    @Test func `tells every built-in function with the ways to call it, and no other`() {
        let told = Dictionary(Self.page.functions.map { ($0.name, $0.forms) }) { first, _ in first }
        #expect(told.count == Self.page.functions.count, "a function is told twice")
        let known = FEELCompiler.builtInForms
        #expect(known.keys.filter { told[$0] == nil }.sorted() == [], "functions without a row")
        #expect(told.keys.filter { known[$0] == nil }.sorted() == [], "rows without a function")
        for (name, forms) in known { #expect(told[name].map { $0 == forms } ?? true, "\(name): \(forms)") }
    }

    @Test(arguments: page.explanations.indices)
    func `shows explanations as they are`(_ index: Int) throws {
        let explained = Self.page.explanations[index]
        let scope = NameScope(explained.names.entries.map { ($0.name, FEELType(of: $0.value)) })
        let expression = try #require(FEELCompiler.expression(explained.source, scope: scope).expression)
        let result = try #require(expression.explain(in: explained.names.entries.map(\.value), zones: TestZones()))
        #expect(result.explanation?.lines() == explained.lines)
    }

    @Test func `names no diagnostic that does not exist`() {
        let known = Set(FEELCode.allCases.map(\.rawValue))
        let named = Self.page.text.matches(of: /feel\.[a-z][a-z-]*[a-z](?!\.?[a-z(\/])/).map { String($0.output) }
        #expect(named.filter { !known.contains($0) && $0 != "feel.md" } == [])
    }

    /// The value, nil where it does not compile, and all codes, each once, in their order.
    private func outcome(of example: FeelPage.Example) -> (value: Value?, codes: [String]) {
        let names = example.names.entries
        // Of a name that is null here, another value is thinkable.
        let scope = NameScope(names.map { ($0.name, $0.value.isNull ? .any : FEELType(of: $0.value)) })
        let compiled = FEELCompiler.expression(example.source, scope: scope)
        var codes = compiled.diagnostics.map(\.code)
        let evaluation = compiled.expression?.evaluate(
            in: names.map(\.value), now: DateTime("2026-11-23T10:15:00+08:00"), zones: TestZones())
        codes += evaluation?.diagnostics.map(\.code) ?? []
        var seen: Set<String> = []
        return (evaluation?.value, codes.filter { seen.insert($0).inserted })
    }
}
