/// The cells of a decision table's inputs, matched together: one frame serves all of them, and a row ends at its first
/// cell that does not pass.
package struct TestGrid: Sendable {
    private let rows: [[any TestNode]]
    private let localCount: Int
    private let slotCount: Int

    /// The rows of a table, each with one test an input, compiled against one scope.
    package init(rows: [[UnaryTests]]) {
        self.rows = rows.map { row in row.map(\.test) }
        localCount = rows.joined().map(\.localCount).max() ?? 0
        slotCount = rows.joined().map(\.slotCount).max() ?? 0
    }

    /// Which rows a table's inputs pass.
    package struct Match: Hashable, Sendable {
        /// The rows of which every cell passes, ascending from 0.
        package let rows: [Int]
        /// Rows that might pass: no cell says no, but a value that a cell looks at is null or not comparable.
        package let undecided: [Int]
        /// Why, and whatever else went wrong.
        package let diagnostics: [FEELDiagnostic]
    }

    /// Matches inputs, in the order of the columns.
    ///
    /// - Parameter firstOnly: whether the first row that passes is enough.
    package func match(
        _ inputs: [Value], in slots: [Value] = [], firstOnly: Bool = false, budget: StepBudget = .standard,
        now: DateTime? = nil, zones: any ZoneRules = UniversalZones()
    ) -> Match {
        var frame = Frame(
            inputs: Frame.padded(slots, to: slotCount), localCount: localCount, budget: budget, now: now, zones: zones)
        var (matching, undecided): ([Int], [Int]) = ([], [])
        for index in rows.indices {
            switch pass(rows[index], inputs, &frame) {
            case .yes: matching.append(index)
            case .unknown: undecided.append(index)
            case .no: continue
            }
            if firstOnly, !matching.isEmpty { break }
        }
        let evaluation = Evaluation(.null, frame, budget)
        // With the budget used up nothing is known, least of all that a row does not match.
        if frame.isExhausted { (matching, undecided) = ([], Array(rows.indices)) }
        return Match(rows: matching, undecided: undecided, diagnostics: evaluation.diagnostics)
    }

    @inline(__always)
    private func pass(_ row: [any TestNode], _ inputs: [Value], _ frame: inout Frame) -> Truth {
        var result = Truth.yes
        for (column, test) in row.enumerated() {
            switch test.matches(column < inputs.count ? inputs[column] : .null, &frame) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        return result
    }
}
