import Testing

@testable import FEEL

/// What a cell is as a set of values.
@Suite struct `Regions of cells` {
    private static let scope = NameScope([("limit", .number)])

    private func region(_ source: String) -> TestRegion? { FEELCompiler.region(ofTests: source, scope: Self.scope) }

    private func passing(_ source: String) throws -> ValueRegion { try #require(region(source)).passing }

    @Test(
        arguments: [
            ("< 1, [1..5)", "< 5"), ("not(< 5)", ">= 5"), ("? >= 2 and ? < 9", "[2..9)"), ("5 >= ?", "<= 5"),
            ("? < 1 or ? > 9", "< 1, > 9"), ("not(? > 5)", "<= 5"), ("? between 1 and 3", "[1..3]"),
            ("? in [[1..2], [2..3]]", "[1..3]"), ("? in (1, > 4)", "1, > 4"), ("[5..3]", "? in []"),
            ("(1..1]", "[2..1]"),
            ("[@\"2022-01-01\"..@\"2022-01-31\"], > @\"2022-01-31\"", ">= @\"2022-01-01\""),
            ("> @\"2022-01-01\"", ">= @\"2022-01-02\""), ("[\"A\", \"B\"]", "\"B\", \"A\""),
            ("<= @\"P1Y\"", "<= @\"P12M\""), ("> @\"10:00:00\"", ">= @\"10:00:01\""), ("not(true)", "false, null"),
            ("<= 10 - 5", "<= 5"), ("? = true", "true"), ("> @\"2022-01-01T00:00:00\"", ">= @\"2022-01-01T00:00:01\""),
            ("@\"2022-01-01T08:00:00+08:00\"", "@\"2022-01-01T00:00:00Z\""),
        ])
    func `that mean the same are the same`(left: String, right: String) throws {
        #expect(try passing(left) == passing(right))
    }

    @Test(
        arguments: [
            "limit", "> limit", "? > limit", "even(?)", "> today()", "? + 1 > 5", "if ? > 5 then 1 else 2",
            "some x in [1] satisfies x = ?", "@\"10:00:00Z\"", "\"A\", limit", "{ a: 1 }", "? > ?", "> 5 +",
        ])
    func `are none where more than the value counts`(source: String) {
        #expect(region(source) == nil)
    }

    @Test func `hold null apart`() throws {
        let null = try #require(RegionPoint(.null))
        #expect(try passing("-").contains(null))
        #expect(try passing("not(\"A\")").contains(null))
        #expect(try passing("null, > 5").contains(null))
        #expect(try !passing("not(> 5)").contains(null))
        #expect(try !passing("not(null)").contains(null))
    }

    @Test func `know numbers of a few decimals only`() throws {
        let whole = try passing("<= 5, [6..9]").snapped(toDecimals: 0)
        #expect(try whole == passing("<= 9").snapped(toDecimals: 0))
        #expect(try passing("(5..6)").snapped(toDecimals: 0).isEmpty)
        let cents = try passing("<= 5, >= 5.01").snapped(toDecimals: 2)
        #expect(cents == .all(of: [.number]))
    }

    @Test func `are sets`() throws {
        var random = SplitMix64(seed: 20_261_123)
        for round in 0..<500 {
            let (a, b) = (try passing(randomTests(&random)), try passing(randomTests(&random)))
            let comment = Comment(rawValue: "seed 20261123, round \(round)")
            for value in samples {
                guard let point = RegionPoint(value) else { continue }
                let (inA, inB) = (a.contains(point), b.contains(point))
                #expect(a.union(b).contains(point) == (inA || inB), comment)
                #expect(a.intersection(b).contains(point) == (inA && inB), comment)
                #expect(a.subtracting(b).contains(point) == (inA && !inB), comment)
            }
            #expect(a.intersection(b).isSubset(of: a) && a.isSubset(of: a.union(b)), comment)
        }
    }
}

/// The evaluator is what counts; a region is right where it says the same of every value.
@Suite struct `Regions and the evaluator` {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `agree on every value`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let source = randomTests(&random)
            let tests = try #require(FEELCompiler.unaryTests(source, scope: NameScope()).expression, "\(source)")
            let region = try #require(FEELCompiler.region(ofTests: source, scope: NameScope()), "\(source)")
            for value in samples {
                let point = try #require(RegionPoint(value))
                let said: Bool? = region.passing.contains(point) ? true : region.failing.contains(point) ? false : nil
                #expect(said == tests.matches(value), "\(source) on \(value), seed \(seed)")
            }
        }
    }
}

private let constants = [
    "1", "2", "2.5", "3", "-1", "\"A\"", "\"B\"", "\"\"", "\"审批\"", "true", "false", "null", "@\"2022-01-01\"",
    "@\"2022-02-01\"", "@\"10:00:00\"", "@\"12:30:15\"", "@\"2022-01-01T10:00:00\"", "@\"2022-01-01T10:00:00Z\"",
    "@\"2022-01-01T18:00:01+08:00\"", "@\"P1Y\"", "@\"P14M\"", "@\"P1D\"", "@\"PT36H\"", "1 + 1",
    "date(\"2022-01-15\")",
]

private let samples: [Value] =
    constants.map { evaluate($0) } + [0, 9, "AA", "C", "B\0"]
    + ["1.8", "2.2", "@\"2022-01-31\"", "@\"10:00:00.5\"", "@\"00:00:00\"", "@\"23:59:59\"", "@\"P2Y\"", "@\"-P3D\""]
    .map {
        evaluate($0)
    }

/// Tests of a cell, of any form that a region is known of.
private func randomTests(_ random: inout SplitMix64) -> String {
    let tests = (0..<Int.random(in: 1...3, using: &random)).map { _ in randomTest(&random, depth: 2) }
    let joined = tests.joined(separator: ", ")
    return Int.random(in: 0..<4, using: &random) == 0 ? "not(\(joined))" : joined
}

private func randomTest(_ random: inout SplitMix64, depth: Int) -> String {
    let comparison = ["<", "<=", ">", ">=", "=", "!="].randomElement(using: &random) ?? "="
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return constant(&random)
    case 1: return "\(comparison) \(constant(&random))"
    case 2: return interval(&random)
    case 3: return "[\(constant(&random)), \(interval(&random)), (\(comparison) \(constant(&random)))]"
    case 4: return "[\(constant(&random)), \(constant(&random))]"
    default: return randomCondition(&random, depth: depth)
    }
}

private func randomCondition(_ random: inout SplitMix64, depth: Int) -> String {
    let comparison = ["<", "<=", ">", ">=", "=", "!="].randomElement(using: &random) ?? "="
    switch Int.random(in: depth > 0 ? 0..<9 : 0..<5, using: &random) {
    case 0: return "? \(comparison) \(constant(&random))"
    case 1: return "\(constant(&random)) \(comparison) ?"
    case 2: return "? between \(constant(&random)) and \(constant(&random))"
    case 3: return "? in (\(constant(&random)), \(comparison) \(constant(&random)))"
    case 4: return "?"
    case 5: return "not(\(randomCondition(&random, depth: depth - 1)))"
    case 6: return "(\(randomCondition(&random, depth: depth - 1)) or \(randomCondition(&random, depth: depth - 1)))"
    default: return "(\(randomCondition(&random, depth: depth - 1)) and \(randomCondition(&random, depth: depth - 1)))"
    }
}

private func constant(_ random: inout SplitMix64) -> String { constants.randomElement(using: &random) ?? "1" }

/// Between two values of one kind, which `[low..high]` needs to be a range at all.
private func interval(_ random: inout SplitMix64) -> String {
    while true {
        let (low, high) = (constant(&random), constant(&random))
        guard let kind = RegionPoint(evaluate(low))?.kind, kind == RegionPoint(evaluate(high))?.kind, kind > .boolean
        else { continue }
        let open = ["[", "("].randomElement(using: &random) ?? "["
        let close = ["]", ")"].randomElement(using: &random) ?? "]"
        return "\(open)\(low)..\(high)\(close)"
    }
}
