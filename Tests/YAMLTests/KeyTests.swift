import Testing
import YAML

@Suite struct KeyTests {
    @Test func `collects every duplicate key of a file`() {
        let parse = YAMLParser.parse("a: 1\nb: 2\na: 3\nc: { d: 1, d: 2 }\na: 4\n", name: "keys.yaml")
        #expect(parse.problems.map(\.code) == Array(repeating: "yaml.duplicate-key", count: 3))
        #expect(parse.problems.map(\.range.start.description) == ["3:1", "4:12", "5:1"])
        #expect(parse.problems.first?.hint == "it is first at line 1, column 1")
        #expect(parse.root != nil)
        #expect(parse.soundRoot == nil)
    }
}
