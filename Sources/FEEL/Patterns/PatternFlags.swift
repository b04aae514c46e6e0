/// The flags beside a pattern (XPath Functions and Operators 2.0, 7.6.1.1; `q` came with 3.0).
struct PatternFlags: OptionSet, Sendable {
    let rawValue: UInt8

    /// `s`: `.` is any character, the ends of lines too.
    static let dotAll = PatternFlags(rawValue: 1)
    /// `m`: `^` and `$` hold at the start and the end of every line.
    static let multiline = PatternFlags(rawValue: 2)
    /// `i`: a character stands for its variants in the other case too.
    static let ignoringCase = PatternFlags(rawValue: 4)
    /// `x`: white space in the pattern, outside of classes, has no meaning.
    static let spaced = PatternFlags(rawValue: 8)
    /// `q`: every character of the pattern is itself.
    static let literal = PatternFlags(rawValue: 16)

    /// Reads flags; they may come in any order, and twice.
    static func read(_ text: String) throws(PatternError) -> PatternFlags {
        var flags: PatternFlags = []
        var offset = 0
        for scalar in text.unicodeScalars {
            guard let flag = flag(scalar) else {
                throw PatternError(
                    at: offset, en: "there is no flag \"\(scalar)\"; there are s, m, i, x and q",
                    zh: "没有标志 \"\(scalar)\"；可用 s、m、i、x、q")
            }
            flags.insert(flag)
            offset += UTF8.width(scalar)
        }
        return flags
    }

    private static func flag(_ scalar: Unicode.Scalar) -> PatternFlags? {
        switch scalar {
        case "s": .dotAll
        case "m": .multiline
        case "i": .ignoringCase
        case "x": .spaced
        case "q": .literal
        default: nil
        }
    }
}
