import Testing
import YAML

/// From a place in a scalar's text back to the file.
@Suite struct TextPlaceTests {
    /// A file and a letter that stands once in it, or once in the text of the scalar under `a`.
    struct Search: Sendable, CustomTestStringConvertible {
        let yaml: String
        let letter: Character
        let expected: String
        var testDescription: String { yaml.debugDescription }

        init(_ yaml: String, _ letter: Character, _ expected: String) {
            self.yaml = yaml
            self.letter = letter
            self.expected = expected
        }
    }

    static let searches = [
        Search("a: = amount > X\n", "X", "1:15"),
        Search("a:   中文 X\n", "X", "1:9"),
        Search("a: one\n   two X\n", "X", "2:8"),
        Search("a: one  \n\n\n     two X\n", "X", "4:10"),
        Search("a: one\r\n\r\n  X\r\n", "X", "3:3"),
        Search("a: 'X'\n", "X", "1:5"),
        Search("a: 'it''s X'\n", "X", "1:11"),
        Search("a: 'it''s\n\n  it''s X'\n", "X", "3:9"),
        Search("a: \"X\"\n", "X", "1:5"),
        Search("a: \"\\t\\x41\\u4E2D\\U0001F600X\"\n", "X", "1:27"),
        Search("a: \"\\\"\\\\X\"\n", "X", "1:9"),
        Search("a: \"b\\\n   c X\"\n", "X", "2:6"),
        Search("a: \"b\\\n\n\n   c X\"\n", "X", "4:6"),
        Search("a: \"b  \n\n   c X\"\n", "X", "3:6"),
        Search("a: \"\\u0058\"\n", "X", "1:5"),
        Search("a: |\n  X\n", "X", "2:3"),
        Search("a: |\n\n\n      b\n      c X\n", "X", "5:9"),
        Search("a: |2\n     b\n   X\n", "X", "3:4"),
        Search("a: |\n  b\n\n \n  X\n", "X", "5:3"),
        Search("a: |- # rules\r\n  中文 | b\r\n  -    | X\r\n", "X", "3:10"),
        Search("a: >\n  X\n", "X", "2:3"),
        Search("a: >\n\n  b\n  c X\n", "X", "4:5"),
        Search("a: >\n  b\n\n    more\n   X\n", "X", "5:4"),
        Search("- b\n- {a: X}\n", "X", "2:7"),
    ]

    @Test(arguments: searches) func `finds a letter of the text in the file`(_ search: Search) throws {
        let root = try #require(YAMLParser.parse(search.yaml, name: "t").soundRoot)
        let scalar = try #require((root["a"] ?? root.sequence?.last?["a"])?.scalar)
        let index = try #require(scalar.text.firstIndex(of: search.letter))
        let offset = scalar.text.utf8.distance(from: scalar.text.startIndex, to: index)
        #expect(scalar.mark(ofTextOffset: offset).description == search.expected)
        let before = scalar.text[..<index].unicodeScalars
        let line = before.count { $0 == "\n" } + 1
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        #expect(scalar.mark(line: line, column: column).description == search.expected)
    }

    @Test func `points into the cells of a decision table`() throws {
        let yaml = """
            tables:
              authority:
                rules: |
                  amount             | grade   | level
                  <= 500000          | "A","B" | 分行
                  (500000..5000000]  | "A","B" | comittee
            """
        let root = try #require(YAMLParser.parse(yaml, name: "t").soundRoot)
        let rules = try #require(root["tables"]?["authority"]?["rules"]?.scalar)
        #expect(rules.mark(line: 1, column: 1).description == "4:7")
        #expect(rules.mark(line: 3, column: 32).description == "6:38")
        #expect(rules.mark(line: 2, column: 99).description == "5:40")
        #expect(rules.range(ofText: 0..<6).description == "4:7-4:13")
    }

    @Test func `clamps an offset outside of the text`() throws {
        let root = try #require(YAMLParser.parse("a: bc\n", name: "t").soundRoot)
        let scalar = try #require(root["a"]?.scalar)
        #expect(scalar.mark(ofTextOffset: -1).description == "1:4")
        #expect(scalar.mark(ofTextOffset: 99).description == "1:6")
        #expect(root.mark(ofTextOffset: 1).description == "1:1")
    }

    /// Whatever the style, a letter of the text is that letter in the file.
    @Test(arguments: 1...300 as ClosedRange<UInt64>) func `puts every letter where it was written`(seed: UInt64) throws
    {
        var random = SplitMix64(seed: seed)
        let header = ["", "'", "\"", "|\n  ", ">\n  ", "|+\n  "][random.below(6)]
        let parts = ["b", "c", "中", "x y", "\n  ", "\n\n  ", "\r\n  ", " ", "z"]
        var body = "k"
        for _ in 0..<random.below(30) { body += parts[random.below(parts.count)] }
        let close = header == "'" || header == "\"" ? header : ""
        let parse = YAMLParser.parse("a: \(header)\(body)\(close)\n", name: "t")
        let scalar = try #require(parse.soundRoot?["a"]?.scalar, "seed \(seed)")
        let file = Array(parse.source.text.utf8)
        for (offset, byte) in scalar.text.utf8.enumerated() where byte > 0x20 && byte & 0xC0 != 0x80 {
            #expect(file[scalar.mark(ofTextOffset: offset).offset] == byte, "seed \(seed), offset \(offset)")
        }
    }
}
