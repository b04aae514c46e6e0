import Testing
import YAML

@Suite struct RefusalTests {
    static let syntax = [
        Row("a: b: c\n", "syntax@1:5"),
        Row("a: [1, 2\n", "syntax@2:1"),
        Row("a: {b: 1\nc: 2\n", "syntax@2:2"),
        Row("a: \"b\n", "syntax@1:4"),
        Row("a: 'b\n", "syntax@1:4"),
        Row("a: \"\\q\"\n", "syntax@1:5"),
        Row("a: \"\\uD800\"\n", "syntax@1:7"),
        Row("a: 1\n  b: 2\n", "syntax@2:4"),
        Row("a:\n    b: 1\n  c: 2\n", "syntax@3:3"),
        Row("- a\nb: 1\n", "syntax@2:1"),
        Row("a: @b\n", "syntax@1:4"),
        Row("a: `b\n", "syntax@1:4"),
        Row("a: ]\n", "syntax@1:4"),
        Row("a: 1\nb\n", "syntax@2:1"),
        Row("[a] b\n", "syntax@1:5"),
        Row("a: |x\n  b\n", "syntax@1:5"),
        Row("客户: 中文: x\n", "syntax@1:7"),
        Row("a: %b\n", "syntax@1:4"),
    ]

    static let tabs = [
        Row("a:\n\tb: 1\n", "tab@2:1"),
        Row("a:\n  b: 1\n\tc: 2\n", "tab@3:1"),
        Row("-\ta: 1\n", "tab@1:2"),
        Row("a: |\n\tx\n", "tab@2:1"),
    ]

    static let features = [
        Row("a: &x 1\n", "anchor@1:4"),
        Row("a: &x\n  b: 1\n", "anchor@1:4"),
        Row("&x a: 1\n", "anchor@1:1"),
        Row("- &x [1]\n- &y {}\n", "anchor@1:3 anchor@2:3"),
        Row("a: &x 1\nb: *x\n", "anchor@1:4 alias@2:4"),
        Row("a: *x\n", "alias@1:4"),
        Row("*x : 1\n", "alias@1:1"),
        Row("{*: read}\n", "alias@1:3"),
        Row("a: & b\n", "anchor@1:5"),
        Row("a:\n  <<: 1\n", "merge-key@2:3"),
        Row("a: &b { c: 1 }\nd: { <<: *b }\n", "anchor@1:4 merge-key@2:6 alias@2:10"),
        Row("a: !!str 1\n", "tag@1:4"),
        Row("a: ! 1\n", "tag@1:4"),
        Row("a: ! \"1\"\n", "tag@1:4"),
        Row("a: !x [1]\n", "tag@1:4"),
        Row("a: !<tag:x> {}\n", "tag@1:4"),
        Row("!!map\na: 1\n", "tag@1:1"),
        Row("!!str a: 1\n", "tag@1:1"),
        Row("&m\n&k a: 1\n", "anchor@1:1 anchor@2:1"),
        Row("a: &x !y 1\n", "anchor@1:4 tag@1:7"),
        Row("a: !y &x 1\n", "tag@1:4 anchor@1:7"),
        Row("a: !e!foo 1\n", "tag@1:4"),
        Row("%YAML 1.2\n---\na: 1\n", "directive@1:1"),
        Row("# c\n\n%TAG !e! tag:x\n---\na: 1\n", "directive@3:1"),
        Row("%FOO\n---\na: 1\n", "directive@1:1"),
        Row("a: 1\n...\n%YAML 1.2\n---\nb: 1\n", "directive@3:1"),
        Row("a: 1\n---\nb: 1\n", "several-documents@2:1"),
        Row("a: 1\n...\n---\nb: 1\n", "several-documents@3:1"),
        Row("a: 1\n...\nb: 1\n", "several-documents@3:1"),
        Row("---\n---\n", "empty@1:1"),
        Row("", "empty@1:1"),
        Row("\n\n", "empty@1:1"),
        Row("# only a comment\n", "empty@1:1"),
        Row("---\n", "empty@1:1"),
        Row("...\n", "empty@1:1"),
        Row("\u{FEFF}", "empty@1:1"),
    ]

    static let keys = [
        Row("a: 1\na: 2\n", "duplicate-key@2:1"),
        Row("a: 1\n\"a\": 2\n", "duplicate-key@2:1"),
        Row("1: 1\n'1': 2\n", "duplicate-key@2:1"),
        Row("{a: 1, a: 2}\n", "duplicate-key@1:8"),
        Row("a: {b: 1, b: 2}\na: {c: 1, c: 2}\n", "duplicate-key@1:11 duplicate-key@2:1 duplicate-key@2:11"),
        Row("- a: 1\n  a: 2\n- a: 3\n", "duplicate-key@2:3"),
        Row("客户: 1\n客户: 2\n", "duplicate-key@2:1"),
        Row("\u{E9}: 1\ne\u{301}: 2\n", "duplicate-key@2:1"),
        Row("? [a]\n: 1\n", "complex-key@1:3"),
        Row("{[a]: 1}\n", "complex-key@1:2"),
        Row("{{a: 1}: 1}\n", "complex-key@1:2"),
        Row("? a: 1\n: 2\n", "complex-key@1:3"),
        Row(": 1\n", "empty-key@1:1"),
        Row("a: 1\n\"\": 2\n", "empty-key@2:1"),
        Row("{: 1}\n", "empty-key@1:2"),
        Row("? \n: 1\n", "empty-key@1:2"),
        Row("''  : 1\n", "empty-key@1:1"),
    ]

    static let characters = [
        Row("a: b\u{202E}c\n", "bidi-character@1:5"),
        Row("# \u{202A}\na: 1\n", "bidi-character@1:3"),
        Row("a: \"\u{2066}x\u{2069}\"\n", "bidi-character@1:5 bidi-character@1:7"),
        Row("a: \u{200E}b\u{200F}\n", "bidi-character@1:4 bidi-character@1:6"),
        Row("中: \u{61C}\n", "bidi-character@1:4"),
        Row("a: \"\\u202E\"\n", "bidi-character@1:5"),
        Row("a: b\u{0}c\n", "control-character@1:5"),
        Row("a: b\nc: \u{1B}[2J\n", "control-character@2:4"),
        Row("a: \u{7F}\n", "control-character@1:4"),
        Row("a: \u{9B}\n", "control-character@1:4"),
        Row("a: b\u{FEFF}\n", "control-character@1:5"),
        Row("a: b\u{FFFF}\n", "control-character@1:5"),
        Row("a: \"x\\0\\e\"\n", "control-character@1:6 control-character@1:8"),
        Row("# c\u{2028}a: 1\nb: 2\n", "line-separator@1:4"),
        Row("a: b\u{85}c\n", "line-separator@1:5"),
        Row("a: b\u{2029}c\n", "line-separator@1:5"),
    ]

    @Test(arguments: syntax) func `refuses what is not YAML`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }

    @Test(arguments: tabs) func `refuses tabs as indentation, with a hint`(_ row: Row) {
        let parse = YAMLParser.parse(row.yaml, name: "t")
        #expect(parse.dump == row.expected)
        #expect(parse.problems.first?.hint == "indent with spaces: YAML takes no tab there")
    }

    @Test(arguments: features) func `refuses what the language leaves out of YAML`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }

    @Test(arguments: keys) func `refuses keys that are no key`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }

    @Test(arguments: characters) func `refuses characters that make a file look like something else`(_ row: Row) {
        #expect(YAMLParser.parse(row.yaml, name: "t").dump == row.expected)
    }
}
