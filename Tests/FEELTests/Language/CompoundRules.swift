extension GrammarRules {
    static let compound: [Rule] = [
        Rule(
            38, "function invocation",
            [
                ("abs(-1)", "1"), ("{f: function() 1}.f()", "1"), ("(function(x) function(y) x - y)(5)(3)", "2"),
                ("[abs][1](-1)", "1"),
            ],
            refused: [("foo(1)", "feel.unknown-function"), ("null()", "feel.type"), ("\"abs\"(1)", "feel.type")]),
        Rule(
            39, "parameters", [("max(1, 2)", "2"), ("modulo(dividend: 5, divisor: 3)", "2")],
            refused: [("max(1", "feel.syntax")]),
        Rule(
            40, "named parameters", [("modulo(divisor: 3, dividend: 5)", "2"), ("(function(a b) a b)(a b: 1)", "1")],
            refused: [
                ("modulo(dividend: 5, 3)", "feel.syntax"), ("modulo(dividend: 5, divider: 3)", "feel.arguments"),
                ("(function(a) a)(b: 1)", "feel.arguments"),
            ]),
        Rule(41, "parameter name", [("substring(string: \"abc\", start position: 3)", "\"c\"")]),
        Rule(
            42, "positional parameters", [("string join([])", "\"\""), ("(function() 7)()", "7")],
            refused: [("abs()", "feel.arguments")]),
        Rule(
            43, "path expression",
            [
                ("{a: 1}.a", "1"), ("[{a: 1}, {a: 2}].a", "[1, 2]"), ("[[{a: 1}], [{a: 2}]].a", "[[1], [2]]"),
                ("[].a", "[]"),
                ("@\"2022-03-28\".month", "3"), ("@\"10:15:00\".minute", "15"), ("@\"P1Y2M\".months", "2"),
                ("@\"-P1DT2H\".hours", "-2"),
                ("[1..2).end included", "false"), ("(< 5).end", "5"), ("(< 5).start included", "false"),
            ],
            refused: [
                ("{a: 1}.b", "feel.unknown-member"), ("null.a", "feel.unknown-member"),
                ("(1).a", "feel.unknown-member"),
                ("@\"P1Y\".days", "feel.unknown-member"),
            ]),
        Rule(
            44, "for expression",
            [
                ("for x in [1, 2], y in [x, 10] return x * y", "[1, 10, 4, 20]"), ("for x in [] return x", "[]"),
                ("for x in 5 return x", "[5]"),
                ("for i in 1..4 return if i = 1 then 1 else partial[-1] * i", "[1, 2, 6, 24]"),
                ("for a b in [1] return a b", "[1]"),
                ("for x in [[1, 2], [3]] return for y in x return y", "[[1, 2], [3]]"),
                ("for x in [1] return x in [1]", "[true]"),
            ],
            refused: [
                ("for x in null return x", "feel.null"), ("for x return x", "feel.syntax"),
                ("for x in [1] x", "feel.syntax"),
                ("for x in \"a\"..\"z\" return x", "feel.type"), ("for x in 1..1.5 return x", "feel.type"),
            ]),
        Rule(
            45, "if expression",
            [
                ("if true then 1 else 2", "1"), ("if null then 1 else 2", "2"), ("if 5 then 1 else 2", "2"),
                ("if false then 1 else if true then 2 else 3", "2"), ("1 + if true then 1 else 2", "2"),
            ], refused: [("if true then 1", "feel.syntax"), ("if true 1 else 2", "feel.syntax")]),
        Rule(
            46, "quantified expression",
            [
                ("some x in [1, 2] satisfies x > 1", "true"), ("every x in [1, 2] satisfies x > 1", "false"),
                ("some x in [], y in [1] satisfies true", "false"), ("every x in [] satisfies false", "true"),
                ("every x in [1, 2], y in [x, 3] satisfies x <= y", "true"), ("some x in 1..9 satisfies x = 5", "true"),
                ("some x in [1, 2] satisfies some y in [2] satisfies x = y", "true"),
            ],
            refused: [
                ("some x in null satisfies true", "feel.null"), ("every x in [true, null] satisfies x", "feel.null"),
                ("every x satisfies x", "feel.syntax"),
            ]),
        Rule(
            47, "disjunction",
            [("true or false", "true"), ("false or false or true", "true"), ("null or true", "true")],
            refused: [("null or false", "feel.null"), ("true or", "feel.syntax")]),
        Rule(
            48, "conjunction", [("true and true", "true"), ("null and false", "false")],
            refused: [("null and true", "feel.null"), ("true and 1", "feel.null"), ("and true", "feel.syntax")]),
        Rule(
            49, "comparison",
            [
                ("1 = 1", "true"), ("1 != 1", "false"), ("1 < 2", "true"), ("1 <= 1", "true"), ("2 > 1", "true"),
                ("1 >= 2", "false"),
                ("2 between 1 and 3", "true"), ("2 between 1 and 3 and true", "true"),
                ("not(2 between 3 and 4)", "true"),
                ("2 in [1..3]", "true"), ("2 in (1, 2)", "true"), ("2 in ([3..4], > 1)", "true"),
                ("\"A\" in [\"A\", \"B\"] and true", "true"),
                ("1 = 1 = true", "true"),
            ],
            refused: [
                ("1 == 1", "feel.syntax"), ("1 between 2", "feel.syntax"), ("1 <> 2", "feel.syntax"),
                ("1 = \"1\"", "feel.not-comparable"),
            ]),
        Rule(
            50, "filter expression",
            [
                ("[4, 5, 6][2]", "5"), ("[4, 5, 6][-1]", "6"), ("[4, 5, 6][item > 4]", "[5, 6]"),
                ("[{a: 1}, {a: 2}][a = 2]", "[{a: 2}]"),
                ("[{a: 1}, {b: 2}][b = 2]", "[{b: 2}]"), ("[{a: 1}][item.a = 1].a", "[1]"), ("5[1]", "5"),
                ("5[item > 9]", "[]"),
                ("{a: 1}[a = 1]", "[{a: 1}]"), ("[[1, 2], [3]][1][2]", "2"), ("[1, 2][true]", "[1, 2]"),
                ("[][item > 1]", "[]"),
                ("[1, 2, 3][item >= 2][1]", "2"), ("{x: 2, l: [1, 2, 3][item > x]}.l", "[3]"),
                ("[{item: 5}][item > 4]", "[{item: 5}]"),
                ("[{a b: 1}, {a b: 2}][a b > 1]", "[{a b: 2}]"), ("[1, null, 3][item > 1]", "[3]"),
            ],
            refused: [
                ("[1][0]", "feel.unknown-member"), ("[1][2]", "feel.unknown-member"), ("[][1]", "feel.unknown-member"),
                ("[1][", "feel.syntax"),
            ]),
        Rule(
            51, "instance of",
            [
                ("1 instance of number", "true"), ("null instance of Any", "false"),
                ("1 + 1 instance of number", "null"),
            ],
            refused: [("1 instance number", "feel.syntax"), ("1 instance of", "feel.syntax")]),
        Rule(
            52, "type",
            [
                ("\"a\" instance of string", "true"), ("true instance of boolean", "true"),
                ("@\"2022-03-28\" instance of date", "true"),
                ("@\"10:00:00\" instance of time", "true"),
                ("@\"2022-03-28T10:00:00\" instance of date and time", "true"),
                ("@\"P1Y\" instance of years and months duration", "true"),
                ("@\"P1D\" instance of days and time duration", "true"),
                ("@\"P1D\" instance of years and months duration", "false"),
                ("@\"2022-03-28\" instance of date and time", "false"),
                ("[1] instance of list<number>", "true"), ("[1, \"a\"] instance of list<number>", "false"),
                ("[[1]] instance of list<list<number>>", "true"), ("[] instance of list<string>", "true"),
                ("[1] instance of number", "false"),
                ("[1..2] instance of range<number>", "true"), ("[1..2] instance of range<string>", "false"),
                ("{a: 1, b: 2} instance of context<a: number>", "true"),
                ("{a: 1} instance of context<a: number, b: string>", "false"),
                ("{a: null} instance of context<a: number>", "true"),
                ("{a: {b: 1}} instance of context<a: context<b: string>>", "false"),
                ("{a b: 1} instance of context<a b: number>", "true"), ("1 instance of context<>", "false"),
                ("(function(x: number) x * 2) instance of function<number>->number", "true"),
                ("(function(x: number) x * 2) instance of function<string>->number", "false"),
                ("(function(x: number) x * 2) instance of function<number>->string", "false"),
                ("(function(x) \"a\") instance of function<number>->string", "true"),
                ("(function() 1) instance of function<>->Any", "true"),
                ("(function(x) x) instance of function<>->Any", "false"), ("1 instance of function<>->Any", "false"),
                ("abs instance of function<number>->Any", "true"),
                ("sqrt instance of function<number>->string", "false"),
                ("sqrt instance of function<number, number>->number", "false"),
            ], refused: [("1 instance of foo", "feel.unknown-name"), ("[1] instance of list<number", "feel.syntax")]),
        Rule(
            63, "iteration context",
            [
                ("for i in 1..3 return i", "[1, 2, 3]"), ("for i in 1..-1 return i", "[1, 0, -1]"),
                ("for i in 2..2 return i", "[2]"),
                ("for d in @\"2024-02-28\"..@\"2024-03-01\" return d.day", "[28, 29, 1]"),
                ("for i in [1..3] return i", "[1, 2, 3]"),
                ("for i in (1..4) return i", "[2, 3]"), ("for i in 1 + 1..2 * 2 return i", "[2, 3, 4]"),
            ],
            refused: [
                ("for i in [3..1] return i", "feel.invalid-value"), ("for i in (> 1) return i", "feel.invalid-value"),
                ("for i in [\"a\"..\"b\"] return i", "feel.type"),
            ]),
    ]

    static let boxed: [Rule] = [
        Rule(53, "boxed expression", [("[1, {a: 2}]", "[1, {a: 2}]")]),
        Rule(
            54, "list", [("[]", "[]"), ("[1, [2], null]", "[1, [2], null]"), ("[< 5][1]", "(< 5)")],
            refused: [("[1 2]", "feel.syntax"), ("[", "feel.syntax")]),
        Rule(
            55, "function definition",
            [("(function(x, y) x + y)(1, 2)", "3"), ("{k: 10, f: function(x) x * k, r: f(2)}.r", "20")],
            refused: [
                ("function(x) external {java: {}}", "feel.external"), ("function(x", "feel.syntax"),
                ("(function(x) x)(1, 2)", "feel.arguments"), ("{f: function(x) f(x)}", "feel.unknown-function"),
            ]),
        Rule(
            56, "formal parameter",
            [
                ("(function(x: number) x)(1)", "1"), ("(function(x: number) x)([1])", "1"),
                ("(function(x: list<number>) x)(1)", "[1]"),
                ("(function(x: date and time) x.hour)(@\"2022-03-28\")", "0"),
                ("(function(x: string) x)(null)", "null"),
            ],
            refused: [
                ("(function(x: number) x)(\"a\")", "feel.type"), ("function(x: foo) x", "feel.unknown-name"),
                ("function(x, x) 1", "feel.duplicate-name"),
            ]),
        Rule(
            57, "context", [("{}", "{}"), ("{a: 1, b: 2}", "{b: 2, a: 1}"), ("{a: 1, b: a + 1, c: {d: b}}.c.d", "2")],
            refused: [
                ("{a: 1", "feel.syntax"), ("{a: 1, a: 2}", "feel.duplicate-name"),
                ("{b: a, a: 1}", "feel.unknown-name"),
            ]),
        Rule(
            58, "context entry", [("{a: 1}.a", "1"), ("{if: 1}", "{\"if\": 1}")],
            refused: [("{a}", "feel.syntax"), ("{a:}", "feel.syntax")]),
        Rule(
            59, "key",
            [
                ("{\"a b\": 1}.a b", "1"), ("{\"\": 1}", "context put({}, \"\", 1)"),
                ("get value({\"(!\": 1}, \"(!\")", "1"),
            ],
            refused: [("{1: 2}", "feel.syntax")]),
    ]
}
