import FEEL
import Testing

/// Functions of strings (DMN 1.5, table 72). Characters are code points.
@Suite struct `Built-ins for strings` {
    static let rows: [(String, String)] = [
        // What a pattern may be has suites of its own.
        ("matches(\"foobar\", \"^fo*b\")", "true"), ("matches(input: \"FOO\", pattern: \"foo\", flags: \"i\")", "true"),
        ("replace(\"abc\", \"[ac]\", \"-\")", "\"-b-\""),
        ("replace(input: \"Ab\", pattern: \"(a)(b)\", replacement: \"$2$1\", flags: \"i\")", "\"bA\""),
        ("split(\"a;b;;\", \";\")", "[\"a\", \"b\", \"\", \"\"]"),
        ("split(string: \"a1b\", delimiter: \"[0-9]\")", "[\"a\", \"b\"]"),
        ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", 3, 3)", "\"oba\""),
        ("substring(\"foobar\", -2, 1)", "\"a\""), ("substring(\"foobar\", -6)", "\"foobar\""),
        ("substring(\"foobar\", 3, 3.9)", "\"oba\""), ("substring(\"😀b\", 2)", "\"b\""),
        ("substring(\"abc\", 2, 99)", "\"bc\""),
        ("substring(string: \"审批流程\", start position: 3, length: 1)", "\"流\""),
        ("string length(\"审批😀\")", "3"), ("string length(\"\")", "0"), ("string length(\"e\\u0301\")", "2"),
        ("string length(string: \"\\U01F600\")", "1"), ("string length([\"ab\"])", "2"),
        ("upper case(\"aß1\")", "\"ASS1\""), ("upper case(string: \"é\")", "\"É\""),
        ("lower case(\"AÉ\")", "\"aé\""), ("lower case(string: \"A1\")", "\"a1\""),
        ("substring before(\"foobar\", \"bar\")", "\"foo\""), ("substring before(\"foobar\", \"xyz\")", "\"\""),
        ("substring before(\"foobar\", \"\")", "\"\""), ("substring before(string: \"a.b.c\", match: \".\")", "\"a\""),
        ("substring after(\"foobar\", \"ob\")", "\"ar\""), ("substring after(\"foobar\", \"\")", "\"foobar\""),
        ("substring after(\"\", \"a\")", "\"\""), ("substring after(string: \"a.b.c\", match: \".\")", "\"b.c\""),
        ("contains(\"foobar\", \"ob\")", "true"), ("contains(\"foobar\", \"of\")", "false"),
        ("contains(\"aaab\", \"aab\")", "true"), ("contains(\"\\u00E9\", \"e\")", "false"),
        ("contains(\"\", \"\")", "true"), ("contains(string: \"审批\", match: \"批\")", "true"),
        ("starts with(\"foobar\", \"fo\")", "true"), ("starts with(\"foobar\", \"of\")", "false"),
        ("starts with(\"foobar\", \"\")", "true"), ("starts with(string: \"a\", match: \"ab\")", "false"),
        ("starts with(\"e\\u0301\", \"e\")", "true"),
        ("ends with(\"foobar\", \"r\")", "true"), ("ends with(\"r\", \"bar\")", "false"),
        ("ends with(\"\", \"\")", "true"),
        ("ends with(string: \"😀\", match: \"😀\")", "true"),
        ("string join([\"a\", null, \"b\"], \", \")", "\"a, b\""), ("string join([\"a\", \"b\"])", "\"ab\""),
        ("string join([\"a\", \"b\"], null)", "\"ab\""), ("string join([\"a\", \"b\"], \"\")", "\"ab\""),
        ("string join([], \", \")", "\"\""), ("string join([null], \", \")", "\"\""),
        ("string join(\"a\", \"-\")", "\"a\""),
        ("string join(delimiter: \"-\", list: [\"a\", \"b\"])", "\"a-b\""),
    ]

    static let refused: [(String, String)] = [
        ("matches(null, \"a\")", "feel.null"), ("matches(\"a\", 1)", "feel.type"), ("matches(\"a\")", "feel.arguments"),
        ("replace(\"a\", \"a\", null)", "feel.null"), ("replace(\"a\", \"a\")", "feel.arguments"),
        ("split(\"a\", null)", "feel.null"), ("split(1, \",\")", "feel.type"),
        ("split(str: \"a\", delimiter: \",\")", "feel.arguments"),
        ("substring(\"a\", 2)", "feel.invalid-value"), ("substring(\"a\", 0)", "feel.invalid-value"),
        ("substring(\"a\", -2)", "feel.invalid-value"), ("substring(\"abc\", 1, 0)", "feel.invalid-value"),
        ("substring(\"abc\", 1, -1)", "feel.invalid-value"), ("substring(null, 1)", "feel.null"),
        ("substring(\"a\", null)", "feel.null"), ("substring(\"a\", 1, null)", "feel.null"),
        ("substring(1, 1)", "feel.type"), ("substring(\"a\", \"1\")", "feel.type"),
        ("substring(\"a\")", "feel.arguments"),
        ("substring(strng: \"a\", start position: 1)", "feel.arguments"),
        ("string length(1)", "feel.type"), ("string length(null)", "feel.null"), ("string length()", "feel.arguments"),
        ("upper case(1)", "feel.type"), ("upper case([\"a\", \"b\"])", "feel.type"), ("lower case(null)", "feel.null"),
        ("substring before(null, \"a\")", "feel.null"), ("substring before(\"a\", 1)", "feel.type"),
        ("substring after(\"a\", null)", "feel.null"), ("substring after(\"a\")", "feel.arguments"),
        ("contains(null, \"a\")", "feel.null"), ("contains(\"a\", null)", "feel.null"),
        ("contains(1, \"1\")", "feel.type"),
        ("starts with(\"a\", null)", "feel.null"), ("starts with(1, \"1\")", "feel.type"),
        ("starts with(\"a\")", "feel.arguments"), ("ends with(null, \"a\")", "feel.null"),
        ("ends with(\"a\", 1)", "feel.type"),
        ("ends with(text: \"a\", match: \"a\")", "feel.arguments"),
        ("string join([1])", "feel.type"), ("string join(null)", "feel.null"), ("string join([\"a\"], 1)", "feel.type"),
        ("string join()", "feel.arguments"), ("string join([\"a\"], \"-\", \"-\")", "feel.arguments"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }
}
