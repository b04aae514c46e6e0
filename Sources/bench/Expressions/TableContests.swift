internal import Core
internal import FEEL

/// A unique table of 20 rules over three inputs, beside a Swift loop over the same rules.
enum TableContests {
    /// One rule, as a loop would hold it.
    private struct Row {
        let low: Decimal128
        let high: Decimal128
        let grades: [String]
        let term: Decimal128?
        let level: String
    }

    /// Ten bands of amounts, each once for good grades and any term, once for the others and short terms.
    private static let rows: [Row] = (0..<20).map { number in
        let low = number / 2 * 500_000
        return Row(
            low: Decimal128(low), high: Decimal128(low + 500_000), grades: number % 2 == 0 ? ["A", "B"] : ["C"],
            term: number % 2 == 0 ? nil : Decimal128(60), level: "level-\(number)")
    }

    static func cells(_ number: Int) -> [String] {
        let row = rows[number]
        return [
            "[\(row.low)..\(row.high))", row.grades.map { "\"\($0)\"" }.joined(separator: ","),
            row.term.map { "< \($0)" } ?? "-", "\"\(row.level)\"",
        ]
    }

    /// Inputs that end up in early, middle and late rules.
    static let inputs: [[Value]] = [
        [120_000, "A", 12], [2_400_000, "C", 59], [4_999_999, "B", 240], [3_750_000, "C", 12], [700_000, "B", 36],
        [1_250_000, "A", 48], [4_600_000, "C", 24], [2_999_999, "A", 6],
    ]

    static func all() throws -> [Contest] {
        let table = try table()
        for slots in inputs where table.decide(in: slots).value != written(slots).map({ .string($0) }) ?? .null {
            throw SampleFailure(description: "the table and its Swift differ for \(slots)")
        }
        let decide = Contest(
            name: "unique table of 20 rules, 3 inputs", aim: 1_000_000,
            baseline: "a Swift loop over the rules",
            subject: { count in
                var rules = 0
                for index in 0..<count { rules += table.decide(in: inputs[index & 7]).rules.count }
                return rules
            },
            plain: { count in
                var rules = 0
                for index in 0..<count { rules += written(inputs[index & 7]) == nil ? 0 : 1 }
                return rules
            })
        return [decide, try WorkflowSubmission.contest()]
    }

    private static func table() throws -> RuleTable {
        let scope = NameScope([("amount", .number), ("grade", .string), ("term", .number)])
        func expression(_ source: String) throws -> FEELExpression {
            guard let compiled = FEELCompiler.expression(source, scope: scope).expression else {
                throw SampleFailure(description: "\(source) does not compile")
            }
            return compiled
        }
        let rules = try rows.indices.map { number in
            let cells = cells(number)
            return RuleTable.Rule(
                tests: try cells.prefix(3).map { cell in
                    guard let tests = FEELCompiler.unaryTests(cell, scope: scope).expression else {
                        throw SampleFailure(description: "the cell \(cell) does not compile")
                    }
                    return tests
                }, outputs: [try expression(cells[3])])
        }
        let columns = try ["amount", "grade", "term"].map { RuleTable.Input(try expression($0)) }
        return RuleTable(hit: .unique, inputs: columns, outputs: [.init(nil)], rules: rules)
    }

    /// The level of the only rule that holds: like the table, it looks at every rule.
    @inline(never)
    private static func written(_ slots: [Value]) -> String? {
        guard case .number(let amount) = slots[0], case .string(let grade) = slots[1], case .number(let term) = slots[2]
        else { return nil }
        var level: String?
        for row in rows
        where row.low <= amount && amount < row.high && row.grades.contains(grade)
            && row.term.map({ term < $0 }) ?? true
        {
            if level != nil { return nil }
            level = row.level
        }
        return level
    }
}
