import FEEL
import Testing

@Suite struct `What may be null` {
    @Test(
        arguments: [
            ("term > 5", ["term"]), ("5 < term", ["term"]), ("term between 1 and 9", ["term"]),
            ("amount between term and fee", ["term", "fee"]), ("term + fee > 5", ["term", "fee"]),
            ("term in [1..9]", ["term"]), ("term in (< 5)", ["term"]), ("term in (1, > 5)", ["term"]),
            ("term in (? > 5 and ? < 9)", ["term"]), ("amount in (? > 5 and ? < fee)", ["fee"]),
            ("amount in [1..term]", ["term"]), ("amount in (> term)", ["term"]),
            ("flag", ["flag"]), ("not(flag)", ["flag"]), ("flag and urgent", ["flag"]), ("flag or urgent", ["flag"]),
            ("-term > 5", ["term"]), ("term ** 2 > 5", ["term"]),
            ("applicant.age > 17", ["applicant.age"]), ("co.age > 17", ["co", "co.age"]),
            ("applicant.address.city < \"B\"", ["applicant.address"]),
            ("if urgent then term else amount", ["term"]), ("if urgent then amount else null", ["null"]),
            ("(if urgent then term else 1) > 5", ["term"]),
            ("contains(note, \"x\")", ["note"]), ("string length(note) > 5", ["note"]),
            ("count(tags) > 1", ["tags"]), ("\"A: \" + note", ["note"]),
            ("some l in lines satisfies l.rebate > 1", ["l.rebate"]), ("some t in tags satisfies t < \"b\"", ["tags"]),
            ("every l in lines satisfies l.price > term", ["term"]), ("for i in 1..term return i", ["term"]),
            ("{ a: term }.a > 5", ["{ a: term }.a"]),
        ] as [(String, [String])])
    func `a missing value goes through what needs one`(source: String, expected: [String]) {
        #expect(NullScope.found(in: source) == expected)
    }

    @Test(
        arguments: [
            "amount > 5", "applicant.name < \"B\"", "urgent and amount > 5", "term = 5", "term != 5", "term = null",
            "null != term", "note in [\"a\", \"b\"]", "note in (\"a\", \"b\")", "note = \"a\" or urgent",
            "term in (1, 2)", "is defined(term)", "term instance of number", "is(term, 5)",
            "term in (? = 5)", "term in (? != null and ? > 5)", "[term, fee]", "{ a: term }", "if flag then 1 else 2",
            "lines[rebate > 5]", "tags[item = \"a\"]",
            "list contains(lines.price, term)", "function(x: number) x > term", "anything > 5", "anything.deep > 5",
            "append([1], term)", "amount / 100 > 5", "amount / parts > 5",
            "co.name = \"x\"", "count(tags[item = \"a\"]) > 0",
        ])
    func `nothing is said where null gives an answer, or nothing is known`(source: String) {
        #expect(NullScope.found(in: source).isEmpty)
    }

    @Test(
        arguments: [
            ("amount / term > 5", ["term", "amount / term"]), ("amount / (amount - 1) > 5", ["amount / (amount - 1)"]),
            ("sum(lines.price) > 5", ["sum(lines.price)"]), ("max(lines.price) > 5", ["max(lines.price)"]),
            ("sum(lines.rebate) > 5", ["lines.rebate", "sum(lines.rebate)"]),
            ("lines[1].price > 5", ["lines[1]"]), ("tags[1] < \"b\"", ["tags", "tags[1]"]),
            ("number(applicant.name) > 5", ["number(applicant.name)"]),
            ("date(applicant.name) < @\"2022-03-28\"", ["date(applicant.name)"]),
            ("sum(1, term) > 5", ["term"]), ("modulo(amount, amount) > 1", ["modulo(amount, amount)"]),
            ("matches(applicant.name, applicant.name)", ["matches(applicant.name, applicant.name)"]),
        ] as [(String, [String])])
    func `what a function or an operator cannot always give`(source: String, expected: [String]) {
        #expect(NullScope.found(in: source) == expected)
    }

    @Test(arguments: [
        "sum([1, amount]) > 5", "max(amount, 5) > 5", "number(\"5\") > amount", "lines[price > 5].price = [5]",
        "amount / 2 > 5", "amount / -2 > 5", "matches(applicant.name, \"^[A-Z]\")",
        "matches(applicant.name, \"a\", \"i\")",
    ])
    func `constants and what is written out are there`(source: String) {
        #expect(NullScope.found(in: source).isEmpty)
    }

    @Test(
        arguments: [
            ("term", true), ("co.age", true), ("if urgent then term else amount", true), ("lines[1].price", true),
            ("if urgent then null else 5", true), ("get value(applicant, \"age\")", true), ("amount", false),
            ("term + 1", false), ("string(term)", false), ("sum(lines.price)", false), ("term > 5", false),
            ("if term > 5 then 1 else amount + fee", false), ("date(note)", false), ("{ a: term }", false),
        ])
    func `missing is what leads to nothing, a mistake what cannot be computed`(source: String, isMissing: Bool) throws {
        let expression = try #require(FEELCompiler.expression(source, scope: NullScope.names).expression)
        #expect(expression.mayBeMissing() == isMissing)
    }

    @Test func `the warning says which, why, and what to write`() throws {
        let expression = try #require(FEELCompiler.expression("amount > term", scope: NullScope.names).expression)
        let warning = try #require(expression.possibleNulls().first)
        #expect(warning.code == "feel.may-be-null")
        #expect(warning.severity == .warning)
        #expect(warning.range == 9..<13)
        #expect(warning.message == "`term` may be null here: the form does not require it")
        #expect(warning.hint == "write `term != null and …`, or make the field required")
        #expect(warning.messageInChinese == "`term` 在此可能为空：表单未要求必填")
        #expect(warning.hintInChinese == "请写 `term != null and …`，或将该字段设为必填")
    }

    @Test(
        arguments: [
            ("amount / (amount - 1) > 5", "write `(amount - 1) != 0 and …`"),
            ("sum(lines.price) > 5", "write `count(lines.price) > 0 and …`"),
            ("lines[1].price > 5", "write `lines[1] != null and …`"),
            ("number(applicant.name) > 5", "write `number(applicant.name) != null and …`"),
        ])
    func `each hint is what would make it sure`(source: String, hint: String) throws {
        let expression = try #require(FEELCompiler.expression(source, scope: NullScope.names).expression)
        let warning = try #require(expression.possibleNulls().first)
        #expect(warning.hint == hint)
        let mended = hint.split(separator: "`")[1].replacing(" and …", with: "") + " and " + source
        #expect(NullScope.found(in: String(mended)).isEmpty, "\(mended)")
    }

    @Test func `a hostile length ends in few warnings, soon`() {
        let parts = (0..<4_000).map { "term > \($0)" }.joined(separator: " and ")
        #expect(NullScope.found(in: parts).count == 1)
        let mixed = (0..<1_500).map { $0 % 2 == 0 ? "amount / (amount - \($0)) > 1" : "fee < \($0)" }
        #expect(NullScope.found(in: mixed.joined(separator: " or ")).count <= 16)
    }
}
