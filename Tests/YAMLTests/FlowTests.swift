import Testing
import YAML

@Suite struct FlowTests {
    static let rows = [
        Row("[]", "[]"),
        Row("{}", "{}"),
        Row("[1, 2]", "[1, 2]"),
        Row("[1, 2, ]", "[1, 2]"),
        Row("[ [a], {b: c} ]", "[[\"a\"], {b: \"c\"}]"),
        Row("{a: 1, b: {c: 2}}", "{a: 1, b: {c: 2}}"),
        Row("{a: 1, }", "{a: 1}"),
        Row("{a, b: }", "{a: _, b: _}"),
        Row("{ \"a\":1 }", "{a: 1}"),
        Row("[a: 1]", "[{a: 1}]"),
        Row("[1,\n 2,\n 3]", "[1, 2, 3]"),
        Row("a: [\n  b,\n  c\n  ]\n", "{a: [\"b\", \"c\"]}"),
        Row("{ en: Online credit, zh: 授信 }", "{en: \"Online credit\", zh: \"授信\"}"),
        Row("{ \"*\": read }", "{*: \"read\"}"),
        Row("[a b, c-d, e:f]", "[\"a b\", \"c-d\", \"e:f\"]"),
        Row("- {a: 1}\n- [b]\n", "[{a: 1}, [\"b\"]]"),
        Row("[\t1,\t2\t]", "[1, 2]"),
        Row("{due: {in: 2bd, remind: [4bh]}}", "{due: {in: \"2bd\", remind: [\"4bh\"]}}"),
    ]

    @Test(arguments: rows) func `reads flow collections`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }
}
