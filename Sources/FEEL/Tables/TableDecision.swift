/// What a decision table gives for its inputs.
package struct TableDecision: Sendable {
    /// The output: one value, a context of several, or a list of these, as the hit policy says; null with a problem.
    package let value: Value
    /// The values of the inputs, in the order of the columns.
    package let inputs: [Value]
    /// The rules that the output comes from, from 0, in the order in which they count; empty with a default.
    package let rules: [Int]
    /// Why there is no output.
    package let problem: Problem?
    /// Everything that went wrong, the problem among it.
    package let diagnostics: [FEELDiagnostic]
    /// The steps used.
    package let steps: Int

    /// Why a table decides nothing. Rules count from 0.
    package enum Problem: Hashable, Sendable {
        /// No rule matches, and there is no default.
        case noRule
        /// These rules match, and the hit policy wants one.
        case notUnique([Int])
        /// These rules match, and the hit policy wants all their outputs to be the same.
        case conflict([Int])
        /// Whether these rules match cannot be said: an input is null or not comparable, or the budget is used up.
        case undecided([Int])
        /// The value of an input is none of those that its column allows.
        case notAllowed(input: Int)
        /// The outputs cannot be put together: `sum` of texts, say.
        case noAggregate
    }

    /// What happens with a rule of which it cannot be said whether it matches.
    package enum UndecidedRules: Sendable {
        /// It does not match, as the standard has it.
        case pass
        /// The table decides nothing where the rule might have counted: for decisions about people's money.
        case stop
    }
}

extension TableDecision.Problem {
    /// The code and the sentence for diagnostics.
    var complaint: (code: FEELCode, message: String) {
        switch self {
        case .noRule: (.noRule, "no rule of the table matches")
        case .notUnique(let rules): (.ruleConflict, "the rules \(Self.list(rules)) all match, and only one may")
        case .conflict(let rules):
            (.ruleConflict, "the rules \(Self.list(rules)) match and give different outputs")
        case .undecided(let rules):
            (
                .undecidedRule,
                "whether \(rules.count == 1 ? "rule" : "rules") \(Self.list(rules)) matches cannot be said"
            )
        case .notAllowed(let input):
            (.notAllowed, "input \(input + 1) has a value that its column does not allow")
        case .noAggregate: (.type, "the outputs cannot be put together")
        }
    }

    private static func list(_ rules: [Int]) -> String {
        let shown = rules.prefix(8).map { String($0 + 1) }.joined(separator: ", ")
        return rules.count > 8 ? shown + ", …" : shown
    }
}
