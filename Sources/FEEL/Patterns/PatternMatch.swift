/// Where a pattern has matched, in bytes of the text.
struct PatternMatch {
    let range: Range<Int>
    /// What each group has matched last; nil where it took no part.
    let groups: [Range<Int>?]

    /// The range of a group from the places of its start and its end.
    static func range(_ start: Int, _ end: Int) -> Range<Int>? { start >= 0 && end >= start ? start..<end : nil }
}

/// Counts what a matcher does, and pays for it: a step of the budget for eight instructions.
struct MatchingCost {
    private var unpaid = 0

    @inline(__always)
    mutating func add(_ instructions: Int) { unpaid += instructions }

    /// Whether the budget still bears what was done.
    @inline(__always)
    mutating func pay(_ frame: inout Frame) -> Bool {
        guard unpaid >= 8 else { return true }
        let steps = unpaid >> 3
        unpaid &= 7
        return frame.spend(steps)
    }
}
