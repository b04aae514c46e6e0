import Testing

@testable import FEEL

@Suite struct NameReplacementTests {
    private static let scope: NameScope = {
        var scope = NameScope()
        scope.isOpen = true
        for name in ["Monthly Income", "rate", "审批 金额"] { scope.add(name) }
        scope.add("Loan", .context([.init("sum", .number), .init("the term", .number)]))
        scope.add("Applicants", .list(.context([.init("age", .number), .init("rate", .number)])))
        return scope
    }()

    private static let meanings: [[String]: String] = [
        ["Monthly Income"]: "monthly_income", ["Loan", "sum"]: "loan_sum", ["Loan", "the term"]: "loan_term",
        ["rate"]: "r.value", ["审批 金额"]: "amount", ["Applicants"]: "applicants",
    ]

    @Test(arguments: [
        ("Monthly Income*2+ Monthly Income", "monthly_income*2+ monthly_income"),
        ("Loan.sum / Loan.the term", "loan_sum / loan_term"),
        ("审批 金额 > 1", "amount > 1"),
        ("\"rate\" + string(rate)", "\"rate\" + string(r.value)"),
        ("rate.unit", "r.value.unit"),
        ("for rate in [1] return rate", "for rate in [1] return rate"),
        ("for x in rate return x + rate", "for x in r.value return x + r.value"),
        ("function(rate) rate + Loan.sum", "function(rate) rate + loan_sum"),
        ("{rate: rate, b: rate}", "{rate: r.value, b: rate}"),
        ("some x in Applicants satisfies x.age > rate", "some x in applicants satisfies x.age > r.value"),
        ("Applicants[age > 3].age", "applicants[age > 3].age"),
        ("Applicants[age > Loan.sum]", "applicants[age > loan_sum]"),
        ("count(Applicants)", "count(applicants)"), ("max(n: rate)", "max(n: r.value)"),
        (
            "if rate between 1 and Loan.sum then not(rate) else -rate",
            "if r.value between 1 and loan_sum then not(r.value) else -r.value"
        ),
        ("rate in (1, [rate..9])", "r.value in (1, [r.value..9])"),
        ("rate instance of number", "r.value instance of number"),
    ])
    func `names outside of the text are rewritten, and those that it binds stay`(_ source: String, _ expected: String)
        throws
    {
        #expect(try NameReplacement.expression(source, scope: Self.scope) { Self.meanings[$0] } == expected)
    }

    @Test func `unary tests keep their own name for the value`() throws {
        let text = try NameReplacement.unaryTests("> rate, ? < Loan.sum", scope: Self.scope) { Self.meanings[$0] }
        #expect(text == "> r.value, ? < loan_sum")
    }

    @Test(arguments: [
        ("Loan", ["Loan"]), ("Loan.other + rate", ["Loan"]), ("nobody + 1", ["nobody"]),
        // What would be put there means something else inside of the loop.
        ("for r in [1] return rate", ["rate"]),
        // Inside of the filter it might be an entry of the elements as well.
        ("Applicants[rate > 1]", ["rate"]),
    ])
    func `a text that would come to mean something else is not rewritten`(_ source: String, _ names: [String]) {
        #expect(throws: NameReplacement.Failure.names(names)) {
            try NameReplacement.expression(source, scope: Self.scope) { Self.meanings[$0] }
        }
    }

    @Test func `a function may be put in for its name`() throws {
        let meanings = [["rate"]: "(function(x) x * base)"]
        func rewritten(_ source: String) throws -> String {
            try NameReplacement.expression(source, scope: Self.scope) { meanings[$0] }
        }
        #expect(try rewritten("for x in [1] return rate(x)") == "for x in [1] return (function(x) x * base)(x)")
        #expect(throws: NameReplacement.Failure.names(["rate"])) { try rewritten("for base in [1] return rate(base)") }
    }

    @Test func `a path is told from other expressions`() {
        #expect(NameReplacement.path("Loan.the term", scope: Self.scope) == ["Loan", "the term"])
        #expect(NameReplacement.path("rate", scope: Self.scope) == ["rate"])
        #expect(NameReplacement.path("rate + 1", scope: Self.scope) == nil)
        #expect(NameReplacement.path("rate +", scope: Self.scope) == nil)
    }
}
