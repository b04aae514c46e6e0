import FEEL
import Testing

/// Patterns that are none: each with the character at which that is seen.
@Suite struct `Mistakes in patterns` {
    @Test(arguments: [
        ("*", 1, "nothing before"), ("a|+", 3, "nothing before"), ("(?)", 3, "\":\""), ("(?=a)", 3, "\":\""),
        ("(?<n>a)", 3, "\":\""), ("a**", 3, "only in a group"), ("a+*", 3, "only in a group"),
        ("a???", 4, "only in a group"),
        ("a{2}{3}", 5, "only in a group"), ("a*+", 3, "only in a group"),
        ("{", 1, #"\{"#), ("}", 1, #"\}"#), ("]", 1, #"\]"#), ("a{", 3, "number is missing"),
        ("a{,2}", 3, "number is missing"),
        ("a{b}", 3, "number is missing"), ("a{2", 4, "\"}\""), ("a{2,x}", 5, "number is missing"),
        ("a{3,2}", 2, "greater"),
        ("(a", 1, "not closed"), ("((a)", 1, "not closed"), ("(a|(?:b)", 1, "not closed"), ("a)", 2, "nothing is open"),
        (")", 1, "nothing is open"), ("[a", 1, "not closed"), ("[]", 1, "at least one"), ("[^]", 1, "at least one"),
        ("a[", 2, "not closed"), ("[a-z-[b]", 9, "\"]\""), ("[a-z-[b]c]", 9, "\"]\""), ("[-[a]]", 1, "at least one"),
        ("[a[b]]", 3, #"\["#), ("[z-a]", 2, "before it begins"), (#"[a-\d]"#, 2, "not with a class"),
        ("[[:alpha:]]", 2, #"\["#),
        (#"[\1]"#, 2, "reference"), (#"(a)[\1]"#, 5, "reference"), (#"(a)[x\0]"#, 6, "reference"),
        (#"[a-\1]"#, 4, "reference"),
        (#"\"#, 2, "does not end"), (#"a\"#, 3, "does not end"), (#"[a\"#, 4, "does not end"),
        (#"\a"#, 1, "means nothing"),
        (#"\b"#, 1, "means nothing"), (#"\x41"#, 1, "means nothing"), (#"\ "#, 1, "means nothing"),
        (#"\""#, 1, "means nothing"),
        (#"[\b]"#, 2, "means nothing"), (#"\审"#, 1, "means nothing"), (#"\u0041"#, 1, "means nothing"),
        (#"\0"#, 1, "no group 0"), (#"\1"#, 1, "no group 1"), (#"(a)\2"#, 4, "no group 2"),
        (#"(a\1)"#, 3, "not closed"),
        (#"\1(a)"#, 1, "no group 1"), (#"((a)\1)"#, 5, "not closed"), (#"(?:a)\1"#, 6, "no group 1"),
        (#"(a)\00"#, 4, "no group 0"),
        (#"\p"#, 3, "in braces"), (#"\pL"#, 3, "in braces"), (#"\p{L"#, 4, "not closed"), (#"\p{}"#, 4, "no category"),
        (#"\p{X}"#, 4, "no category"), (#"\p{Lx}"#, 4, "no category"), (#"\p{Cs}"#, 4, "no category"),
        (#"\p{^L}"#, 4, "no category"),
        (#"\p{IsNowhere}"#, 4, "no category"), (#"\p{Isbasiclatin}"#, 4, "no category"), (#"\P{Is}"#, 4, "no category"),
        (#"\p{IsHighSurrogates}"#, 4, "no category"), ("审批(", 3, "not closed"),
    ])
    func `a mistake has its place and its reason`(pattern: String, character: Int, reason: String) {
        let complaint = PatternCalls.complaint(pattern) ?? "none"
        #expect(
            complaint.hasPrefix("feel.bad-pattern: matches(): argument 2, character \(character): "), "\(complaint)")
        #expect(complaint.contains(reason), "\(complaint)")
        #expect(PatternCalls.matches(pattern, "a").isNull)
    }

    @Test(arguments: [
        "a{9999999999999999999}", "(?:a{100}){101}", "((((a{20}){20}){20}){20}){20}", "(a{0,5000}){0,5000}",
        "(?:a|b){5000}",
        "(?:a\(String(repeating: "()", count: 4_000))){5000}",
        String(repeating: "a", count: 10_000),
    ])
    func `repetitions that would be too long written out are refused`(pattern: String) {
        #expect(PatternCalls.complaint(pattern)?.contains("too long") == true)
    }

    @Test func `patterns are bounded in length and depth`() {
        let deep = { (count: Int) in String(repeating: "(", count: count) + "a" + String(repeating: ")", count: count) }
        #expect(PatternCalls.matches(deep(60), "a") == true)
        #expect(PatternCalls.complaint(deep(70))?.contains("too deeply") == true)
        #expect(PatternCalls.complaint(deep(5_000))?.contains("too deeply") == true)
        let classes = String(repeating: "[a-", count: 5_000)
        #expect(PatternCalls.complaint(classes)?.contains("too deeply") == true)
        #expect(PatternCalls.complaint(String(repeating: "a", count: 20_000))?.contains("16384 bytes") == true)
        #expect(PatternCalls.matches(String(repeating: "a|", count: 3_000) + "b", "b") == true)
    }

    @Test(arguments: [
        ("matches(text, \"a[\")", 16, 17), ("matches(text, \"审(\")", 18, 19), ("matches(text, \"a\", \"iz\")", 21, 22),
        ("replace(text, \"a\", \"b$\")", 21, 22), ("replace(text, \"a*\", \"b\")", 15, 17),
        ("split(text, \"(\")", 13, 14),
        ("split(text, \",?\")", 13, 15), ("split(delimiter: \"+\", string: text)", 18, 19),
        ("matches(text, \"\\\\d(\\u0041\")", 14, 26),
        ("matches(text, \"(\" + \"a\")", 14, 23),
    ])
    func `a mistake in a constant pattern is found before anything is evaluated`(source: String, start: Int, end: Int) {
        var scope = NameScope([("text", .string)])
        let closed = FEELCompiler.expression(source, scope: scope)
        #expect(closed.expression == nil)
        #expect(closed.diagnostics.map(\.code) == ["feel.bad-pattern"])
        #expect(closed.diagnostics.map(\.range) == [start..<end])
        #expect(closed.diagnostics.first?.messageInChinese.isEmpty == false)
        // The expressions of a model are kept as they are: the value is null, as the standard has it.
        scope.isOpen = true
        let open = FEELCompiler.expression(source, scope: scope)
        #expect(open.diagnostics.map(\.severity) == [.warning])
        let evaluation = open.expression?.evaluate(in: ["a"])
        #expect(evaluation?.value.isNull == true)
        #expect(evaluation?.diagnostics.map(\.code) == ["feel.bad-pattern"])
    }

    @Test func `a text that ends in a backslash takes the quote with it`() {
        #expect(evaluation(#"matches("a", "\")"#).codes == ["feel.unterminated"])
    }

    @Test(arguments: [
        ("matches(null, \"a\")", "feel.null"), ("matches(\"a\", null)", "feel.null"),
        ("matches(1, \"a\")", "feel.type"),
        ("matches(\"a\", 1)", "feel.type"), ("matches(\"a\", [])", "feel.type"), ("matches(\"a\")", "feel.arguments"),
        ("matches(\"a\", \"a\", \"\", \"\")", "feel.arguments"), ("replace(null, \"a\", \"b\")", "feel.null"),
        ("replace(\"a\", null, \"b\")", "feel.null"), ("replace(\"a\", \"a\", null)", "feel.null"),
        ("replace(\"a\", \"a\")", "feel.arguments"), ("replace(\"a\", \"a\", 1)", "feel.type"),
        ("split(null, \",\")", "feel.null"),
        ("split(\"a\", null)", "feel.null"), ("split(1, \",\")", "feel.type"), ("split(\"a\")", "feel.arguments"),
        ("split(\"a\", \",\", \"i\")", "feel.arguments"), ("matches(input: \"a\", patern: \"a\")", "feel.arguments"),
    ])
    func `arguments that are no texts are refused`(source: String, code: String) {
        let (value, codes) = evaluation(source)
        #expect(value.isNull)
        #expect(codes == [code])
    }
}
