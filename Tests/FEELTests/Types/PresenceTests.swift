import FEEL
import Testing

@Suite struct `What a condition makes sure of` {
    @Test(
        arguments: [
            "term != null and term > 5", "null != term and 5 < term", "term > 5 and term != null",
            "term = null or term > 5", "term > 5 or term = null", "not(term = null) and term > 5",
            "not(term != null) or term > 5", "is defined(term) and term > 5", "not(is defined(term)) or term > 5",
            "term instance of number and term > 5", "term = 5 and term > 3", "term in [1, 2] and term > 1",
            "if term != null then term > 5 else false", "if term = null then 0 else term",
            "if term = null or term < 1 then 0 else term", "if term != null and fee != null then term + fee else 0",
            "term != null and fee != null and term + fee > 5", "term != null and (urgent or term > 5)",
            "(term = null or fee = null) or term + fee > 5", "not(term = null or fee = null) and term + fee > 5",
            "co.age != null and co.age > 17", "co != null and co.age != null and co.age > 17",
            "co.address.city != null and co.address.city < \"B\"", "applicant.age != null and applicant.age > 17",
            "some l in lines satisfies l.rebate != null and l.rebate > 1",
            "every l in lines satisfies l.rebate = null or l.rebate > 1",
            "term != null and (some l in lines satisfies l.price > term)",
            "(some l in lines satisfies l.price > term) and term != null",
            "flag = true and flag", "flag != null and flag", "tags != null and count(tags) > 1",
            "count(tags[item = \"a\"]) > 0 and urgent", "term + fee != null and term > 5",
        ])
    func `what follows is known to be there`(source: String) {
        #expect(NullScope.found(in: source).isEmpty)
    }

    @Test(arguments: [
        "amount - 1 != 0 and amount / (amount - 1) > 2", "amount > 0 and 5 / amount > 2",
        "amount >= 1 and 5 / amount > 2",
        "amount < 0 and 5 / amount < 2", "amount = 0 or 5 / amount > 2", "not(amount = 0) and 5 / amount > 2",
        "amount <= 0 or 5 / amount > 2", "0 < amount and 5 / amount > 2", "if amount = 0 then 0 else 5 / amount",
        "count(lines) > 0 and sum(lines) > 5", "count(lines.price) > 0 and sum(lines.price) > 5",
        "count(lines.price) != 0 and max(lines.price) > 5", "count(lines.price) = 0 or max(lines.price) > 5",
        "if count(lines.price) >= 1 then max(lines.price) else 0", "sum(lines.price) != null and sum(lines.price) > 5",
        "lines[1] != null and lines[1].price > 5", "lines[-1] = null or lines[-1].price > 5",
    ])
    func `divisors, lists and positions are looked after too`(source: String) {
        #expect(NullScope.found(in: source).isEmpty)
    }

    @Test(
        arguments: [
            ("fee != null and term > 5", ["term"]), ("term != null or term > 5", ["term"]),
            ("term = null and term > 5", ["term"]), ("term > 5 and term < 9", ["term"]),
            ("term > 5 or term < 1", ["term"]), ("(term != null or urgent) and term > 5", ["term"]),
            ("if term = null then term else 0", ["term"]), ("if term > 5 then 1 else term", ["term"]),
            ("if urgent or term != null then term else 0", ["term"]), ("not(term != null) and term > 5", ["term"]),
            ("co != null and co.age > 17", ["co.age"]), ("co.name != null and co.age > 17", ["co.age"]),
            ("some term in [1] satisfies term != null and fee > 5", ["fee"]),
            ("(some term in [1] satisfies term != null) and term > 5", ["term"]),
            ("term != null and (some term in tags satisfies term > \"a\")", ["tags"]),
            ("(some l in lines satisfies l.rebate > 1) and amount != null", ["l.rebate"]),
            ("amount >= 0 and 5 / amount > 2", ["5 / amount"]), ("amount != 1 and 5 / amount > 2", ["5 / amount"]),
            ("amount < 5 and 5 / amount > 2", ["5 / amount"]), ("5 / amount > 2 and amount != null", ["5 / amount"]),
            ("count(lines) >= 0 and sum(lines.price) > 5", ["sum(lines.price)"]),
            ("count(tags) > 0 and sum(lines.price) > 5", ["tags", "sum(lines.price)"]),
            ("lines[2] != null and lines[1].price > 5", ["lines[1]"]),
            ("term in [1, null] and term > 5", ["term"]), ("term = fee and term > 5", ["term"]),
        ] as [(String, [String])])
    func `what is not shown is not taken for granted`(source: String, expected: [String]) {
        #expect(NullScope.found(in: source) == expected)
    }

    @Test func `what the way to the expression makes sure of counts`() {
        #expect(NullScope.found(in: "term > 5", knowing: [["term"]]).isEmpty)
        #expect(NullScope.found(in: "co.age > 5", knowing: [["co"]]) == ["co.age"])
        #expect(NullScope.found(in: "co.age > 5", knowing: [["co"], ["co", "age"]]).isEmpty)
        // A variable of the same name is another thing.
        #expect(NullScope.found(in: "for co in [null] return co.age", knowing: [["co"]]).isEmpty)
    }

    @Test(
        arguments: [
            ("term > 5", ["term"], ["term"]), ("term != null", ["term"], []), ("term = null", [], ["term"]),
            ("term = 5", ["term"], []), ("term != 5", [], ["term"]),
            ("co.age > 5", ["co", "co.age"], ["co", "co.age"]),
            ("term > 5 and fee > 5", ["fee", "term"], []), ("term = null or fee > 5", [], ["fee", "term"]),
            ("not(term = null)", ["term"], []), ("is defined(note)", ["note"], []), ("flag", ["flag"], ["flag"]),
            ("note in [\"a\"]", ["note"], []),
            (
                "urgent and co.address.city != null",
                [
                    "co", "co.address", "co.address.city", "urgent",
                ], []
            ),
        ] as [(String, [String], [String])])
    func `where it is true, and where it is false`(source: String, whenTrue: [String], whenFalse: [String]) throws {
        let expression = try #require(FEELCompiler.expression(source, scope: NullScope.names).expression)
        func paths(_ truth: Bool) -> [String] {
            expression.presentPaths(where: truth).map { $0.joined(separator: ".") }.sorted()
        }
        #expect(paths(true) == whenTrue)
        #expect(paths(false) == whenFalse)
    }
}
