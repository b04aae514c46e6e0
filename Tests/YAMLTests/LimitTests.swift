import Testing
import YAML

/// Hostile and oversized files: each is answered by a code and a place, long before it could cost much.
@Suite struct LimitTests {
    struct File: Sendable, CustomTestStringConvertible {
        let name: String
        let yaml: String
        let expected: String
        var testDescription: String { name }

        init(_ name: String, _ yaml: String, _ expected: String) {
            self.name = name
            self.yaml = yaml
            self.expected = expected
        }
    }

    static func many(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    static let hostile = [
        File("100 KB of [", many(100_000, "["), "too-deep@1:65"),
        File("100 KB of {", many(100_000, "{"), "too-deep@1:65"),
        File("[ a line each", many(100_000, "[\n"), "too-deep@65:1"),
        File("dashes on one line", many(100_000, "- "), "too-deep@1:129"),
        File("question marks on one line", many(100_000, "? "), "too-deep@1:129"),
        File("{a: {a: …", many(100_000, "{a: "), "too-deep@1:257"),
        File("[{ in turn", many(50_000, "[{"), "too-deep@1:65"),
        File("mappings by indentation", (0..<400).map { many($0, " ") + "a:\n" }.joined(), "too-deep@65:65"),
        File("closed again", many(65, "[") + many(65, "]"), "too-deep@1:65"),
        File("dashes, a line each", many(120_000, "-\n"), "too-many-nodes@100000:2"),
        File("commas", "[" + many(120_000, "a,") + "]", "too-many-nodes@1:200000"),
        File("a: b: c on one line", many(20_000, "a: b: c "), "syntax@1:5"),
        File("one huge plain scalar", many(300_000, "x"), "scalar-too-long@1:1"),
        File("one huge quoted scalar", "a: \"" + many(300_000, "x") + "\"", "scalar-too-long@1:4"),
        File("one huge literal", "a: |\n" + many(40_000, "  xxxxxxx\n"), "scalar-too-long@1:4"),
        File("one huge run of blank lines in a scalar", "a: \"x" + many(300_000, "\n") + "\"", "scalar-too-long@1:4"),
        File("a quote left open", "a: \"" + many(300_000, "x"), "syntax@1:4"),
        File("a long key", "? " + many(1025, "k") + "\n: 1\n", "key-too-long@1:3"),
        File("a long key in Chinese", many(400, "键") + ": 1\n", "key-too-long@1:1"),
        File("a file that is too large", many(1 << 20, "#") + "\n", "too-large@1:1"),
        File("directives", many(20_000, "%TAG !a! b\n") + "---\na", "directive@1:1"),
        File("directives behind", "a\n...\n" + many(20_000, "%TAG !a! b\n") + "---\na", "directive@3:1"),
        File("documents", many(20_000, "---\n"), "empty@1:1"),
        File("documents with a value", many(20_000, "--- a\n"), "several-documents@2:1"),
        File("one long comment", "# " + many(300_000, "x"), "empty@1:1"),
        File("one long tag", "!" + many(300_000, "x") + " a", "tag@1:1"),
        File("one long anchor", "&" + many(300_000, "x") + " a", "anchor@1:1"),
    ]

    @Test(arguments: hostile) func `answers a hostile file by code and place`(_ file: File) {
        #expect(YAMLParser.parse(file.yaml, name: "t").dump == file.expected)
    }

    @Test func `stops at a number of problems`() {
        let parse = YAMLParser.parse(Self.many(5_000, "- *a\n"), name: "t")
        #expect(parse.problems.count == 101)
        #expect(parse.problems.last?.code == "yaml.too-many-problems")
        #expect(parse.problems.last?.range.start == Mark(line: 101, column: 3, offset: 502))
        #expect(parse.root == nil)
    }

    @Test func `stops at a number of forbidden characters`() {
        let parse = YAMLParser.parse(Self.many(300, "\u{202E}"), name: "t")
        #expect(parse.problems.count == 101)
        #expect(parse.problems.last?.code == "yaml.too-many-problems")
        #expect(parse.problems.last?.range.start == Mark(line: 1, column: 101, offset: 300))
    }

    @Test func `refuses the billion laughs at their first anchor and expands none`() {
        var yaml = "a: &a [\"lol\"]\n"
        for (last, next) in zip("abcdefgh", "bcdefghi") {
            yaml += "\(next): &\(next) [" + Self.many(9, "*\(last),") + "]\n"
        }
        let parse = YAMLParser.parse(yaml, name: "t")
        #expect(parse.problems.first?.code == "yaml.anchor")
        #expect(Set(parse.problems.map(\.code)) == ["yaml.anchor", "yaml.alias"])
        #expect(parse.problems.count == 9 + 8 * 9)
    }

    @Test func `reads what is just within the limits`() {
        let limits = YAMLLimits(fileBytes: 20, depth: 2, nodes: 5, scalarBytes: 4, keyBytes: 2)
        func dump(_ yaml: String) -> String { YAMLParser.parse(yaml, name: "t", limits: limits).dump }
        #expect(dump("aa: [bbbb, c]") == "{aa: [\"bbbb\", \"c\"]}")
        #expect(dump("aa: [bbbb, c, d]") == "too-many-nodes@1:15")
        #expect(dump("aa: [[]]") == "too-deep@1:6")
        #expect(dump("aa: bbbbb") == "scalar-too-long@1:5")
        #expect(dump("aaa: b") == "key-too-long@1:1")
        #expect(dump("aa: b" + Self.many(16, "\n")) == "too-large@1:1")
    }

    @Test func `reads 64 levels`() {
        let parse = YAMLParser.parse(Self.many(64, "[") + Self.many(64, "]"), name: "t")
        #expect(parse.problems.isEmpty)
    }

    /// Every code that the parser can give is asked for by some row above, but for the lack of memory.
    @Test func `has a row for every refusal`() {
        let rows =
            RefusalTests.syntax + RefusalTests.tabs + RefusalTests.features + RefusalTests.keys
            + RefusalTests.characters
        let expected = rows.map(\.expected) + Self.hostile.map(\.expected) + EncodingTests.files.map(\.expected)
        let codes = Set(
            expected.joined(separator: " ").split(separator: " ").compactMap { $0.split(separator: "@").first })
        let missing = YAMLRefusal.allCases.map(\.rawValue).filter { !codes.contains($0.dropFirst(5)) }
        #expect(missing == ["yaml.out-of-memory", "yaml.too-many-problems"])
    }
}
