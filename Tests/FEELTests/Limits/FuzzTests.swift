import FEEL
import Testing

/// Seeded mutations of real expressions: nothing may crash or hang, and the same source gives the same answer twice.
@Suite struct `Fuzzing` {
    private static let seeds = [
        #"amount > 1000000 and grade in ["A","B"] and applicant.age >= 18"#,
        "if x then [1..5) else {a: 1, b: a ** -2}.b",
        "for i in 1..3, j in [i, 2] return partial[-1] + i * j",
        "some x in list satisfies x.price between 1 and 5 or not(x = null)",
        #"date and time("2022-03-28T10:15:00@Asia/Shanghai") + @"PT1H" - duration("P1D")"#,
        "sort([3, 1], function(x, y) x < y)[item > 1][1]",
        #"substring(string: "foo\u00e9", start position: -2, length: 1)"#,
        "x instance of list<context<a: number>> and -3 ** 2 = 9",
        "not([1..5], > 7, ]2..3[)", #"context put({a: {b: 1}}, ["a", "b"], [1,2,3][2])"#,
        #"overlaps before([1..x], (> 1)) and 5 in (? > 3, < ? + x, [? - 1..9])"#,
        #"range("[1..@\"P1D\")") = (>= 1) or exp(log(amount)) ** 0.5 > 1"#,
        "审批 金额 / 3 // note\n + 0.1e-3", "string join([string(list), \"\\n\"], \", \")",
    ]
    private static let pieces = [
        "(", ")", "[", "]", "{", "}", "..", ".", ",", ":", "-", "**", "*", "/", "<", ">=", "!=", "=", "\"", "\\", "@",
        "?", " ", "\n", "//", "/*", "if ", " then ", " else ", "for ", " in ",
        " return ", "some ", " satisfies ", " and ", " or ", " between ", "not(", "null", "true", "1", "0",
        "99999999999", "1e6000", "x", "list", "item", "partial", "amount", "审批 金额", "\u{FEFF}",
        "é", "😀", "function(", "instance of ", "list<", "->", "date(", "string(", "count(", "P1Y", "[item > 1]", ".a",
    ]

    private static let scope = NameScope([
        ("amount", .number), ("grade", .string), ("applicant", .context([.init("age", .number)])), ("list", .any),
        ("x", .any), ("审批 金额", .number),
    ])
    private static let slots: [Value] = [5, "A", ["age": 20], [1, "a", nil, ["price": 3]], 2, 100]

    private static func mutated(_ random: inout SplitMix64) -> String {
        var scalars = Array((seeds.randomElement(using: &random) ?? "").unicodeScalars)
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            let place = Int.random(in: 0...scalars.count, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: scalars.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: place)
            case 1: scalars.removeSubrange(place..<min(scalars.count, place + Int.random(in: 1...4, using: &random)))
            case 2:
                let other = Array((seeds.randomElement(using: &random) ?? "").unicodeScalars)
                let start = Int.random(in: 0..<other.count, using: &random)
                scalars.insert(contentsOf: other[start..<min(other.count, start + 12)], at: place)
            default:
                let end = min(scalars.count, place + 8)
                scalars.insert(contentsOf: scalars[place..<end], at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(arguments: 1...8)
    func `mutated sources neither crash nor contradict themselves`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<2_500 {
            let source = Self.mutated(&random)
            let compilation = FEELCompiler.expression(source, scope: Self.scope)
            check(compilation.expression != nil || !compilation.diagnostics.isEmpty, "seed \(seed): \(source)")
            for diagnostic in compilation.diagnostics {
                check(diagnostic.range.upperBound <= source.utf8.count, "seed \(seed): \(diagnostic) of \(source)")
            }
            if let expression = compilation.expression {
                let budget = StepBudget(steps: 2_000)
                let first = expression.evaluate(in: Self.slots, budget: budget, zones: TestZones())
                let second = expression.evaluate(in: Self.slots, budget: budget, zones: TestZones())
                check(first.diagnostics == second.diagnostics && first.steps == second.steps, "seed \(seed): \(source)")
                let condition = expression.evaluateCondition(in: Self.slots, budget: budget, zones: TestZones())
                check(condition == first.value.asBool, "seed \(seed): \(source)")
            }
            if let tests = FEELCompiler.unaryTests(source, scope: Self.scope).expression {
                _ = tests.matches(5, in: Self.slots, budget: StepBudget(steps: 2_000))
            }
        }
    }
}
