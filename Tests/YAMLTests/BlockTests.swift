import Testing
import YAML

@Suite struct BlockTests {
    static let rows = [
        Row("a: 1", "{a: 1}"),
        Row("a: 1\n", "{a: 1}"),
        Row("a: 1\nb: 2\n", "{a: 1, b: 2}"),
        Row("a:\n  b:\n    c: x\n", "{a: {b: {c: \"x\"}}}"),
        Row("a:\n  b: 1\nc: 2\n", "{a: {b: 1}, c: 2}"),
        Row("- a\n- b\n", "[\"a\", \"b\"]"),
        Row("- - a\n  - b\n- c\n", "[[\"a\", \"b\"], \"c\"]"),
        Row("- a: 1\n  b: 2\n- c: 3\n", "[{a: 1, b: 2}, {c: 3}]"),
        Row("a:\n- 1\n- 2\n", "{a: [1, 2]}"),
        Row("a:\n  - 1\n  - 2\nb: 3\n", "{a: [1, 2], b: 3}"),
        Row("a:\n  -\n    b: 1\n", "{a: [{b: 1}]}"),
        Row("a:\nb:\n", "{a: _, b: _}"),
        Row("-\n-\n", "[_, _]"),
        Row("just text", "\"just text\""),
        Row("a text\nof two lines", "\"a text of two lines\""),
        Row("a: one\n  two\n\n  three\n", "{a: \"one two\\nthree\"}"),
        Row("? a\n: 1\n? b\n: 2\n", "{a: 1, b: 2}"),
        Row("? a\n", "{a: _}"),
        Row("a: = amount + 1\n", "{a: \"= amount + 1\"}"),
        Row("a: b:c\n", "{a: \"b:c\"}"),
        Row("a: http://x/#y\n", "{a: \"http://x/#y\"}"),
        Row("a b c: d\n", "{a b c: \"d\"}"),
        Row("\n\n\na: 1\n\n\n", "{a: 1}"),
        Row("---\na: 1\n", "{a: 1}"),
        Row("--- a\n", "\"a\""),
        Row("a: 1\n...\n", "{a: 1}"),
        Row("a: 1\n...\n...\n# the end\n", "{a: 1}"),
        Row("\u{FEFF}a: 1\n", "{a: 1}"),
        Row("<=: 1\n", "{<=: 1}"),
        Row("\"<<\": 1\n", "{<<: 1}"),
    ]

    static let comments = [
        Row("# first\na: 1\n", "{a: 1}"),
        Row("a: 1 # behind\n", "{a: 1}"),
        Row("a: 1#not\n", "{a: \"1#not\"}"),
        Row("a: # behind the key\n  b: 1\n", "{a: {b: 1}}"),
        Row("a: \"x # y\" # z\n", "{a: \"x # y\"}"),
        Row("a:\n  # between\n  - 1\n# outdented\n  - 2\n", "{a: [1, 2]}"),
        Row("a: [1, # one\n  2] # two\n", "{a: [1, 2]}"),
        Row("# 客户名称\n客户: 中国 # 备注\n", "{客户: \"中国\"}"),
        Row("%a: 1\n", "directive@1:1"),
        Row("a: | # header\n  # text\n", "{a: \"# text\\n\"}"),
    ]

    static let lineEnds = [
        Row("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
        Row("a: 1\rb: 2\r", "{a: 1, b: 2}"),
        Row("a: |\r\n  x\r\n  y\r\n", "{a: \"x\\ny\\n\"}"),
        Row("a: x\r\n  y\r\n", "{a: \"x y\"}"),
        Row("a: \"x\r\n\r\n  y\"\r\n", "{a: \"x\\ny\"}"),
        Row("a: 1\r\n# c\r\na: 2\r\n", "duplicate-key@3:1"),
    ]

    @Test(arguments: rows) func `reads block collections`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }

    @Test(arguments: comments) func `leaves comments out`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }

    @Test(arguments: lineEnds) func `takes every line end`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }
}
