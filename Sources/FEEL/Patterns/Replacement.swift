/// What stands in the place of a match: text, and what groups have matched (XPath Functions and Operators 2.0, 7.6.3).
struct Replacement: Sendable {
    private enum Part: Sendable {
        case text([UInt8])
        /// 0 is the whole match.
        case group(Int)
    }

    private var parts: [Part] = []

    /// What writing it once costs, in steps.
    var cost: Int { 1 + parts.count >> 3 }

    /// Whether it may ask what groups have matched.
    static func usesGroups(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "$")) }

    /// Reads `$1`, `\$` and `\\`.
    ///
    /// - Parameter isLiteral: whether they are but text (the flag `q`).
    init(_ text: String, groupCount: Int, isLiteral: Bool) throws(PatternError) {
        let bytes = Array(text.utf8)
        guard !isLiteral else {
            parts = [.text(bytes)]
            return
        }
        var (position, plain) = (0, [UInt8]())
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "$"):
                let group = try Self.group(bytes, &position, groupCount)
                if !plain.isEmpty { parts.append(.text(plain)) }
                parts.append(.group(group))
                plain = []
            case UInt8(ascii: "\\"):
                guard position + 1 < bytes.count, [UInt8(ascii: "$"), UInt8(ascii: "\\")].contains(bytes[position + 1])
                else {
                    throw PatternError(
                        at: position, en: "after \"\\\" comes \"\\\" or \"$\"", zh: "\"\\\" 之后应为 \"\\\" 或 \"$\"")
                }
                plain.append(bytes[position + 1])
                position += 2
            default:
                plain.append(bytes[position])
                position += 1
            }
        }
        if !plain.isEmpty { parts.append(.text(plain)) }
    }

    /// The number after a `$`: as many of the digits as make the number of a group, or a number below ten.
    private static func group(
        _ bytes: [UInt8], _ position: inout Int, _ groupCount: Int
    ) throws(PatternError) -> Int {
        let start = position
        position += 1
        guard let first = digit(bytes, position) else {
            throw PatternError(
                at: start, en: "after \"$\" comes the number of a group; the character itself is \"\\$\"",
                zh: "\"$\" 之后应为分组的编号；字符本身写作 \"\\$\"")
        }
        position += 1
        var number = first
        while let next = digit(bytes, position), number * 10 + next <= max(9, groupCount) {
            number = number * 10 + next
            position += 1
        }
        return number
    }

    private static func digit(_ bytes: [UInt8], _ position: Int) -> Int? {
        position < bytes.count && (48...57).contains(bytes[position]) ? Int(bytes[position]) - 48 : nil
    }

    /// Adds to a result what stands in the place of a match; a group that took no part, or is none, is nothing. Answers
    /// false where the result would be longer than a text may be.
    func write(_ match: PatternMatch, in text: [UInt8], to result: inout [UInt8]) -> Bool {
        for part in parts {
            switch part {
            case .text(let bytes): result += bytes
            case .group(0): result += text[match.range]
            case .group(let number):
                if number <= match.groups.count, let range = match.groups[number - 1] { result += text[range] }
            }
            guard result.count <= Frame.maximumText else { return false }
        }
        return true
    }
}
