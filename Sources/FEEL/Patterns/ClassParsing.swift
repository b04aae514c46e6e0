/// Classes of characters: `[a-z]`, `[^0-9]`, `[a-z-[aeiou]]`, `\d`, `\p{Lu}`, `\p{IsGreek}`.
extension PatternParser {
    /// What an escape stands for.
    enum Escaped {
        case character(Unicode.Scalar)
        case set([ClosedRange<UInt32>], Categories)
    }

    /// A class, after the `[`.
    mutating func set() throws(PatternError) -> ScalarSet {
        try descend()
        defer { ascend() }
        let start = position - 1
        let isNegated = take("^")
        var (ranges, categories, isEmpty) = ([ClosedRange<UInt32>](), Categories(), true)
        while let scalar = next {
            switch scalar {
            case "]" where isEmpty, "-" where isEmpty && character(after: 1) == "[":
                throw error(en: "a class holds at least one character", zh: "字符类至少包含一个字符", at: start)
            case "]":
                position += 1
                return ScalarSet(ranges, categories, isNegated: isNegated)
            case "-" where character(after: 1) == "[":
                position += 2
                let subtracted = try set()
                guard take("]") else {
                    throw error(en: "after what is taken away from a class comes \"]\"", zh: "字符类的减去部分之后应为 \"]\"")
                }
                return ScalarSet(ranges, categories, isNegated: isNegated, without: subtracted)
            default:
                try part(&ranges, &categories)
                isEmpty = false
            }
        }
        throw error(en: "this class is not closed", zh: "该字符类未闭合", at: start)
    }

    /// A character, a range or an escape in a class.
    private mutating func part(
        _ ranges: inout [ClosedRange<UInt32>], _ categories: inout Categories
    ) throws(PatternError) {
        let start = position
        switch try member() {
        case .set(let found, let others):
            ranges += found
            categories.formUnion(others)
        case .character(let first) where isRangeSign:
            position += 1
            guard case .character(let last) = try member() else {
                throw error(en: "a range ends with one character, not with a class", zh: "范围应以单个字符结束，而非字符类", at: start)
            }
            guard first <= last else { throw error(en: "the range ends before it begins", zh: "范围的终点在起点之前", at: start) }
            append(first.value...last.value, to: &ranges)
        case .character(let single): append(single.value...single.value, to: &ranges)
        }
    }

    /// Whether the next character is a `-` that makes a range: not the last one, and not the one that takes away a class.
    private var isRangeSign: Bool {
        guard next == "-", let after = character(after: 1) else { return false }
        return after != "]" && after != "[" && !(after == "-" && character(after: 2) == "[")
    }

    private mutating func member() throws(PatternError) -> Escaped {
        guard let scalar = next, scalar != "[" else {
            throw error(en: "\"[\" as a character of a class is written \"\\[\"", zh: "字符类中的字符 \"[\" 写作 \"\\[\"")
        }
        position += 1
        guard scalar == "\\" else { return .character(scalar) }
        guard next.flatMap(Self.digit) == nil else {
            throw error(en: "a reference to a group cannot stand in a class", zh: "字符类中不能引用分组", at: position - 1)
        }
        return try characterOrSet()
    }

    private mutating func append(_ range: ClosedRange<UInt32>, to ranges: inout [ClosedRange<UInt32>]) {
        ranges.append(range)
        if flags.contains(.ignoringCase) { lookups += CaseVariants.append(of: range, to: &ranges) }
    }

    /// An escape, after the `\`.
    mutating func characterOrSet() throws(PatternError) -> Escaped {
        guard let scalar = next else {
            throw error(
                en: "a pattern does not end with \"\\\"; the character is \"\\\\\"",
                zh: "模式不能以 \"\\\" 结尾；字符本身写作 \"\\\\\"")
        }
        position += 1
        switch scalar {
        case "n": return .character("\n")
        case "r": return .character("\r")
        case "t": return .character("\t")
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "$", "-", "[", "]", "^": return .character(scalar)
        case "s": return .set(XMLCharacters.space, [])
        case "S": return .set(ScalarSet.complement(of: XMLCharacters.space), [])
        case "i": return .set(XMLCharacters.nameStart, [])
        case "I": return .set(ScalarSet.complement(of: XMLCharacters.nameStart), [])
        case "c": return .set(XMLCharacters.name, [])
        case "C": return .set(ScalarSet.complement(of: XMLCharacters.name), [])
        case "d": return .set([], .digits)
        case "D": return .set([], .all.subtracting(.digits))
        case "w": return .set([], .word)
        case "W": return .set([], .all.subtracting(.word))
        case "p": return try property()
        case "P":
            switch try property() {
            case .set(let ranges, []) where !ranges.isEmpty: return .set(ScalarSet.complement(of: ranges), [])
            case .set(_, let categories): return .set([], .all.subtracting(categories))
            case let other: return other
            }
        default:
            throw error(
                en: "\"\\\(scalar)\" means nothing in a pattern", zh: "\"\\\(scalar)\" 在模式中没有意义", at: position - 2)
        }
    }

    /// `{Lu}` or `{IsGreek}`, after the `p`.
    private mutating func property() throws(PatternError) -> Escaped {
        guard take("{") else {
            throw error(
                en: "after \"\\p\" comes a category or a block in braces: \"\\p{L}\"",
                zh: "\"\\p\" 之后应为花括号中的类别或区块：\"\\p{L}\"")
        }
        let start = position
        var name = ""
        while let scalar = next, scalar != "}" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take("}") else { throw error(en: "the name is not closed with \"}\"", zh: "名称未以 \"}\" 闭合", at: start) }
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            if let categories = Categories.named(name) { return .set([], categories) }
            if name.hasPrefix("Is"), let block = UnicodeBlocks.named(String(name.dropFirst(2))) {
                return .set(block, [])
            }
        }
        throw error(
            en: "there is no category or block of characters \"\(name)\"", zh: "没有名为 \"\(name)\" 的字符类别或区块", at: start)
    }
}
