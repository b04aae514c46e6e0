import FEEL
import Testing

/// An expression over constants is folded and takes the special nodes; the same one over names is and does not. Both must
/// give the same value: random expressions of every form, each evaluated in both ways.
@Suite struct `Constants and names` {
    /// A random expression in both forms, and the values that its names stand for.
    private struct Twin {
        var random: SplitMix64
        var values: [(String, Value)] = []

        private static let literals = [
            "0", "1", "2", "3.5", "100", "\"a\"", "\"B\"", "\"\"", "true", "false", "null", "@\"2022-03-28\"",
            "@\"2022-03-28T10:15:00Z\"", "@\"10:15:00\"",
            "@\"P1Y2M\"", "@\"PT36H\"", "[1, 2, 3]", "[\"a\", \"B\"]", "[]", "{a: 1, b: \"x\"}", "[1..3]", "(1..3)",
            "[\"a\"..\"c\"]", "(< 2)", "[null, 1, \"a\"]",
        ]

        mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &random)] }

        /// The expression with constants, and with names in their places.
        mutating func expression(_ depth: Int) -> (String, String) {
            guard depth > 0, Int.random(in: 0...5, using: &random) > 0 else { return leaf() }
            let (a, x) = expression(depth - 1)
            let (b, y) = expression(depth - 1)
            switch Int.random(in: 0...10, using: &random) {
            case 0: return both(pick(["+", "-", "*", "/"]), a, x, b, y)
            case 1, 2: return both(pick(["=", "!=", "<", "<=", ">", ">="]), a, x, b, y)
            case 3: return both(pick(["and", "or"]), a, x, b, y)
            case 4: return ("(\(a)) in (\(b))", "(\(x)) in (\(y))")
            case 5: return ("(\(a)) in [\(b), 2, \"a\"]", "(\(x)) in [\(y), 2, \"a\"]")
            case 6: return ("(\(a)) in (< (\(b)), [1..3])", "(\(x)) in (< (\(y)), [1..3])")
            case 7:
                let (c, z) = expression(depth - 1)
                return ("(if \(a) then \(b) else \(c))", "(if \(x) then \(y) else \(z))")
            case 8:
                let (c, z) = expression(depth - 1)
                return ("((\(a)) between (\(b)) and (\(c)))", "((\(x)) between (\(y)) and (\(z)))")
            case 9:
                let name = pick([
                    "count", "string", "not", "sum", "max", "flatten", "distinct values", "abs", "floor", "get entries",
                ])
                return ("\(name)(\(a))", "\(name)(\(x))")
            default: return ("[\(a), \(b)][item = (\(b))]", "[\(x), \(y)][item = (\(y))]")
            }
        }

        private func both(_ symbol: String, _ a: String, _ x: String, _ b: String, _ y: String) -> (String, String) {
            ("(\(a) \(symbol) \(b))", "(\(x) \(symbol) \(y))")
        }

        private mutating func leaf() -> (String, String) {
            let literal = pick(Self.literals)
            let name = "v\(values.count)"
            values.append((name, evaluate(literal)))
            return (literal, name)
        }
    }

    @Test(arguments: 1...8)
    func `give the same values`(seed: Int) {
        var twin = Twin(random: SplitMix64(seed: UInt64(seed)))
        for _ in 0..<1_500 {
            twin.values = []
            let (constants, names) = twin.expression(3)
            let folded = evaluate(constants)
            check(evaluate(names, twin.values) == folded, "seed \(seed): \(constants) gives \(folded)")
            // With the types known, other nodes may be chosen, and other warnings given: never another value.
            let scope = NameScope(twin.values.map { ($0.0, FEELType(of: $0.1)) })
            let compilation = FEELCompiler.expression(names, scope: scope)
            if let typed = compilation.expression {
                check(typed.evaluate(in: twin.values.map(\.1)).value == folded, "seed \(seed), typed: \(constants)")
                check(typed.evaluateCondition(in: twin.values.map(\.1)) == folded.asBool, "seed \(seed): \(constants)")
            }
        }
    }
}
