/// `?`, `*`, `+`, `{2}`, `{2,}`, `{2,5}`, each reluctant with a `?` behind it.
extension PatternParser {
    /// The atom, repeated where a quantifier follows it.
    mutating func quantified(_ atom: PatternSyntax) throws(PatternError) -> PatternSyntax {
        guard let (least, most) = try quantifier() else { return atom }
        let isReluctant = take("?")
        if let scalar = next, "?*+{".unicodeScalars.contains(scalar) {
            throw error(
                en: "what is repeated already is repeated again only in a group: \"(?:…)\(scalar)\"",
                zh: "已有量词的内容须放入分组才能再次重复：\"(?:…)\(scalar)\"")
        }
        return .repetition(atom, from: least, through: most, isReluctant: isReluctant)
    }

    private mutating func quantifier() throws(PatternError) -> (least: Int, most: Int?)? {
        if take("?") { return (0, 1) }
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        let start = position
        guard take("{") else { return nil }
        let least = try number()
        var most: Int? = least
        if take(",") { most = next == "}" ? nil : try number() }
        guard take("}") else { throw error(en: "a number of times ends with \"}\"", zh: "次数应以 \"}\" 结束") }
        if let most, most < least {
            throw error(
                en: "\"{\(least),\(most)}\" has the greater number first", zh: "\"{\(least),\(most)}\" 中前一个数较大",
                at: start)
        }
        return (least, most)
    }

    private mutating func number() throws(PatternError) -> Int {
        guard var number = next.flatMap(Self.digit) else { throw error(en: "a number is missing here", zh: "此处缺少数字") }
        position += 1
        while let digit = next.flatMap(Self.digit) {
            number = min(number * 10 + digit, Self.manyTimes)
            position += 1
        }
        return number
    }

    /// More than any pattern may come to.
    private static let manyTimes = 1_000_000
}
