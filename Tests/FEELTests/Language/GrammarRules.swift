/// The rules of the grammar up to names and literals, with expressions for each.
enum GrammarRules {
    typealias Rule = `Grammar`.Rule

    static let expressions: [Rule] = [
        Rule(
            1, "expression", [("1 + 1", "2"), ("[1]", "[1]")], refused: [("", "feel.empty"), ("1 1", "feel.syntax")]),
        Rule(
            2, "textual expression",
            [
                // Each alternative binds tighter than those before it.
                ("if true or false then 1 else 2 + 1", "1"), ("for x in [1] return x + 1", "[2]"),
                ("true or true and false", "true"), ("false and true or true", "true"),
                ("true and 1 = 1", "true"), ("1 + 1 = 2", "true"), ("1 < 1 + 1", "true"), ("1 + 1 in [2]", "true"),
                ("1 + 1 between 1 + 1 and 1 + 2", "true"), ("1 + 2 * 3 ** 2", "19"),
                ("\"a\" instance of string", "true"),
                ("[1, 2][1] + 1", "2"), ("{a: 1}.a + 1", "2"), ("(1 + 2) * 3", "9"), ("(((1)))", "1"),
                ("[1, 2][1] instance of number and true", "true"), ("5 in > 3", "true"), ("{r: < 5}.r = (< 5)", "true"),
            ], refused: [("(1", "feel.syntax"), ("1)", "feel.syntax"), ("()", "feel.syntax"), ("1 +", "feel.syntax")]),
        Rule(
            3, "textual expressions", [("[1, 1 + 1]", "[1, 2]"), ("max(1, 2)", "2")], refused: [("[1,]", "feel.syntax")]
        ),
        Rule(4, "arithmetic expression", [("1 - 2 + 3", "2"), ("8 / 2 * 4", "16"), ("2 ** 3 ** 2", "64")]),
        Rule(5, "simple expression", [("1 + 1", "2"), ("\"a\"", "\"a\""), ("1 < 2", "true")]),
        Rule(6, "simple expressions", [("[1, \"a\"]", "[1, \"a\"]")]),
        Rule(16, "endpoint", [("2 in [1 + 0..1 + 1]", "true"), ("2 in [[1, 2][1]..3]", "true")]),
        Rule(17, "simple value", [("{a: 1, b: a}.b", "1"), ("-1", "-1")]),
        Rule(18, "qualified name", [("{a: {b: {c: 1}}}.a.b.c", "1")], refused: [("{a: 1}.", "feel.syntax")]),
        Rule(
            19, "addition", [("1 + 2", "3"), ("\"a\" + \"b\"", "\"ab\""), ("1+2", "3")],
            refused: [("1 + \"a\"", "feel.type")]),
        Rule(
            20, "subtraction", [("1 - 2", "-1"), ("1-2", "-1"), ("1 - -2", "3")],
            refused: [("\"a\" - \"a\"", "feel.type")]),
        Rule(21, "multiplication", [("2 * 3", "6"), ("2*-3", "-6")], refused: [("\"a\" * 2", "feel.type")]),
        Rule(22, "division", [("6 / 4", "1.5"), ("1/8", "0.125")], refused: [("1 / 0", "feel.arithmetic")]),
        Rule(
            23, "exponentiation", [("2 ** 10", "1024"), ("4 ** 0.5", "2"), ("2 ** -2", "0.25"), ("-2 ** 2", "4")],
            refused: [("0 ** -1", "feel.arithmetic"), ("(-1) ** 0.5", "feel.arithmetic"), ("2 * * 3", "feel.syntax")]),
        Rule(
            24, "arithmetic negation",
            [("--1", "1"), ("-(1 + 2)", "-3"), ("-[1][1]", "-1"), ("-@\"P1D\"", "@\"-P1D\"")],
            refused: [("-\"a\"", "feel.type"), ("-null", "feel.null"), ("-", "feel.syntax"), ("+1", "feel.syntax")]),
    ]

    static let tests: [Rule] = [
        Rule(
            7, "simple positive unary test",
            [
                ("5 in < 6", "true"), ("5 in <= 5", "true"), ("5 in > 5", "false"), ("5 in >= 5", "true"),
                ("5 in = 5", "true"), ("5 in != 5", "false"), ("5 in [1..9]", "true"),
                ("(< 5) instance of range<number>", "true"),
            ], refused: [("5 in <", "feel.syntax"), ("5 in == 5", "feel.syntax")]),
        Rule(
            8, "interval", [("[1..2]", "[1..2]"), ("[ 1 .. 2 ]", "[1..2]"), ("[\"a\"..\"b\"].end", "\"b\"")],
            refused: [
                ("[1..2", "feel.syntax"), ("[..2]", "feel.syntax"), ("[1..]", "feel.syntax"), ("1..2", "feel.syntax"),
                ("[1..\"a\"]", "feel.not-comparable"), ("[1..2..3]", "feel.syntax"),
            ]),
        Rule(
            9, "open interval start", [("1 in (1..2]", "false"), ("1 in ]1..2]", "false"), ("(1..2] = ]1..2]", "true")]),
        Rule(10, "closed interval start", [("1 in [1..2]", "true")]),
        Rule(
            11, "open interval end", [("2 in [1..2)", "false"), ("2 in [1..2[", "false"), ("[1..2) = [1..2[", "true")]),
        Rule(12, "closed interval end", [("2 in [1..2]", "true")]),
        Rule(
            13, "positive unary test",
            [
                ("5 in [4, 5]", "true"), ("5 in (? > 4)", "true"), ("5 in (even(?))", "false"),
                ("\"ab\" in (string length(?) = 2)", "true"),
            ]),
        Rule(14, "positive unary tests", [("5 in (1, > 4)", "true"), ("5 in (1, [2..3], ? = 6)", "false")]),
        Rule(15, "unary tests", [("not(5 in (1, 2))", "true")]),
    ]

    static let names: [Rule] = [
        Rule(
            25, "name",
            [
                ("{a b: 1}.a b", "1"), ("{a b: 1, c: a  b + 1}.c", "2"), ("{a+b: 1}.a+b", "1"),
                ("{a.b/c*d: 1}.a.b/c*d", "1"),
                ("{it's: 1}.it's", "1"), ("{it’s: 1}.it’s", "1"), ("{x-1: 5, y: x-1}.y", "5"),
            ], refused: [("1 a", "feel.syntax"), ("a", "feel.unknown-name")]),
        Rule(
            26, "name start", [("{_a: 1}._a", "1"), ("{审批: 1}.审批", "1"), ("{ñandú: 1}.ñandú", "1")],
            refused: [("{1a: 1}", "feel.syntax")]),
        Rule(27, "name part", [("{a 1: 1}.a 1", "1"), ("{审批 金额 2: 7}.审批 金额 2", "7")]),
        Rule(
            28, "name start char", [("{Ω: 1}.Ω", "1"), ("{ſ: 1}.ſ", "1"), ("{😀: 1}.😀", "1")],
            refused: [("{×: 1}", "feel.bad-character")]),
        Rule(29, "name part char", [("{a1·b: 1}.a1·b", "1"), ("{e\u{301}: 1}.e\u{301}", "1"), ("{a‿b: 1}.a‿b", "1")]),
        Rule(30, "additional name symbols", [("{a . / - ' ’ + * b: 1, c: 2}.c", "2")]),
    ]

    static let literals: [Rule] = [
        Rule(31, "literal", [("null", "null"), ("1", "1")]),
        Rule(32, "simple literal", [("1", "1"), ("\"a\"", "\"a\""), ("true", "true"), ("@\"P1D\"", "@\"P1D\"")]),
        Rule(
            33, "string literal",
            [("\"\"", "\"\""), ("\"it's\"", "\"it's\""), ("\"审批\"", "\"审批\""), ("\"//\"", "\"/\" + \"/\"")],
            refused: [("\"a", "feel.unterminated"), ("'a'", "feel.syntax"), ("“a”", "feel.bad-character")]),
        Rule(34, "boolean literal", [("true", "true"), ("false", "false")], refused: [("True", "feel.unknown-name")]),
        Rule(
            35, "numeric literal",
            [
                ("1", "1"), ("1.50", "1.5"), (".5", "0.5"), ("-.5", "-0.5"), ("1.2e3", "1200"), ("1E-2", "0.01"),
                ("1e+2", "100"),
                ("007", "7"), ("1234567890123456789012345678901234.5", "1234567890123456789012345678901234"),
            ],
            refused: [
                ("1.", "feel.syntax"), ("1e", "feel.syntax"), ("0x1F", "feel.syntax"), ("1_000", "feel.syntax"),
                ("1e7000", "feel.bad-number"), ("1.2.3", "feel.syntax"),
            ]),
        Rule(36, "digit", [("0123456789", "123456789")], refused: [("１", "feel.unknown-name")]),
        Rule(37, "digits", [("1000000000000000000000", "1e21")]),
        Rule(
            60, "date time literal",
            [
                ("date(\"2022-03-28\")", "@\"2022-03-28\""), ("time(\"10:00:00\")", "@\"10:00:00\""),
                ("date and time(\"2022-03-28T10:00:00\")", "@\"2022-03-28T10:00:00\""),
                ("duration(\"P1D\")", "@\"P1D\""),
            ], refused: [("date(\"2022-13-01\")", "feel.bad-date-or-time")]),
        Rule(
            61, "white space",
            [
                ("1\u{9}+\u{B}1", "2"), ("1\u{A0}+\u{85}1", "2"), ("1\u{2003}+\u{3000}1", "2"), ("\u{FEFF}1", "1"),
                ("1 /* note */ + // end\n 1", "2"), ("/* a * / ** */ 1", "1"),
            ], refused: [("1 /* note", "feel.unterminated")]),
        Rule(62, "vertical space", [("1\n+\r\n1", "2"), ("1 // a\n", "1")]),
        Rule(
            64, "string escape sequence",
            [
                (#""\'\"\\""#, #""'" + "\"" + "\\""#), (#"string length("\n\r\t")"#, "3"),
                (#""\u0041\U000042""#, "\"AB\""),
                (#""\uD83D\uDE00""#, "\"😀\""), (#"string length("\\u0041")"#, "6"),
            ],
            refused: [
                (#""\u004""#, "feel.bad-escape"), (#""\uD83D""#, "feel.bad-escape"),
            ]),
        Rule(
            65, "at literal",
            [
                ("@\"2022-03-28\"", "date(2022, 3, 28)"), ("@\"-99999-01-01\".year", "-99999"),
                ("@ \"P1Y\"", "duration(\"P12M\")"),
                ("@\"10:00:00+01:02:03\"", "time(10, 0, 0, @\"PT1H2M3S\")"),
                ("string(@\"2022-03-28T10:00:00@Asia/Shanghai\")", "\"2022-03-28T10:00:00@Asia/Shanghai\""),
            ],
            refused: [
                ("@\"x\"", "feel.bad-date-or-time"),
                ("@5", "feel.syntax"),
                ("@\"2022-02-29\"", "feel.bad-date-or-time"),
            ]),
        Rule(
            66, "range literal", [("range(\"[1..2)\")", "[1..2)"), ("range(\"(..2]\") = (<= 2)", "true")],
            refused: [("range(\"[1+1..2]\")", "feel.invalid-value")]),
    ]
}
