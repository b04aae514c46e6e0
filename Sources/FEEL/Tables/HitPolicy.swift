/// What a decision table makes of the rules that match (DMN 1.5, 8.2.10).
package enum HitPolicy: Hashable, Sendable {
    /// At most one rule may match.
    case unique
    /// Several rules may match where all of them give the same outputs.
    case any
    /// Of the matching rules the one whose output stands first among the allowed values of the output.
    case priority
    /// The first matching rule in the order of the table.
    case first
    /// The outputs of all matching rules in the order of the table.
    case ruleOrder
    /// The outputs of all matching rules in the order of the allowed values of the output.
    case outputOrder
    /// The outputs of all matching rules, or one value made of them.
    case collect(Aggregation?)

    /// How `collect` makes one value of many.
    package enum Aggregation: String, CaseIterable, Hashable, Sendable {
        case sum, min, max, count
    }

    /// Whether the table gives a list, with an element for each matching rule.
    package var givesList: Bool {
        switch self {
        case .ruleOrder, .outputOrder, .collect(nil): true
        case .unique, .any, .priority, .first, .collect: false
        }
    }
}
