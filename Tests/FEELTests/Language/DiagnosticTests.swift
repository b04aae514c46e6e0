import FEEL
import Testing

@Suite struct `Diagnostics` {
    private static let scope = NameScope([
        ("amount", .number), ("grade", .string), ("urgent", .boolean), ("Monthly Salary", .number),
        ("applicant", .context([.init("name", .string), .init("age", .number)])),
        ("lines", .list(.context([.init("price", .number)]))),
    ])

    @Test(
        arguments: [
            ("", "feel.empty", 0, nil), ("  ", "feel.empty", 2, nil), ("1 +", "feel.syntax", 3, nil),
            ("(1", "feel.syntax", 2, nil), ("1 2", "feel.syntax", 2, nil),
            ("\"abc", "feel.unterminated", 0, nil), ("1 /* x", "feel.unterminated", 2, nil),
            ("a & b", "feel.bad-character", 2, "write and"), ("1 % 2", "feel.bad-character", 2, nil),
            ("amout > 5", "feel.unknown-name", 0, "did you mean \"amount\"?"),
            ("1 + Monthly Salry", "feel.unknown-name", 4, "did you mean \"Monthly Salary\"?"),
            ("applicant.agee", "feel.unknown-member", 10, "did you mean \"age\"?"),
            ("cuont([1])", "feel.unknown-function", 0, "did you mean \"count\"?"),
            ("lines[prce > 1]", "feel.unknown-name", 6, "did you mean \"price\"?"),
            ("substring(\"a\")", "feel.arguments", 0, nil),
            ("substring(strng: \"a\", start position: 1)", "feel.arguments", 0, "did you mean \"string\"?"),
            ("count（amount）", "feel.unknown-name", 0, "it holds full-width signs; write ( ) , in ASCII"),
            ("if amount then 1", "feel.syntax", 16, nil), ("for x in [1] retrun x", "feel.syntax", 13, nil),
            ("amount instance of nmber", "feel.unknown-name", 19, "did you mean \"number\"?"),
            ("function(x) external {}", "feel.external", 12, nil), ("{a 1}", "feel.syntax", 4, nil),
            ("1e9999", "feel.bad-number", 0, nil), ("then", "feel.syntax", 0, nil),
        ] as [(String, String, Int, String?)])
    func `a mistake has a code, a place and a hint`(source: String, code: String, place: Int, hint: String?) throws {
        let compilation = FEELCompiler.expression(source, scope: Self.scope)
        #expect(compilation.expression == nil)
        let first = try #require(compilation.diagnostics.first { $0.severity == .error })
        #expect(first.code == code, "\(first)")
        #expect(first.range.lowerBound == place, "\(first)")
        if let hint { #expect(first.hint?.contains(hint) == true, "\(first)") }
    }

    @Test(arguments: [
        (
            "function(x) external {java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}}",
            "the Java function java.lang.Math.cos(double) is not carried out"
        ),
        (
            "function(x) external {pmml: {document: \"score.pmml\", model: \"risk\"}}",
            "the PMML function score.pmml.risk is not carried out"
        ),
        ("function(x) external {java: {}}", "an external function is not carried out"),
        ("function(x) external 1 +", "an external function is not carried out"),
    ])
    func `a function of elsewhere is refused by its name`(source: String, message: String) throws {
        let refusal = try #require(FEELCompiler.expression(source, scope: Self.scope).diagnostics.first)
        #expect(refusal.code == "feel.external")
        #expect(refusal.message.hasPrefix(message), "\(refusal)")
        #expect(refusal.range.lowerBound == 12)
    }

    @Test func `every unknown name is found at once`() {
        let compilation = FEELCompiler.expression("a + b * (c.d) + f(e)", scope: NameScope())
        #expect(
            compilation.diagnostics.map(\.code) == [
                "feel.unknown-name", "feel.unknown-name", "feel.unknown-name", "feel.unknown-function",
            ])
        #expect(compilation.diagnostics.map(\.range) == [0..<1, 4..<5, 9..<10, 16..<17])
    }

    @Test(arguments: [
        ("amount = \"5\"", "feel.never-true"), ("grade > 5", "feel.never-true"), ("grade in [1..5]", "feel.never-true"),
        ("grade in (1, 2)", "feel.never-true"),
        ("urgent and amount", "feel.not-boolean"), ("if grade then 1 else 2", "feel.not-boolean"),
        ("amount + grade", "feel.type"), ("amount between grade and 5", "feel.never-true"),
        ("some l in lines satisfies l.price", "feel.not-boolean"),
    ])
    func `what can never hold is a warning`(source: String, code: String) {
        let compilation = FEELCompiler.expression(source, scope: Self.scope)
        #expect(compilation.expression != nil)
        #expect(compilation.diagnostics.map(\.code).contains(code), "\(compilation.diagnostics)")
        #expect(compilation.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: [
        "amount = null", "null = grade", "lines[1].price > 5", "[amount][1] > 5", "if urgent then 1 else \"a\"",
        "urgent = true and amount > 1", "grade in [\"A\", \"B\"]",
        "lines[price > 1]", "count(lines) > 1", "amount * 2 > 1 or not(urgent)", "applicant.name + \"x\" = grade",
    ])
    func `what may hold is no warning`(source: String) {
        #expect(FEELCompiler.expression(source, scope: Self.scope).diagnostics.isEmpty)
    }

    @Test func `an open scope takes unknown names as null, with a warning`() {
        var scope = NameScope([("known", .list(.context([.init("x", .number)])))])
        scope.isOpen = true
        let compilation = FEELCompiler.expression("known[y > 1]", scope: scope)
        #expect(compilation.diagnostics.map(\.severity) == [.warning])
        #expect(compilation.expression?.evaluate(in: [[["x": 1], ["y": 2]]]).value == [["y": 2]])
        #expect(FEELCompiler.expression("other", scope: scope).expression?.evaluate(in: [1]).value.isNull == true)
    }

    @Test func `codes are unlike each other`() {
        let codes = FEELCode.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("feel.") })
    }
}
