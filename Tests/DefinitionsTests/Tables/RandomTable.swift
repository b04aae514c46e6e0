import FEEL
import Testing

@testable import Definitions

/// A decision table small enough to try every input of it.
struct RandomTable {
    struct Column {
        let name: String
        let type: FEELType
        let domain: InputDomain
        /// Every class of values that a cell can tell apart has one of them.
        let points: [Value]
    }

    static let whole = Column(
        name: "whole", type: .number, domain: InputDomain(interval(0, 9), decimals: 0),
        points: (0...9).map { .number(Decimal128($0)) })
    static let real = Column(
        name: "real", type: .number, domain: InputDomain(.all(of: [.number])),
        points: (-2...20).compactMap { (Decimal128($0) / 2).map { .number($0) } })
    static let grade = Column(
        name: "grade", type: .string, domain: InputDomain(ValueRegion.values(["A", "B", "C"])), points: ["A", "B", "C"])
    static let open = Column(
        name: "open", type: .string, domain: InputDomain(ValueRegion.all(of: [.string, .null])),
        points: ["A", "B", "C", "D", "X", "", "AA", nil])
    static let flag = Column(
        name: "flag", type: .boolean, domain: InputDomain(.all(of: [.boolean])), points: [true, false])

    let hit: HitPolicy
    let columns: [Column]
    let cells: [[String]]
    let outputs: [Value]
    let tests: [[UnaryTests]]
    let analysed: AnalysedTable

    init(_ hit: HitPolicy, _ random: inout SplitMix64) throws {
        let all = [Self.whole, Self.real, Self.grade, Self.open, Self.flag].shuffled(using: &random)
        let columns = Array(all.prefix(Int.random(in: 1...3, using: &random)))
        let cells = (0..<Int.random(in: 1...7, using: &random)).map { _ in
            columns.map { Self.cell($0, &random) }
        }
        let outputs = cells.map { _ in ["high", "middle", "low"].randomElement(using: &random) ?? "low" as Value }
        try self.init(hit, columns, cells, outputs)
    }

    init(_ hit: HitPolicy, _ columns: [Column], _ cells: [[String]], _ outputs: [Value]) throws {
        self.hit = hit
        self.columns = columns
        self.cells = cells
        self.outputs = outputs
        tests = cells.map { row in
            zip(columns, row).compactMap { column, cell in
                FEELCompiler.unaryTests(cell, input: column.type, scope: NameScope()).expression
            }
        }
        analysed = AnalysedTable(
            hit: hit, inputs: columns.map { AnalysedTable.Input(name: $0.name, domain: $0.domain) },
            rules: zip(cells, outputs).map { row, output in
                AnalysedTable.Rule(
                    cells: row.map { FEELCompiler.region(ofTests: $0, scope: NameScope())?.passing },
                    outputs: [.value(output)])
            },
            allowed: [["high", "middle", "low"]], defaults: [])
    }

    private static func interval(_ low: Int, _ high: Int) -> ValueRegion {
        FEELCompiler.region(ofTests: "[\(low)..\(high)]", scope: NameScope())?.passing ?? .empty
    }

    private static func cell(_ column: Column, _ random: inout SplitMix64) -> String {
        if Int.random(in: 0..<4, using: &random) == 0 { return "-" }
        switch column.type {
        case .boolean: return ["true", "false", "not(true)", "true, false"].randomElement(using: &random) ?? "-"
        case .string:
            return [
                "\"A\"", "\"B\"", "\"C\"", "\"A\",\"B\"", "not(\"A\")", "not(\"B\",\"C\")", "null", "> \"A\"", "\"X\"",
            ]
            .randomElement(using: &random) ?? "-"
        default:
            let (a, b) = (Int.random(in: 0...9, using: &random), Int.random(in: 0...9, using: &random))
            return [
                "<= \(a)", "> \(a)", "[\(a)..\(b)]", "(\(a)..\(b))", "\(a)", "< \(a), > \(b)", "not(\(a))",
                "? >= \(a) and ? < \(b)",
            ].randomElement(using: &random) ?? "-"
        }
    }

    /// Every point of the space.
    var points: [[Value]] {
        columns.reduce([[]]) { points, column in points.flatMap { point in column.points.map { point + [$0] } } }
    }

    /// The rules that match, from 0.
    func matching(_ point: [Value]) -> [Int] {
        tests.indices.filter { rule in zip(tests[rule], point).allSatisfy { $0.matches($1) == true } }
    }

    /// Whether a rule must be there: missing values are a gap only where a cell of the column lets null pass.
    func needsRule(_ point: [Value]) -> Bool {
        point.indices.allSatisfy { column in
            !point[column].isNull
                || tests.contains { !$0[column].acceptsAnything && $0[column].matches(nil) == true }
        }
    }

    /// The rule that wins at a point under `first` and `priority`.
    func winner(_ point: [Value]) -> Int? {
        let order: [Value] = ["high", "middle", "low"]
        let matching = matching(point)
        guard hit == .priority else { return matching.first }
        return matching.min { left, right in
            let ranks = [left, right].map { order.firstIndex(of: outputs[$0]) ?? 3 }
            return (ranks[0], left) < (ranks[1], right)
        }
    }

    /// Whether a condition of a finding holds at a point.
    func condition(_ source: String) throws -> ([Value]) -> Bool {
        let scope = NameScope(columns.map { ($0.name, .any) })
        let compiled = FEELCompiler.expression(source.isEmpty ? "true" : source, scope: scope)
        let expression = try #require(compiled.expression, "\(source): \(compiled.diagnostics)")
        return { expression.evaluateCondition(in: $0) == true }
    }

    var description: String {
        ([columns.map(\.name) + ["\(hit)"]] + zip(cells, outputs).map { $0 + ["\($1)"] })
            .map { $0.joined(separator: " | ") }.joined(separator: "\n")
    }
}
