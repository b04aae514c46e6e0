import Core
import FEEL
import Testing
import YAML

@testable import Definitions

/// What the check says of a table is what happens to it: random tables in whole files, every input of their forms tried.
@Suite struct `A checked table` {
    private static let form = """
        form:
          whole: { type: integer, min: 0, max: 9, required: true }
          price: { type: money, currency: CNY, min: 0, max: 1, required: true }
          kind: { type: choice, options: [A, B, C], required: true }
          urgent: { type: boolean, required: true }
        """
    private static let values: [(name: String, values: [Value])] = [
        ("whole", (0...9).map { .number(Decimal128($0)) }),
        ("price", ["0", "0.01", "0.49", "0.5", "0.51", "0.99", "1"].compactMap { Decimal128($0).map { .number($0) } }),
        ("kind", ["A", "B", "C"]), ("urgent", [true, false]),
    ]

    private struct Sample {
        let columns: [String]
        let source: String
    }

    private func sample(_ random: inout SplitMix64) -> Sample {
        let columns = Array(
            Self.values.map(\.name).shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
        let hit = ["unique", "first", "priority", "any"].randomElement(using: &random) ?? "unique"
        let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            let cells = columns.map { cell($0, &random) }
            let output = ["a", "b", "c"].randomElement(using: &random) ?? "a"
            return "      " + (cells + [output]).joined(separator: " | ")
        }
        let source = """
            workflow: w
            \(Self.form)
            tables:
              t:
                hit: \(hit)
                in: { \(columns.map { "\($0): \($0)" }.joined(separator: ", ")) }
                out: { level: [a, b, c] }
                rules: |
                  \((columns + ["level"]).joined(separator: " | "))
            \(rows.map { "    " + $0 }.joined(separator: "\n"))
            steps: { level: { decide: t } }
            """
        return Sample(columns: columns, source: source)
    }

    private func cell(_ column: String, _ random: inout SplitMix64) -> String {
        let (a, b) = (Int.random(in: 0...9, using: &random), Int.random(in: 0...9, using: &random))
        let cells: [String] =
            switch column {
            case "whole": ["-", "<= \(a)", "> \(a)", "[\(min(a, b))..\(max(a, b))]", "\(a), \(b)", "not(\(a))"]
            case "price": ["-", "< 0.5", ">= 0.5", "<= 0.5", "> 0.5", "[0.01..0.99]", "not(1)", "0", "< 0.01"]
            case "kind": ["-", "\"A\"", "\"B\",\"C\"", "not(\"C\")", "\"C\""]
            default: ["-", "true", "false", "not(true)"]
            }
        return cells.randomElement(using: &random) ?? "-"
    }

    private func inputs(_ columns: [String]) -> [[String: Value]] {
        columns.reduce([[:]]) { points, column in
            let values = Self.values.first { $0.name == column }?.values ?? []
            return points.flatMap { point in values.map { value in point.merging([column: value]) { $1 } } }
        }
    }

    @Test(arguments: [41, 42, 43] as [UInt64])
    func `decides as the check has said`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<60 {
            let sample = sample(&random)
            let comment = Comment(rawValue: "seed \(seed), round \(round)\n\(sample.source)")
            let checked = DefinitionCompiler.compile(sample.source, name: "w")
            let codes = Set(checked.diagnostics.map(\.code))
            let loaded = DefinitionCompiler.compile(sample.source, name: "w", isPublished: true)
            // A rule that is there twice is found without analysis.
            guard let workflow = loaded.workflow else {
                #expect(codes.contains("table.duplicate-rule"), comment)
                continue
            }
            let table = try #require(workflow.tables[Identifier(literal: "t")])
            let trial = TableTrial(table, of: workflow)
            let problems = inputs(sample.columns).map { trial.run($0) }
            #expect(problems.contains { $0.problem == .noRule } == codes.contains("table.gap"), comment)
            let meeting = problems.contains { result in
                switch result.problem {
                case .notUnique, .conflict: true
                default: false
                }
            }
            #expect(meeting == codes.contains("table.overlap"), comment)
            #expect(meeting == (checked.workflow == nil), comment)
            guard table.hit == .first || table.hit == .priority else { continue }
            let fired = Set(problems.flatMap(\.lines))
            let silent = Set(table.rules.map(\.line)).subtracting(fired)
            let dead = checked.diagnostics.filter {
                ["table.never-fires", "table.duplicate-rule", "feel.never-true"].contains($0.code)
            }
            #expect(Set(dead.map(\.range.start.line)) == silent, comment)
        }
    }
}
