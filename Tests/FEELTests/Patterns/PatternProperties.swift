import FEEL
import Testing

/// Random patterns: against a matcher that goes through all ways, and of pieces that make no sense.
@Suite struct `Random patterns` {
    @Test(arguments: 1...10)
    func `match what, and as, the slow matcher of the tests does`(seed: Int) {
        var random = RandomPattern(seed: UInt64(seed))
        for _ in 0..<300 {
            let (pattern, text) = (random.pattern(), random.text())
            let (source, written) = (pattern.text, String(String.UnicodeScalarView(text)))
            let found = pattern.match(in: text, from: 0) != nil
            check(PatternCalls.matches(source, written) == .boolean(found), "seed \(seed): \(source) on \(text)")
            let marked = PatternCalls.marked(source, written, groups: random.groupCount)
            // A pattern that matches nothing somewhere matches the empty text, and cannot be replaced.
            if pattern.match(in: [], from: 0) != nil {
                check(marked.isNull, "seed \(seed): \(source)")
            } else {
                let expected = pattern.marked(text, groups: random.groupCount)
                check(marked == .string(expected), "seed \(seed): \(source) on \(text): \(marked), not \(expected)")
            }
        }
    }

    /// What the matcher for references finds where there are none that matter is what the other finds.
    @Test(arguments: 1...6)
    func `match the same with a reference that matches nothing`(seed: Int) {
        var random = RandomPattern(seed: UInt64(100 + seed))
        for _ in 0..<300 {
            let (pattern, text) = (random.pattern(), random.text())
            let written = String(String.UnicodeScalarView(text))
            guard pattern.match(in: [], from: 0) == nil else { continue }
            let groups = random.groupCount + 1
            let source = "(?:\(pattern.text))()\\\(groups)"
            guard groups < 10 else { continue }
            let marked = PatternCalls.marked(source, written, groups: groups - 1)
            let expected = pattern.marked(text, groups: groups - 1)
            check(marked == .string(expected), "seed \(seed): \(source) on \(text): \(marked), not \(expected)")
        }
    }

    @Test(arguments: 1...4)
    func `split takes a text apart at what replace finds`(seed: Int) {
        var random = RandomPattern(seed: UInt64(200 + seed))
        for _ in 0..<150 {
            let (pattern, text) = (random.pattern(), random.text())
            guard pattern.match(in: [], from: 0) == nil else { continue }
            let names: [(String, Value)] = [
                ("t", .string(String(String.UnicodeScalarView(text)))), ("p", .string(pattern.text)),
            ]
            let joined = evaluate("string join(split(t, p), \"%\") = replace(t, p, \"%\")", names)
            check(joined == true, "seed \(seed): \(pattern.text) on \(text)")
        }
    }

    private static let pieces = [
        "(", ")", "[", "]", "{", "}", "(?:", "[^", "-[", "*", "+", "?", "*?", "{2}", "{1,3}", "{,", "|", ".", "^", "$",
        "\\", "\\1",
        "\\2", "\\12", "\\0", "\\p{L}", "\\P{IsGreek}", "\\p{", "\\d", "\\W", "\\i", "\\-", "a", "b", "-", ",", "a-z",
        "z-a", " ", "\n",
        "审", "😀", "\u{301}", "\u{0}", "9", "&", "#",
    ]

    @Test(arguments: 1...6)
    func `patterns without sense neither crash nor contradict themselves`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(300 + seed))
        let scope = NameScope([("t", .any), ("p", .any), ("f", .any), ("r", .any)])
        let call = try #require(
            FEELCompiler.expression("[matches(t, p, f), replace(t, p, r, f), split(t, p)]", scope: scope).expression)
        for _ in 0..<800 {
            func garbage(_ most: Int) -> String {
                (0..<Int.random(in: 0...most, using: &random)).map { _ in
                    Self.pieces.randomElement(using: &random) ?? ""
                }.joined()
            }
            let (pattern, text, instead) = (
                garbage(12), garbage(6), ["$1", "\\", "$0a", "x"].randomElement(using: &random) ?? ""
            )
            let flags = String("smixqz".shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
            let slots: [Value] = [.string(text), .string(pattern), .string(flags), .string(instead)]
            let budget = StepBudget(steps: 20_000)
            let (first, second) = (call.evaluate(in: slots, budget: budget), call.evaluate(in: slots, budget: budget))
            let about = "seed \(seed): \(pattern.debugDescription) on \(text.debugDescription), \(flags), \(instead)"
            check(first.value == second.value && first.steps == second.steps, "\(about)")
            check(first.diagnostics == second.diagnostics, "\(about)")
            let isWhole = first.value.asList?.allSatisfy { !$0.isNull } ?? false
            check(isWhole || !first.diagnostics.isEmpty, "\(about)")
            for diagnostic in first.diagnostics {
                check(["feel.bad-pattern", "feel.budget"].contains(diagnostic.code), "\(about): \(diagnostic)")
            }
        }
    }
}
