import Testing
import YAML

@Suite struct PlaceTests {
    private func root(_ yaml: String) throws -> Node {
        try #require(YAMLParser.parse(yaml, name: "t").soundRoot)
    }

    @Test func `counts lines from 1, columns in scalars, offsets in bytes`() throws {
        let root = try root("title: { en: Credit, zh: 授信业务 }\n客户名称: 中国 # 备注\n")
        let title = try #require(root["title"])
        #expect(
            title["zh"]?.range
                == SourceRange(
                    start: Mark(line: 1, column: 26, offset: 25), end: Mark(line: 1, column: 30, offset: 37)))
        #expect(
            root["客户名称"]?.range
                == SourceRange(
                    start: Mark(line: 2, column: 7, offset: 54), end: Mark(line: 2, column: 9, offset: 60)))
        #expect(title.range.description == "1:8-1:32")
    }

    @Test func `ends a block collection with its last child`() throws {
        let root = try root("a:\n  b: 1\n  c: [2]\n\n# comment\nd:\n- x\n- y\n\n")
        #expect(root.range.description == "1:1-8:4")
        #expect(root["a"]?.range.description == "2:3-3:9")
        #expect(root["d"]?.range.description == "7:1-8:4")
    }

    @Test func `places an empty value where it would stand`() throws {
        let root = try root("a:\nb: []\n")
        #expect(root["a"]?.range.description == "1:3-1:3")
        #expect(root["b"]?.range.description == "2:4-2:6")
    }

    @Test func `keeps the quotes in the range of a scalar`() throws {
        #expect(try root("a: \"x\\ty\"\n")["a"]?.range.description == "1:4-1:10")
    }

    @Test func `counts as before behind CRLF, a lone CR and a byte order mark`() throws {
        let root = try root("\u{FEFF}a: 1\r\nb: 2\rc: 3\n")
        #expect(root["b"]?.range.start == Mark(line: 2, column: 4, offset: 9))
        #expect(root["c"]?.range.start == Mark(line: 3, column: 4, offset: 14))
    }

    @Test func `places the nodes of one long line`() throws {
        let count = 3_000
        let root = try root("[" + (0..<count).map { "中\($0 % 10)" }.joined(separator: ", ") + "]")
        let last = try #require(root.sequence?.last)
        #expect(last.range.start == Mark(line: 1, column: (count - 1) * 4 + 2, offset: (count - 1) * 6 + 1))
    }

    @Test func `keeps the entries of a mapping in file order`() throws {
        #expect(try root("b: 1\na: 2\nc: 3\n").mapping?.map(\.key.text) == ["b", "a", "c"])
    }
}

@Suite struct SourceTests {
    @Test func `gives each line without its end, for a caret below it`() {
        let source = YAMLSource(name: "t.yaml", text: "a\r\n中文\n\rb")
        #expect(source.lines == ["a", "中文", "", "b"])
        #expect(source.line(0) == nil)
        #expect(source.line(5) == nil)
        #expect(source.lineCount == 4)
    }

    @Test func `has one empty line when there is nothing`() {
        #expect(YAMLSource(name: "t", text: "").lines == [""])
        #expect(YAMLSource(name: "t", text: "").mark(atOffset: 7) == .start)
    }

    @Test func `clamps a column to its line`() {
        let source = YAMLSource(name: "t", text: "ab\ncd\n")
        #expect(source.mark(line: 1, column: 99) == Mark(line: 1, column: 3, offset: 2))
        #expect(source.mark(line: 2, column: 2) == Mark(line: 2, column: 2, offset: 4))
    }

    @Test func `shows the bytes of a broken file as replacement characters`() {
        let parse = YAMLParser.parse([0x61, 0xFF, 0x62], name: "t")
        #expect(parse.source.line(1) == "a\u{FFFD}b")
        #expect(parse.problems.first?.range.start == Mark(line: 1, column: 2, offset: 1))
    }

    /// Offset, scalar count and line-and-column are three ways to one place.
    @Test(arguments: 1...20 as ClosedRange<UInt64>) func `agrees with a plain count`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet: [String] = ["a", " ", "\n", "\r\n", "\r", "中", "é", "😀"]
        let text = (0..<300).map { _ in alphabet[random.below(alphabet.count)] }.joined()
        let source = YAMLSource(name: "t", text: text)
        var line = 1
        var column = 1
        var offset = 0
        var previous: Unicode.Scalar = "a"
        for scalar in text.unicodeScalars {
            if previous == "\n" || previous == "\r" && scalar != "\n" {
                line += 1
                column = 1
            }
            #expect(source.mark(atOffset: offset) == Mark(line: line, column: column, offset: offset), "seed \(seed)")
            column += 1
            offset += UTF8.width(scalar)
            previous = scalar
        }
    }
}
