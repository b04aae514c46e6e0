/// Why a decision table gave its output: the inputs, and for every rule which of its cells the inputs pass.
package struct TableExplanation: Sendable {
    /// What a cell says of its input.
    package enum Verdict: Hashable, Sendable {
        case passes
        case fails
        /// The input is null, or not comparable with what the cell wants.
        case undecided
        /// `-`: there is nothing to pass.
        case anything
    }

    /// A rule, with a verdict for every cell, also for those behind the first that fails.
    package struct Rule: Sendable {
        package let cells: [Verdict]

        /// Whether all cells let the inputs through.
        package var matches: Bool { cells.allSatisfy { $0 == .passes || $0 == .anything } }
        /// The columns whose cells do not let the inputs through.
        package var failing: [Int] { cells.indices.filter { cells[$0] == .fails || cells[$0] == .undecided } }
    }

    package let decision: TableDecision
    package let rules: [Rule]

    /// The rules that come nearest to matching where none does: those with the fewest failing cells.
    package var nearest: [Int] {
        guard let least = rules.map(\.failing.count).min() else { return [] }
        return rules.indices.filter { rules[$0].failing.count == least }
    }
}

extension RuleTable {
    /// Decides, and says of every cell whether it lets its input through.
    package func explain(
        in slots: [Value], undecided: TableDecision.UndecidedRules = .pass, budget: StepBudget = .standard,
        now: DateTime? = nil, zones: any ZoneRules = UniversalZones()
    ) -> TableExplanation {
        let decision = decide(in: slots, undecided: undecided, budget: budget, now: now, zones: zones)
        var frame = Frame(
            inputs: Frame.padded(slots, to: slotCount), localCount: localCount, budget: budget, now: now, zones: zones)
        let verdicts = set.tests.map { row in
            TableExplanation.Rule(
                cells: zip(row, decision.inputs).map { test, value in
                    if test is AnyTest { return .anything }
                    return switch test.matches(value, &frame) {
                    case .yes: .passes
                    case .no: .fails
                    case .unknown: .undecided
                    }
                })
        }
        return TableExplanation(decision: decision, rules: verdicts)
    }
}
