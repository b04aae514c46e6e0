import YAML

/// Trees of the sort that goes wrong: texts made of YAML's own signs, at every depth.
struct RandomTrees {
    private static let fragments = [
        "a", "b", "Z", " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", "#", " #", "-", "- ", "?", ",", "[", "]", "{",
        "}", "&",
        "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\", "~", "=", "<<", "0", "1", "12", ".", "_", "e", "x", "true",
        "no",
        "null", "---", "...", "中", "客户", "é", "e\u{301}", "😀", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}",
        "\u{2028}",
        "\u{202E}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}",
    ]
    private static let numbers = ["0", "-0", "1", "-12", "12.50", "0.001", "99999999999999999999999999999999"]
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// A tree that is not null as a whole: the writer has no text for that.
    mutating func root() -> YAMLTree {
        let tree = tree(depth: 0)
        return tree == .null ? .string("") : tree
    }

    private mutating func tree(depth: Int) -> YAMLTree {
        switch random.below(depth > 4 ? 6 : 10) {
        case 0: .null
        case 1: .boolean(random.below(2) == 0)
        case 2: .number(Self.numbers[random.below(Self.numbers.count)])
        case 3...5: .string(text())
        case 6, 7: .sequence((0..<random.below(4)).map { _ in tree(depth: depth + 1) })
        default: .mapping(entries(depth: depth))
        }
    }

    private mutating func entries(depth: Int) -> [YAMLTree.Entry] {
        var entries: [YAMLTree.Entry] = []
        for _ in 0..<random.below(4) {
            let key = text()
            guard !key.isEmpty, !entries.contains(where: { $0.key == key }) else { continue }
            entries.append(YAMLTree.Entry(key, tree(depth: depth + 1)))
        }
        return entries
    }

    private mutating func text() -> String {
        (0..<random.below(7)).map { _ in Self.fragments[random.below(Self.fragments.count)] }.joined()
    }
}
