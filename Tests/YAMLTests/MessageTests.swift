import Testing
import YAML

@Suite struct MessageTests {
    private func problem(_ yaml: String) throws -> YAMLProblem {
        try #require(YAMLParser.parse(yaml, name: "t").problems.first)
    }

    @Test func `repeats libyaml's problem and context, and where that began`() throws {
        let problem = try problem("x: 1\na: {b: 1\nc: 2\n")
        #expect(problem.message == "did not find expected ',' or '}', while parsing a flow mapping that began at 2:4")
        #expect(problem.hint == "the mapping that opened with { is not closed")
    }

    @Test func `points to the quote that is left open and to the key that has no colon`() throws {
        #expect(
            try problem("a: \"b\nc: 1\n").message == "found unexpected end of stream, while scanning a quoted scalar")
        #expect(try problem("a: 1\nbranch\nc: 2\n").range.start.description == "2:1")
        #expect(try problem("a: 1\nbranch\nc: 2\n").hint == "write a colon and a space after the key")
    }

    @Test func `tells how to write what begins with an indicator`() throws {
        #expect(try problem("a: @b\n").hint == "put text that begins with @ into quotes")
        #expect(try problem("a: *b\n").hint == "write the value out; put text that begins with * into quotes")
        #expect(try problem("a: !b\n").hint == "put text that begins with ! into quotes")
    }

    @Test func `names the character that is refused`() throws {
        let bidi = try problem("a: \u{202E}\n")
        #expect(bidi.message.contains("U+202E"))
        #expect(try problem("a: \u{0}\n").message == "the character U+0000 (NUL) is not allowed")
        #expect(try problem("a: \"\\e\"\n").message == "the escape of U+001B (a control character) is not allowed")
    }

    @Test func `gives the whole range of a key, an anchor, a tag and a directive`() throws {
        #expect(try problem("客户: 1\n客户: 2\n").range.description == "2:1-2:3")
        #expect(try problem("a: &name 1\n").range.description == "1:4-1:9")
        #expect(try problem("a: [!!str x]\n").range.description == "1:5-1:10")
        #expect(try problem("%YAML 1.1\n---\na\n").range.description == "1:1-1:10")
    }

    @Test func `shows only the beginning of a long key`() throws {
        let key = String(repeating: "k", count: 200)
        let message = try problem("\(key): 1\n\(key): 2\n").message
        #expect(message == "the key \"\(String(repeating: "k", count: 40))…\" is here a second time")
    }

    @Test func `keeps the sound part of a tree beside its problems`() throws {
        let parse = YAMLParser.parse("a: 1\na: 2\nb: [*x, 3]\n", name: "t")
        #expect(parse.root?.tree.dump == "{a: 1, b: [_, 3]}")
        #expect(parse.soundRoot == nil)
    }
}
