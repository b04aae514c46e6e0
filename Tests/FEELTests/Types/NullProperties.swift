import FEEL
import Testing

/// Random expressions over names of which some may be null, held to what the evaluator makes of random values.
@Suite struct `What is said of null holds` {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `where nothing is said, nothing is null`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var (warned, witnessed, silent) = (0, 0, 0)
        for round in 0..<1_500 {
            let source = RandomNullable(depth: 3).condition(&random)
            let compilation = FEELCompiler.expression(source, scope: RandomNullable.scope)
            let expression = try #require(compilation.expression, "\(source): \(compilation.diagnostics)")
            let isWarned = !expression.possibleNulls().isEmpty
            let mayBeMissing = expression.mayBeMissing()
            var isNull = false
            for _ in 0..<12 {
                let slots = RandomNullable.values(&random)
                let evaluation = expression.evaluate(in: slots)
                guard evaluation.value.isNull else { continue }
                isNull = true
                #expect(isWarned, "seed \(seed), round \(round): \(source) with \(slots)")
                let isMistake = evaluation.diagnostics.contains { $0.code != "feel.unknown-member" }
                #expect(isMistake || mayBeMissing, "seed \(seed), round \(round): \(source) with \(slots)")
            }
            warned += isWarned ? 1 : 0
            witnessed += isWarned && isNull ? 1 : 0
            silent += isWarned ? 0 : 1
        }
        // It says something, it does not say it of everything, and mostly it is so.
        #expect(warned > 300 && silent > 150, "seed \(seed): \(warned) warned, \(silent) silent")
        #expect(witnessed * 10 > warned * 7, "seed \(seed): \(witnessed) of \(warned) warnings seen to be true")
    }

    @Test(arguments: [5, 6] as [UInt64])
    func `what a condition makes sure of is there`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var shown = 0
        for round in 0..<1_500 {
            let source = RandomNullable(depth: 2).condition(&random)
            let expression = try #require(FEELCompiler.expression(source, scope: RandomNullable.scope).expression)
            for truth in [true, false] {
                let paths = expression.presentPaths(where: truth)
                for _ in 0..<8 where !paths.isEmpty {
                    let slots = RandomNullable.values(&random)
                    guard expression.evaluate(in: slots).value == .boolean(truth) else { continue }
                    for path in paths {
                        let value = RandomNullable.value(at: path, in: slots)
                        #expect(!value.isNull, "seed \(seed), round \(round): \(path) in \(source) with \(slots)")
                        shown += 1
                    }
                }
            }
        }
        #expect(shown > 1_000)
    }
}

/// Makes conditions in which nulls go every way that there is, and values for their names.
private struct RandomNullable {
    let depth: Int

    private static let optional = ValueFacts(absence: NullScope.absence)

    static let scope: NameScope = {
        let part = FEELType.context([.init("n", .number, optional), .init("t", .string)])
        var scope = NameScope()
        scope.add("a", .number)
        scope.add("b", .number, optional)
        scope.add("c", .number, optional)
        scope.add("s", .string, optional)
        scope.add("f", .boolean, optional)
        scope.add("p", part)
        scope.add("q", part, optional)
        scope.add("xs", .list(.number))
        scope.add("rows", .list(.context([.init("v", .number, optional)])), optional)
        return scope
    }()

    static func values(_ random: inout SplitMix64) -> [Value] {
        func number(_ random: inout SplitMix64) -> Value { .number(Decimal128(Int.random(in: -2...3, using: &random))) }
        func maybe(_ random: inout SplitMix64, _ value: Value) -> Value {
            Int.random(in: 0..<3, using: &random) == 0 ? .null : value
        }
        func part(_ random: inout SplitMix64) -> Value {
            let given = number(&random)
            return ["n": maybe(&random, given), "t": "x"]
        }
        let numbers = (0..<8).map { _ in number(&random) }
        let flag = Value.boolean(Bool.random(using: &random))
        let (p, q) = (part(&random), part(&random))
        let xs = Array(numbers.suffix(Int.random(in: 0...2, using: &random)))
        let rows = (0..<Int.random(in: 0...2, using: &random)).map { index -> Value in
            ["v": maybe(&random, numbers[index])]
        }
        return [
            numbers[0], maybe(&random, numbers[1]), maybe(&random, numbers[2]), maybe(&random, "x"),
            maybe(&random, flag), p, maybe(&random, q), .list(xs), maybe(&random, .list(rows)),
        ]
    }

    /// What a path leads to; over a list, the list.
    static func value(at path: [String], in slots: [Value]) -> Value {
        guard let root = path.first, let slot = scope.name(root)?.slot else { return .null }
        return path.dropFirst().reduce(slots[slot]) { value, name in value.asList == nil ? value[name] : value }
    }

    func condition(_ random: inout SplitMix64) -> String { condition(depth, &random) }

    private func condition(_ depth: Int, _ random: inout SplitMix64) -> String {
        guard depth > 0 else { return comparison(0, &random) }
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return "(\(condition(depth - 1, &random)) and \(condition(depth - 1, &random)))"
        case 2, 3: return "(\(condition(depth - 1, &random)) or \(condition(depth - 1, &random)))"
        case 4: return "not(\(condition(depth - 1, &random)))"
        case 5:
            return "(if \(condition(depth - 1, &random)) then \(condition(depth - 1, &random)) else "
                + "\(condition(depth - 1, &random)))"
        case 6: return "(some x in xs satisfies x > \(number(depth - 1, &random)))"
        case 7: return "(every r in rows satisfies \(rowCondition(&random)))"
        default: return comparison(depth, &random)
        }
    }

    private func rowCondition(_ random: inout SplitMix64) -> String {
        ["r.v > 0", "r.v = null or r.v > a", "r.v != null and r.v > b", "is defined(r.v)"]
            .randomElement(using: &random) ?? "true"
    }

    private func comparison(_ depth: Int, _ random: inout SplitMix64) -> String {
        let path = ["b", "c", "s", "f", "p.n", "q", "q.n", "q.t", "rows", "xs[1]"].randomElement(using: &random) ?? "b"
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: return "\(path) != null"
        case 2: return "\(path) = null"
        case 3: return "is defined(\(path))"
        case 4: return "f"
        case 5: return "\(number(depth - 1, &random)) in [0..2]"
        case 6: return "\(number(depth - 1, &random)) in [0, 1]"
        case 7: return "\(number(depth - 1, &random)) between 0 and \(number(depth - 1, &random))"
        default:
            let sign = ["<", "<=", ">", ">=", "=", "!="].randomElement(using: &random) ?? "<"
            return "\(number(depth - 1, &random)) \(sign) \(number(depth - 1, &random))"
        }
    }

    private func number(_ depth: Int, _ random: inout SplitMix64) -> String {
        guard depth > 0 else {
            return ["a", "b", "c", "p.n", "q.n", "0", "1", "2", "xs[1]", "count(xs)"].randomElement(using: &random)
                ?? "a"
        }
        let (left, right) = (number(depth - 1, &random), number(depth - 1, &random))
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return "(\(left) + \(right))"
        case 1: return "(\(left) * \(right))"
        case 2: return "(\(left) / \(right))"
        case 3: return "(-\(left))"
        case 4: return "(if \(condition(depth - 1, &random)) then \(left) else \(right))"
        case 5: return "sum(xs)"
        case 6: return "max(\(left), \(right))"
        case 7: return "sum(rows.v)"
        case 8: return "abs(\(left))"
        case 9: return "count(rows)"
        default: return left
        }
    }
}
