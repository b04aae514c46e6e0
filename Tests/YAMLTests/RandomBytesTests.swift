import Testing
import YAML

@Suite struct RandomBytesTests {
    private static let fragments = [
        "a", "b: ", "- ", "? ", ": ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ",", "'", "\"", "|\n", ">-\n", "#",
        " #",
        "&x ", "*x", "!t ", "%", "---", "...", "\t", "\r\n", "中", "\u{2028}", "\u{202E}", "\\", "\\n", "<<: ", "~", "0",
        "@",
    ]

    /// Ends with a tree or with problems whose places lie in the file; never with neither.
    private func check(_ bytes: [UInt8], seed: UInt64) {
        let parse = YAMLParser.parse(bytes, name: "t")
        #expect(parse.root != nil || !parse.problems.isEmpty, "seed \(seed)")
        for problem in parse.problems {
            let (start, end) = (problem.range.start, problem.range.end)
            let isInside = start.offset >= 0 && start <= end && end.offset <= bytes.count
            #expect(isInside && start.line >= 1 && start.column >= 1, "seed \(seed): \(problem)")
            #expect(start.line <= parse.source.lineCount, "seed \(seed): \(problem)")
        }
        if let root = parse.root { checkPlaces(of: root, within: bytes.count, seed: seed) }
    }

    private func checkPlaces(of node: Node, within count: Int, seed: UInt64) {
        #expect(node.range.start <= node.range.end && node.range.end.offset <= count, "seed \(seed): \(node.range)")
        switch node.content {
        case .scalar(let scalar):
            for offset in 0...scalar.text.utf8.count {
                let place = scalar.mark(ofTextOffset: offset)
                #expect(place >= node.range.start && place.offset <= count, "seed \(seed): \(node.range)")
            }
        case .sequence(let nodes): for child in nodes { checkPlaces(of: child, within: count, seed: seed) }
        case .mapping(let pairs): for pair in pairs { checkPlaces(of: pair.value, within: count, seed: seed) }
        }
    }

    @Test(arguments: 1...500 as ClosedRange<UInt64>) func `survives any bytes`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        check((0..<random.below(200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }, seed: seed)
        check((0..<random.below(200)).map { _ in UInt8(random.below(128)) }, seed: seed)
    }

    @Test(arguments: 1...1500 as ClosedRange<UInt64>) func `survives any mix of YAML's own signs`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = (0..<random.below(40)).map { _ in Self.fragments[random.below(Self.fragments.count)] }.joined()
        check(Array(text.utf8), seed: seed)
    }
}
