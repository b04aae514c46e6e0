import Testing
import YAML

@Suite struct ScalarTests {
    static let resolved = [
        Row("true", "true"), Row("false", "false"), Row("0", "0"), Row("-0", "-0"), Row("12", "12"),
        Row("-12.50", "-12.50"), Row("0.10", "0.10"),
        Row("123456789012345678901234567890.01", "123456789012345678901234567890.01"),
        Row("True", "\"True\""), Row("TRUE", "\"TRUE\""), Row("yes", "\"yes\""), Row("no", "\"no\""),
        Row("on", "\"on\""), Row("off", "\"off\""), Row("null", "\"null\""), Row("~", "\"~\""),
        Row("010", "\"010\""), Row("1_000", "\"1_000\""), Row("12:30", "\"12:30\""), Row("+1", "\"+1\""),
        Row("1.", "\"1.\""), Row(".5", "\".5\""), Row("1e3", "\"1e3\""), Row("0x1F", "\"0x1F\""),
        Row("0o17", "\"0o17\""), Row("-", "[_]"), Row("-a", "\"-a\""), Row("--1", "\"--1\""), Row("-.5", "\"-.5\""),
        Row(".inf", "\".inf\""), Row(".nan", "\".nan\""), Row("2026-11-23", "\"2026-11-23\""),
        Row("1,000", "\"1,000\""), Row("1.2.3", "\"1.2.3\""), Row("=", "\"=\""), Row("１２", "\"１２\""),
        Row("\"true\"", "\"true\""), Row("'12'", "\"12\""), Row("''", "\"\""), Row("\"\"", "\"\""),
        Row("|\n  12\n", "\"12\\n\""), Row(">-\n  true\n", "\"true\""),
    ]

    static let quoted = [
        Row("'it''s'", "\"it's\""),
        Row("'a\\\\nb'", "\"a\\\\nb\""),
        Row("\"a\\tb\\nc\"", "\"a\\tb\\nc\""),
        Row("\"\\x41\\u4E2D\\U0001F600\"", "\"A中😀\""),
        Row("\"\\\"\\\\\\/\"", "\"\"\\/\""),
        Row("\"a\n  b\n\n  c\"", "\"a b\\nc\""),
        Row("'a\n  b\n\n\n  c'", "\"a b\\n\\nc\""),
        Row("\"a\\\n  b\"", "\"ab\""),
        Row("\" a \"", "\" a \""),
        Row("\"a: b # c\"", "\"a: b # c\""),
        Row("\"a\": 'b'\n", "{a: \"b\"}"),
        Row("\"\\u2028\"", "\"\u{2028}\""),
        Row("'中文：客户'", "\"中文：客户\""),
    ]

    static let blocks = [
        Row("|\n  a\n  b\n", "\"a\\nb\\n\""),
        Row("|\n  a\n  b", "\"a\\nb\""),
        Row("|-\n  a\n  b\n\n", "\"a\\nb\""),
        Row("|+\n  a\n\n\n", "\"a\\n\\n\\n\""),
        Row("|\n\n  a\n", "\"\\na\\n\""),
        Row("|\n  a\n    b\n  c\n", "\"a\\n  b\\nc\\n\""),
        Row("|2\n    a\n  b\n", "\"  a\\nb\\n\""),
        Row("|2-\n   a\n", "\" a\""),
        Row("|-2\n   a\n", "\" a\""),
        Row("|\n  a\n\n  b\n", "\"a\\n\\nb\\n\""),
        Row("|\n  a # no comment\n", "\"a # no comment\\n\""),
        Row("a: |\n", "{a: \"\"}"),
        Row("a: |\n\nb: 1\n", "{a: \"\", b: 1}"),
        Row("a: |\n x | y\n -  | \"A\",\"B\"\nb: 1\n", "{a: \"x | y\\n-  | \"A\",\"B\"\\n\", b: 1}"),
        Row(">\n  a\n  b\n", "\"a b\\n\""),
        Row(">-\n  a\n  b\n", "\"a b\""),
        Row(">+\n  a\n  b\n\n", "\"a b\\n\\n\""),
        Row(">\n  a\n\n  b\n", "\"a\\nb\\n\""),
        Row(">\n  a\n    more\n  b\n", "\"a\\n  more\\nb\\n\""),
        Row("- |\n  a\n- >\n  b\n", "[\"a\\n\", \"b\\n\"]"),
        Row("a: |\n  中文\n  客户\n", "{a: \"中文\\n客户\\n\"}"),
        Row("a: |\n  x\ty\n", "{a: \"x\\ty\\n\"}"),
    ]

    @Test(arguments: resolved) func `takes only true, false and decimal numbers for other than text`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }

    @Test(arguments: quoted) func `reads quoted text`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }

    @Test(arguments: blocks) func `reads literal and folded blocks`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }
}
