/// Reads patterns: the regular expressions of XML Schema 1.0 part 2, appendix F, with what XPath adds to them (Functions
/// and Operators 2.0, 7.6.1), and groups `(?:…)`, which capture nothing, from 3.0.
///
/// Where XML Schema 1.0 leaves open how `-` in a class is meant, 1.1 is followed, as Functions and Operators advises.
struct PatternParser {
    let text: PatternText
    let flags: PatternFlags
    var position = 0
    /// The sets of characters, by number.
    private(set) var sets: [ScalarSet] = []
    /// How many groups have been opened.
    private(set) var groupCount = 0
    private var openGroups: Set<Int> = []
    /// The sets that stand for one character and its variants.
    private var variantSets: [Unicode.Scalar: Int] = [:]
    private var depth = 0
    /// What the reading of sets has cost, in looked up characters.
    var lookups = 0

    /// What reading the pattern has cost beside going through its text, in looked up characters.
    var cost: Int { 8 * sets.count + lookups }

    /// How deeply groups and classes may be nested.
    static let maximumDepth = 64

    init(_ text: String, _ flags: PatternFlags) {
        self.text = PatternText(text, spaced: flags.contains(.spaced) && !flags.contains(.literal))
        self.flags = flags
    }

    /// Reads all of it.
    mutating func whole() throws(PatternError) -> PatternSyntax {
        if flags.contains(.literal) {
            var parts: [PatternSyntax] = []
            for scalar in text.scalars { parts.append(character(scalar)) }
            return .sequence(parts)
        }
        let syntax = try alternatives()
        if next == ")" {
            throw error(
                en: "nothing is open that \")\" could close; the character itself is \"\\)\"",
                zh: "\")\" 没有对应的 \"(\"；字符本身写作 \"\\)\"")
        }
        return syntax
    }

    // MARK: Characters

    /// The next character; nil at the end.
    var next: Unicode.Scalar? { character(after: 0) }

    func character(after count: Int) -> Unicode.Scalar? {
        position + count < text.scalars.count ? text.scalars[position + count] : nil
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    /// What is wrong at a character, or at the next one.
    func error(en: String, zh: String, at index: Int? = nil) -> PatternError {
        PatternError(at: text.offset(of: index ?? position), en: en, zh: zh)
    }

    /// Goes down into a group or a class.
    mutating func descend() throws(PatternError) {
        guard depth < Self.maximumDepth else { throw error(en: "it is nested too deeply", zh: "嵌套过深") }
        depth += 1
    }

    mutating func ascend() { depth -= 1 }

    // MARK: The parts of a pattern

    /// `a|b|c`
    private mutating func alternatives() throws(PatternError) -> PatternSyntax {
        try descend()
        defer { ascend() }
        var branches = [try branch()]
        while take("|") { branches.append(try branch()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func branch() throws(PatternError) -> PatternSyntax {
        var pieces: [PatternSyntax] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let atom = try atom(scalar)
            pieces.append(try quantified(atom))
        }
        return pieces.count == 1 ? pieces[0] : .sequence(pieces)
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternError) -> PatternSyntax {
        let start = position
        position += 1
        switch scalar {
        case ".": return .anything
        case "^": return .start
        case "$": return .end
        case "(": return try group()
        case "[": return .set(add(try set()))
        case "\\": return try escape()
        case "?", "*", "+":
            throw error(
                en: "there is nothing before \"\(scalar)\" to repeat", zh: "\"\(scalar)\" 之前没有可重复的内容", at: start)
        case "{", "}", "]":
            throw error(
                en: "\"\(scalar)\" as a character is written \"\\\(scalar)\"",
                zh: "字符 \"\(scalar)\" 写作 \"\\\(scalar)\"", at: start)
        default: return character(scalar)
        }
    }

    /// After the `(`.
    private mutating func group() throws(PatternError) -> PatternSyntax {
        let start = position - 1
        if take("?") {
            guard take(":") else { throw error(en: "after \"(?\" comes \":\"", zh: "\"(?\" 之后应为 \":\"") }
            return try closed(try alternatives(), start)
        }
        groupCount += 1
        let number = groupCount
        openGroups.insert(number)
        let inner = try closed(try alternatives(), start)
        openGroups.remove(number)
        return .group(inner, number)
    }

    private mutating func closed(_ inner: PatternSyntax, _ start: Int) throws(PatternError) -> PatternSyntax {
        guard take(")") else { throw error(en: "this group is not closed", zh: "该分组未闭合", at: start) }
        return inner
    }

    /// After the `\`.
    private mutating func escape() throws(PatternError) -> PatternSyntax {
        if let digit = next.flatMap(Self.digit) { return try backReference(digit) }
        switch try characterOrSet() {
        case .character(let scalar): return character(scalar)
        case .set(let ranges, let categories): return .set(add(ScalarSet(ranges, categories)))
        }
    }

    /// `\1`; further digits belong to it as long as there are that many groups before.
    private mutating func backReference(_ digit: Int) throws(PatternError) -> PatternSyntax {
        let start = position - 1
        position += 1
        var number = digit
        while number > 0, let digit = next.flatMap(Self.digit), number * 10 + digit <= groupCount {
            number = number * 10 + digit
            position += 1
        }
        guard (1...max(1, groupCount)).contains(number), groupCount > 0 else {
            throw error(en: "there is no group \(number) before this", zh: "此前没有第 \(number) 个分组", at: start)
        }
        guard !openGroups.contains(number) else {
            throw error(en: "group \(number) is not closed before this", zh: "第 \(number) 个分组在此前尚未闭合", at: start)
        }
        return .backReference(number)
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil
    }

    /// A character that is itself, and its variants where case is ignored.
    private mutating func character(_ scalar: Unicode.Scalar) -> PatternSyntax {
        guard flags.contains(.ignoringCase), let variants = CaseVariants.of(scalar.value) else {
            return .scalar(scalar)
        }
        if let known = variantSets[scalar] { return .set(known) }
        let number = add(ScalarSet((variants + [scalar.value]).map { $0...$0 }, []))
        variantSets[scalar] = number
        return .set(number)
    }

    private mutating func add(_ set: ScalarSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }
}
