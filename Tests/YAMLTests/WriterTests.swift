import Testing
import YAML

@Suite struct WriterTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let tree: YAMLTree
        let expected: String
        var testDescription: String { expected }

        init(_ tree: YAMLTree, _ expected: String) {
            self.tree = tree
            self.expected = expected
        }
    }

    static let texts: [Case] = [
        Case(.string("plain text"), "plain text\n"),
        Case(.string(""), "\"\"\n"),
        Case(.string("true"), "\"true\"\n"), Case(.string("No"), "\"No\"\n"), Case(.string("null"), "\"null\"\n"),
        Case(.string("~"), "\"~\"\n"), Case(.string("010"), "\"010\"\n"), Case(.string("12.50"), "\"12.50\"\n"),
        Case(.string("1_000"), "\"1_000\"\n"), Case(.string("12:30"), "\"12:30\"\n"),
        Case(.string(".inf"), "\".inf\"\n"),
        Case(.string("2026-11-23"), "\"2026-11-23\"\n"), Case(.string("+.INF"), "\"+.INF\"\n"),
        Case(.string("12 months"), "12 months\n"), Case(.string("- x"), "\"- x\"\n"),
        Case(.string("a: b"), "\"a: b\"\n"),
        Case(.string("a:"), "\"a:\"\n"), Case(.string("a:b"), "a:b\n"), Case(.string("a #b"), "\"a #b\"\n"),
        Case(.string("a#b"), "a#b\n"), Case(.string(" a"), "\" a\"\n"), Case(.string("a "), "\"a \"\n"),
        Case(.string("= amount"), "\"= amount\"\n"), Case(.string("授信业务"), "授信业务\n"),
        Case(.string("say \"x\""), "say \"x\"\n"), Case(.string("\"x\""), "\"\\\"x\\\"\"\n"),
        Case(.string("a\tb"), "\"a\\tb\"\n"), Case(.string("a\u{1B}b"), "\"a\\u001Bb\"\n"),
        Case(.string("a\u{202E}b"), "\"a\\u202Eb\"\n"), Case(.string("C:\\x"), "C:\\x\n"),
        Case(.string("a\nb"), "|-\n  a\n  b\n"), Case(.string("a\nb\n"), "|\n  a\n  b\n"),
        Case(.string("a\n\n\n"), "|+\n  a\n\n\n"), Case(.string("\na"), "\"\\na\"\n"),
        Case(.string("a\r\nb"), "\"a\\r\\nb\"\n"),
        Case(.number("12.50"), "12.50\n"), Case(.number("NaN"), "\"NaN\"\n"), Case(.boolean(true), "true\n"),
        Case(.sequence([]), "[]\n"), Case(.mapping([]), "{}\n"),
    ]

    static let trees: [Case] = [
        Case(.mapping([.init("a", .number("1")), .init("b", .null), .init("c", .string("x"))]), "a: 1\nb:\nc: x\n"),
        Case(.sequence([.null, .boolean(false), .sequence([])]), "-\n- false\n- []\n"),
        Case(.mapping([.init("list", .sequence([.string("a"), .string("b")]))]), "list:\n  - a\n  - b\n"),
        Case(
            .sequence([.mapping([.init("id", .string("x")), .init("count", .number("1"))]), .sequence([.string("z")])]),
            "- id: x\n  count: 1\n- - z\n"),
        Case(
            .mapping([.init("note", .string("one\ntwo\n")), .init("on", .mapping([.init("1", .string("客户"))]))]),
            "note: |\n  one\n  two\n\"on\":\n  \"1\": 客户\n"),
    ]

    @Test(arguments: texts + trees) func `writes a tree as a person would`(_ row: Case) {
        #expect(YAMLWriter.write(row.tree) == row.expected)
    }

    @Test func `writes a key that is too long for one line in the explicit form`() {
        let key = String(repeating: "\t", count: 600)
        let written = YAMLWriter.write(.mapping([.init(key, .sequence([.string("a")])), .init("b", .null)]))
        #expect(written.hasPrefix("? \"\\t"))
        #expect(YAMLParser.parse(written, name: "t").soundRoot?.tree.dump.hasSuffix(": [\"a\"], b: _}") == true)
    }

    @Test(arguments: 1...1000 as ClosedRange<UInt64>) func `is read back as the same tree`(seed: UInt64) {
        var trees = RandomTrees(seed: seed)
        let tree = trees.root()
        let written = YAMLWriter.write(tree)
        let parse = YAMLParser.parse(written, name: "t", limits: YAMLLimits(allowsEscapedControls: true))
        #expect(parse.problems.isEmpty, "seed \(seed)")
        // Compared as bytes, since `String` takes two spellings of one letter for equal.
        #expect(parse.root.map { Array($0.tree.dump.utf8) } == Array(tree.dump.utf8), "seed \(seed):\n\(written)")
        #expect(parse.root?.tree == tree, "seed \(seed):\n\(written)")
    }
}
