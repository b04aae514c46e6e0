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
    var complaint: (code: FEELCode, message: Wording) {
        switch self {
        case .noRule: (.noRule, Wording(en: "no rule of the table matches", zh: "没有匹配的规则"))
        case .notUnique(let rules):
            (
                .ruleConflict,
                Wording(
                    en: "the rules \(Self.list(rules)) all match, and only one may",
                    zh: "规则 \(Self.list(rules)) 都匹配，而只允许一条")
            )
        case .conflict(let rules):
            (
                .ruleConflict,
                Wording(
                    en: "the rules \(Self.list(rules)) match and give different outputs",
                    zh: "规则 \(Self.list(rules)) 都匹配，而输出不同")
            )
        case .undecided(let rules):
            (
                .undecidedRule,
                Wording(
                    en: "whether \(rules.count == 1 ? "rule" : "rules") \(Self.list(rules)) matches cannot be said",
                    zh: "无法判断规则 \(Self.list(rules)) 是否匹配")
            )
        case .notAllowed(let input):
            (
                .notAllowed,
                Wording(
                    en: "input \(input + 1) has a value that its column does not allow",
                    zh: "第 \(input + 1) 个输入的值不在该列允许之列")
            )
        case .noAggregate: (.type, Wording(en: "the outputs cannot be put together", zh: "输出无法汇总"))
        }
    }

    private static func list(_ rules: [Int]) -> String {
        let shown = rules.prefix(8).map { String($0 + 1) }.joined(separator: ", ")
        return rules.count > 8 ? shown + ", …" : shown
    }
}
