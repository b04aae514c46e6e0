/// A compiled pattern. Without references back to groups it takes time linear in the text to find a match; a text that
/// is searched for all matches may be looked at once for each of them.
struct Pattern: Sendable {
    private let program: Program
    /// How many groups it has.
    let groupCount: Int
    /// Whether it holds for the empty text: `replace` and `split` refuse such a pattern.
    let matchesNothing: Bool
    /// What making it has cost, in steps.
    let cost: Int

    /// The longest pattern, in bytes.
    static let maximumLength = 1 << 14

    /// - Parameter keepsGroups: whether it is asked what its groups have matched.
    init(_ text: String, _ flags: PatternFlags, keepsGroups: Bool = true) throws(PatternError) {
        guard text.utf8.count <= Self.maximumLength else {
            throw PatternError(
                at: 0, en: "it has more than \(Self.maximumLength) bytes", zh: "超过 \(Self.maximumLength) 字节")
        }
        var parser = PatternParser(text, flags)
        do throws(PatternError) {
            let syntax = try parser.whole()
            program = try ProgramBuilder.program(of: syntax, parser, keepsGroups: keepsGroups)
            groupCount = parser.groupCount
            matchesNothing = syntax.matchesNothing
            cost = 1 + (text.utf8.count + program.cost + parser.cost) / 4
        } catch {
            var error = error
            error.cost += parser.cost / 4
            throw error
        }
    }

    /// Whether it matches somewhere in a text. False too when the budget is used up.
    func hasMatch(in text: [UInt8], _ frame: inout Frame) -> Bool {
        if program.referredGroups.isEmpty {
            var matcher = ParallelMatcher(program, text)
            return matcher.hasMatch(&frame)
        }
        var matcher = BacktrackingMatcher(program, text)
        return matcher.firstMatch(from: 0, &frame) != nil
    }

    /// Calls `body` for each match, from left to right, none within another, until it answers false.
    func forEachMatch(in text: [UInt8], _ frame: inout Frame, _ body: (PatternMatch, inout Frame) -> Bool) {
        if program.referredGroups.isEmpty {
            var matcher = ParallelMatcher(program, text)
            walk(text, &frame, { matcher.firstMatch(from: $0, &$1) }, body)
        } else {
            var matcher = BacktrackingMatcher(program, text)
            walk(text, &frame, { matcher.firstMatch(from: $0, &$1) }, body)
        }
    }

    private func walk(
        _ text: [UInt8], _ frame: inout Frame, _ first: (Int, inout Frame) -> PatternMatch?,
        _ body: (PatternMatch, inout Frame) -> Bool
    ) {
        var position = 0
        while frame.spend(), let match = first(position, &frame), body(match, &frame) {
            position = match.range.upperBound
            guard match.range.isEmpty else { continue }
            // Nothing has matched: go on one character further.
            guard let (_, width) = Characters.scalar(text, at: position) else { return }
            position += width
        }
    }
}
