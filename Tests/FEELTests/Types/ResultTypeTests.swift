import FEEL
import Testing

@Suite struct `Types of results` {
    private static let scope = NameScope([
        ("n", .number), ("s", .string), ("day", .date), ("pause", .daysTime), ("numbers", .list(.number)),
        ("days", .list(.date)), ("rows", .list(.context([.init("price", .number), .init("name", .string)]))),
        ("nested", .list(.list(.number))), ("anything", .any),
    ])

    @Test(
        arguments: [
            ("sum(numbers)", "number"), ("min(days)", "date"), ("max(n, 5)", "number"), ("max(day, day)", "date"),
            ("sum(rows.price)", "number"), ("abs(pause)", "days and time duration"), ("abs(n)", "number"),
            ("sublist(days, 1)", "list<date>"), ("reverse(rows)[1].price", "number"), ("sort(numbers)", "list<number>"),
            ("append(numbers, 1)", "list<number>"), ("append(numbers, s)", "list<Any>"),
            ("concatenate(numbers, [1])", "list<number>"), ("union(days, days)", "list<date>"),
            ("flatten(nested)", "list<number>"), ("insert before(days, 1, day)", "list<date>"),
            ("remove(numbers, 1)", "list<number>"), ("distinct values(rows.name)", "list<string>"),
            ("min(anything)", "Any"), ("sum(anything)", "Any"), ("[]", "list<Any>"), ("[null, 1]", "list<number>"),
            ("[[1], []]", "list<list<Any>>"), ("rows[price > 5]", "list<context<price: number, name: string>>"),
            ("rows[1]", "context<price: number, name: string>"), ("if n > 1 then [1] else [2]", "list<number>"),
            ("if n > 1 then {a: 1} else {a: 2}", "context<a: number>"),
            ("if n > 1 then {a: 1} else {a: s}", "context<a: Any>"), ("if n > 1 then {a: 1} else {b: 1}", "Any"),
            ("if n > 1 then n else null", "number"), ("for r in rows return r.name", "list<string>"),
            ("get entries({a: 1})[1].key", "string"),
        ])
    func `follow from the arguments`(source: String, type: String) throws {
        let compilation = FEELCompiler.expression(source, scope: Self.scope)
        #expect(try #require(compilation.expression).type.description == type)
    }

    @Test(arguments: [
        ("sum(rows.price) = \"5\"", "feel.never-true"), ("max(days) > 5", "feel.never-true"),
        ("reverse(rows)[1].prise > 5", "feel.unknown-member"), ("n / 0", "feel.arithmetic"),
        ("sum(numbers) and n > 1", "feel.not-boolean"), ("n > null", "feel.never-true"),
        ("null <= s", "feel.never-true"),
    ])
    func `so more mistakes are seen`(source: String, code: String) {
        #expect(FEELCompiler.expression(source, scope: Self.scope).diagnostics.map(\.code) == [code])
    }

    @Test(arguments: [
        "amout > 1", "n.x", "cuont(numbers)", "n +", "(n", "n ! 1", "\"abc", "n = \"5\"", "n and n > 1", "n + s",
        "substring(s)", "count（n）", "{a: 1, a: 2}", "@\"x\"", "", "1e9999", "\"\\q\"", "function(x) external {}",
        "n instance of nmber", "for x in [1] retrun x", "1 in [1..", "if n then 1 else 2", "/* x",
    ])
    func `every diagnostic is told in Chinese too`(source: String) {
        expectChinese(FEELCompiler.expression(source, scope: Self.scope).diagnostics)
    }
}
