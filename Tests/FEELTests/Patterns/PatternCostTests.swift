import FEEL
import Testing

/// What patterns cost, in steps of the budget: the same on every machine.
@Suite struct `The cost of patterns` {
    static let hostile = [
        "^(a+)+$", "(a*)*b", "(a|aa)+$", "(a|a)*b", "(a+a+)+b", "^(([a-z])+.)+[A-Z]([a-z])+$", ".*.*=.*",
        "(.*)(.*)(.*)[^a]x",
        "(?:a?){20}a{20}$", "(((a*)*)*)*b", "(?:a|(?:b|(?:a|c)*)*)*d", "([a-z]+)*[0-9]", "(a??)*?b",
        "((a{0,3}){0,3}){0,3}b",
    ]

    @Test(arguments: hostile)
    func `twice the text takes twice the steps`(pattern: String) throws {
        let costs = try [500, 1_000, 2_000].map { count in
            let text = String(repeating: "a", count: count) + "!"
            let (steps, value) = try #require(PatternCalls.cost("matches(text, pattern)", pattern, text))
            #expect(value == false)
            return steps
        }
        #expect(costs[1] <= 2 * costs[0] + 50 && costs[2] <= 2 * costs[1] + 50, "\(costs)")
        #expect(costs[2] >= costs[1])
    }

    @Test func `a hundred thousand characters fit into the budget of an evaluation`() throws {
        let text = String(repeating: "a", count: 100_000) + "!"
        let (steps, value) = try #require(PatternCalls.cost("matches(text, pattern)", "^(a+)+$", text))
        #expect(value == false)
        #expect(steps < StepBudget.standard.steps / 4, "\(steps)")
    }

    @Test(arguments: ["replace(text, pattern, \"$0\")", "split(text, pattern)"])
    func `many matches take steps for the text once`(source: String) throws {
        for pattern in ["(a)(a)", "a{2}|b", "[^a]|a+?", "aa"] {
            let costs = try [1_000, 2_000].map { count in
                try #require(PatternCalls.cost(source, pattern, String(repeating: "a", count: count))).0
            }
            #expect(costs[1] <= 2 * costs[0] + 50, "\(pattern) \(costs)")
        }
    }

    @Test(arguments: [
        #"^(a+)+\1$"#, #"(a*)(a*)(a*)\1\2\3b"#, #"(a+)+b\1"#, #"(.+)+\1!!"#, #"((a|b)*)*\2c"#, #"(a?){0,30}\1{9}b"#,
    ])
    func `references back to groups are stopped by the budget`(pattern: String) throws {
        let text = String(repeating: "a", count: 5_000) + "!"
        let (steps, value) = try #require(PatternCalls.cost("matches(text, pattern)", pattern, text, budget: 50_000))
        #expect(value.isNull || value == false)
        #expect(steps <= 50_000)
    }

    /// Without what it remembers, the matcher would take 2 to the power of the length here.
    @Test func `references back to groups are not exponential`() throws {
        let costs = try [20, 40, 80].map { count in
            let text = String(repeating: "a", count: count) + "!"
            let (steps, value) = try #require(PatternCalls.cost("matches(text, pattern)", #"^(a+)+\1$"#, text))
            #expect(value == false)
            return steps
        }
        #expect(costs[2] < 16 * costs[1] && costs[1] < 16 * costs[0], "\(costs)")
    }

    @Test func `a part of a pattern that no reference follows costs as little as without any`() throws {
        let costs = try [1_000, 2_000].map { count in
            let text = "bb" + String(repeating: "a", count: count) + "!"
            return try #require(PatternCalls.cost("matches(text, pattern)", #"^(b)\1(a+)+$"#, text)).0
        }
        #expect(costs[1] <= 2 * costs[0] + 50, "\(costs)")
    }

    /// Bounded repetitions are written out before they are found to be too many.
    @Test(arguments: [
        ("a{99999}", 2_500), ("(a{100}){101}", 2_500), ("(?:(?:a|b?){99}){99}", 2_500),
        (String(repeating: "a", count: 16_000) + "(", 4_000),
    ])
    func `making a pattern is paid for, also where it is refused`(pattern: String, least: Int) throws {
        let (steps, _) = try #require(PatternCalls.cost("matches(text, pattern)", pattern, "x"))
        #expect(steps >= least, "\(steps)")
        let loop = "for i in 1..1000000 return matches(text, pattern)"
        let (stopped, value) = try #require(PatternCalls.cost(loop, pattern, "x", budget: 20_000))
        #expect(value.isNull && stopped == 20_000)
    }

    @Test(arguments: [
        "replace(text, \"a\", \"$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0\")",
        "replace(text, \".+\", \"$0$0$0$0$0$0$0$0$0$0\")",
    ])
    func `a text that grows too long is refused`(source: String) {
        let text = String(repeating: "a", count: 150_000)
        let (value, codes) = evaluation(source, [("text", .string(text))])
        #expect(value.isNull)
        #expect(codes == ["feel.too-large"] || codes == ["feel.budget"], "\(codes)")
    }

    @Test func `patterns that are read again and again are paid for`() {
        let pattern = String(repeating: "[\u{0}-\u{FFFF}]", count: 20)
        let (value, codes) = evaluation(
            "for i in 1..100000 return matches(\"a\", p, \"i\")", [("p", .string(pattern))])
        #expect(value.isNull)
        #expect(codes == ["feel.budget"])
    }
}
