/// Says which texts may be written without quotes.
///
/// Our own parser would read more of them back; the rest is quoted for readers that take `no`, `~`, `0x1F`, `1_000` or
/// `12:30` for something other than text.
enum PlainText {
    /// Words that some YAML schema takes for a null or a boolean, in lower case.
    private static let words: Set<String> = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=<".unicodeScalars)
    private static let numberScalars = Set("0123456789abcdefABCDEFxXoO_+-.:,/TtZz \t".unicodeScalars)
    private static let numberStarts = Set("0123456789+.".unicodeScalars)

    static func isSafe(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard !indicators.contains(first), first != " ", last != " ", last != ":" else { return false }
        return !words.contains(text.lowercased()) && !looksLikeNumber(text, first) && holdsNoMarkup(text)
    }

    /// Numbers of every base, dates, times, and the names of infinity and not-a-number.
    private static func looksLikeNumber(_ text: String, _ first: Unicode.Scalar) -> Bool {
        guard numberStarts.contains(first) else { return false }
        return first == "." || text.unicodeScalars.allSatisfy(numberScalars.contains) || text.hasPrefix("+.")
    }

    private static func holdsNoMarkup(_ text: String) -> Bool {
        var previous: Unicode.Scalar = "x"
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\r" || scalar == "\t" || ForbiddenCharacter(scalar) != nil { return false }
            if scalar == " " && previous == ":" || scalar == "#" && previous == " " { return false }
            previous = scalar
        }
        return true
    }
}
