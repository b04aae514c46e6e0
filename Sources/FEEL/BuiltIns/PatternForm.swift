/// Which arguments of a function say what to look for. The text is the first, the pattern the second.
struct PatternForm {
    var replacement: Int?
    var flags: Int?
    /// Whether the pattern may match the empty text, which is everywhere. It makes a good question, but no delimiter.
    var mayMatchNothing = false

    /// The first argument that should be a text and is none. Flags may be null.
    func misfit(in call: Call) -> Int? {
        if call.string(1) == nil { return 1 }
        if let replacement, call.string(replacement) == nil { return replacement }
        if let flags, call.has(flags), call.string(flags) == nil { return flags }
        return nil
    }

    /// What is to be looked for in a call without misfits.
    func search(_ call: Call) throws(ArgumentError) -> PatternSearch {
        let options = try read(flags, call) { text throws(PatternError) in try PatternFlags.read(text) } ?? []
        let keepsGroups = replacement.flatMap(call.string).map(Replacement.usesGroups) ?? false
        let pattern = try read(1, call) { text throws(PatternError) in
            try Pattern(text, options, keepsGroups: keepsGroups)
        }
        guard let pattern, mayMatchNothing || !pattern.matchesNothing else {
            throw ArgumentError(
                1, at: 0, of: "",
                Wording(en: "the pattern matches the empty text, which is everywhere", zh: "该模式匹配空文本，而空文本处处都有"),
                cost: pattern?.cost ?? 1)
        }
        let instead = try read(replacement, call) { text throws(PatternError) in
            try Replacement(text, groupCount: pattern.groupCount, isLiteral: options.contains(.literal))
        }
        return PatternSearch(pattern: pattern, replacement: instead)
    }

    /// What an argument says; nil where it is not given.
    private func read<Meaning>(
        _ place: Int?, _ call: Call, _ meaning: (String) throws(PatternError) -> Meaning
    ) throws(ArgumentError) -> Meaning? {
        guard let place, let text = call.string(place) else { return nil }
        do {
            return try meaning(text)
        } catch {
            throw ArgumentError(
                place, at: error.offset, of: text, error.message, cost: error.cost + text.utf8.count >> 2)
        }
    }
}

/// What to look for, and what to put in its place.
struct PatternSearch: Sendable {
    let pattern: Pattern
    let replacement: Replacement?

    /// What reading it has cost, in steps.
    var cost: Int { pattern.cost + (replacement?.cost ?? 0) }
}
