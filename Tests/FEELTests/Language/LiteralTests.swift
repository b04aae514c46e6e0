import FEEL
import Testing

/// Literals and the words around them (DMN 1.5, 10.3.1.2, grammar rules 33–36, 61–68).
@Suite struct `Literals` {
    @Test(
        arguments: [
            ("1", 1), ("-1", -1), ("1.50", .number(Decimal128("1.5") ?? 0)), (".5", .number(Decimal128("0.5") ?? 0)),
            ("1.2e3", 1200), ("1.23e+4", 12_300), ("12E-1", .number(Decimal128("1.2") ?? 0)), ("true", true),
            ("false", false),
            ("null", nil), ("\"\"", ""), ("\"a\"", "a"),
            (
                "12345678901234567890123456789012345678",
                .number(Decimal128("1.234567890123456789012345678901235e37") ?? 0)
            ),
        ] as [(String, Value)])
    func `numbers, booleans, null and strings`(source: String, value: Value) { #expect(evaluate(source) == value) }

    @Test(arguments: [
        (#""\"""#, "\""), (#""\\""#, "\\"), (#""\n\r\t\'""#, "\n\r\t'"), (#""\u5BA1\u6279""#, "审批"),
        (#""\uD83D\uDE00""#, "😀"),
        (#""\U01F600""#, "😀"), ("\"审 批\"", "审 批"), ("\"a\nb\"", "a\nb"), (#""a\\\"b""#, "a\\\"b"),
    ])
    func `escapes of strings`(source: String, text: String) { #expect(evaluate(source) == .string(text)) }

    @Test(arguments: [(#""\d{3}""#, #"\d{3}"#), (#""\审""#, #"\审"#), (#""\\d""#, #"\d"#), (#""\ ""#, #"\ "#)])
    func `a backslash that begins no escape is itself`(source: String, text: String) {
        #expect(evaluate(source) == .string(text))
    }

    @Test(arguments: [#""\u12""#, #""\uD800""#, #""\uD83Dx""#, #""\U110000""#, #""\uZZZZ""#])
    func `escapes whose digits make no character`(source: String) {
        #expect(evaluation(source).codes == ["feel.bad-escape"])
    }

    @Test(arguments: [
        ("@\"2022-03-28\"", "date(2022, 3, 28)"), ("@\"10:15:00\"", "time(10, 15, 0)"),
        ("@\"2022-03-28T10:15:00\"", "date and time(date(2022, 3, 28), time(10, 15, 0))"),
        ("@\"P1Y2M\"", "duration(\"P14M\")"), ("@\"PT90M\"", "duration(\"PT1H30M\")"),
    ])
    func `dates, times and durations after an at sign`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: ["@\"2022-02-30\"", "@\"x\"", "@\"\"", "@\"25:00:00\""])
    func `at sign before what is no date, time or duration`(source: String) {
        #expect(evaluation(source).codes == ["feel.bad-date-or-time"])
    }

    @Test(arguments: ["1 /* one */ + /* two\n */ 2", "1 + 2 // and no more", "// first\n3", "/**/3/***/"])
    func `comments are passed over`(source: String) { #expect(evaluate(source) == 3) }

    @Test(
        arguments: [
            ("[1, 2]", [1, 2]), ("[]", []), ("[1, [\"a\"], null]", [1, ["a"], nil]), ("{}", [:]), ("{a: 1}", ["a": 1]),
            ("{\"a b\": 1, c d: 2}", ["a b": 1, "c d": 2]), ("{a: 1, b: a + 1, c: b * 2}", ["a": 1, "b": 2, "c": 4]),
            ("{审批 金额: 1}", ["审批 金额": 1]), ("{a-b: 1}", ["a-b": 1]),
        ] as [(String, Value)])
    func `lists and contexts`(source: String, value: Value) { #expect(evaluate(source) == value) }

    @Test func `an entry that comes twice is refused`() {
        #expect(evaluation("{a: 1, a: 2}").codes == ["feel.duplicate-name"])
    }

    @Test(
        arguments: [
            ("[1..2]", 1, true, 2, true), ("(1..2)", 1, false, 2, false), ("[1..2)", 1, true, 2, false),
            ("(1..2]", 1, false, 2, true),
            ("]1..2[", 1, false, 2, false), ("[1..2[", 1, true, 2, false), ("]1..2]", 1, false, 2, true),
            ("(< 2)", nil, false, 2, false),
            ("(<= 2)", nil, false, 2, true), ("(> 1)", 1, false, nil, false), ("(>= 1)", 1, true, nil, false),
            ("(= 1)", 1, true, 1, true),
        ] as [(String, Value, Bool, Value, Bool)])
    func `ranges are values with two ends`(
        source: String, start: Value, startIncluded: Bool, end: Value, endIncluded: Bool
    ) {
        guard case .range(let range) = evaluate(source) else {
            Issue.record("\(source) is no range")
            return
        }
        #expect(range.start == start && range.startIncluded == startIncluded)
        #expect(range.end == end && range.endIncluded == endIncluded)
    }

    @Test func `a bracket after the end of a range may filter or close`() {
        #expect(evaluate("3 in [1..[5][1]]") == true)
        #expect(evaluate("5 in [1..x[", [("x", 5)]) == false)
        #expect(evaluate("5 in [1..x[1]]", [("x", [5])]) == true)
        #expect(evaluate("5 in [1..x[ or 6 in ]x..6]", [("x", 5)]) == true)
    }
}
