import FEEL
import Testing

@Suite struct `Values that a name never has` {
    private static let scope: NameScope = {
        let grades = ValueFacts(domain: .texts(["A", "B", "C", "D"]))
        let levels = ValueFacts(domain: .texts(["branch", "committee", "head-office"]))
        var scope = NameScope()
        scope.add("grade", .string, grades)
        scope.add("amount", .number, ValueFacts(domain: .numbers(least: 0, most: 50_000_000)))
        scope.add("age", .number, ValueFacts(domain: .numbers(least: 18, most: nil)))
        scope.add("level", .context([.init("level", .string, levels)]))
        scope.add("lines", .list(.context([.init("grade", .string, grades)])))
        scope.add("free", .string)
        return scope
    }()

    @Test(
        arguments: [
            ("grade = \"E\"", 0..<11, "it is one of \"A\", \"B\", \"C\", \"D\""),
            ("\"a\" = grade", 0..<11, "did you mean \"A\"?"),
            ("grade != \"E\"", 0..<12, "it is one of"),
            ("level.level = \"comittee\"", 0..<24, "did you mean \"committee\"?"),
            ("grade in [\"A\", \"E\"]", 15..<18, "it is one of"), ("grade in (\"A\", \"E\")", 15..<18, "it is one of"),
            ("amount > 50000000", 0..<17, "it lies between 0 and 50000000"), ("amount < 0", 0..<10, "it lies between"),
            ("-1 = amount", 0..<11, "it lies between"), ("99999999 < amount", 0..<17, "it lies between"),
            ("amount in [60000000..70000000]", 10..<30, "it lies between"),
            ("amount in (< 0)", 10..<15, "it lies between"),
            ("age < 18", 0..<8, "it is at least 18"), ("age between 1 and 17", 0..<20, "it is at least 18"),
            ("lines[grade = \"E\"]", 6..<17, "it is one of"),
            ("(if amount > 5 then grade else \"A\") = \"E\"", 0..<41, "it is one of"),
            ("some l in lines satisfies l.grade = \"F\"", 26..<39, "it is one of"),
        ] as [(String, Range<Int>?, String)])
    func `are warned of, with those that it has`(source: String, place: Range<Int>?, hint: String) {
        let compilation = FEELCompiler.expression(source, scope: Self.scope)
        #expect(compilation.expression != nil)
        let warnings = compilation.diagnostics.filter { $0.code == "feel.never-true" }
        #expect(warnings.map(\.range) == (place.map { [$0] } ?? []), "\(compilation.diagnostics)")
        #expect(warnings.allSatisfy { $0.hint?.contains(hint) == true && $0.hintInChinese != nil }, "\(warnings)")
    }

    @Test(
        arguments: [
            "grade = \"A\"", "grade in [\"A\", \"D\"]", "grade = free", "free = \"E\"", "amount >= 50000000",
            "amount <= 0",
            "amount = 0", "amount >= 0", "amount in [0..1]", "age > 1000",
            "age >= 18", "lines.grade = [\"A\"]", "grade = null", "not(grade = \"A\")", "level.level != \"branch\"",
        ])
    func `others are not`(source: String) {
        #expect(FEELCompiler.expression(source, scope: Self.scope).diagnostics.isEmpty)
    }

    @Test func `cells are compared too`() {
        let facts = ValueFacts(domain: .texts(["A", "B"]))
        let cell = FEELCompiler.unaryTests("\"A\", \"C\"", input: .string, facts: facts, scope: NameScope())
        #expect(cell.diagnostics.map(\.range) == [5..<8])
        let number = ValueFacts(domain: .numbers(least: 0, most: 10))
        #expect(
            FEELCompiler.unaryTests("> 10", input: .number, facts: number, scope: NameScope()).diagnostics.count == 1)
        #expect(
            FEELCompiler.unaryTests("[5..20]", input: .number, facts: number, scope: NameScope()).diagnostics.isEmpty)
    }

    @Test func `an expression tells the values that it has`() throws {
        func facts(_ source: String) throws -> ValueFacts? {
            try #require(FEELCompiler.expression(source, scope: Self.scope).expression).facts
        }
        #expect(try facts("grade")?.domain == .texts(["A", "B", "C", "D"]))
        #expect(try facts("level.level")?.domain == .texts(["branch", "committee", "head-office"]))
        #expect(try facts("if age > 20 then amount else age")?.domain == .numbers(least: 0, most: nil))
        #expect(try facts("amount + 1") == nil)
    }
}
