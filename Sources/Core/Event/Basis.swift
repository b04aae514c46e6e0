package import FEEL

/// The rule that an automatic step applied.
package enum Basis: Hashable, Sendable {
    /// The rows of a decision table that matched (1-based), and the inputs that they saw.
    case table(Identifier, rules: [Int], inputs: [Value])
    /// The case of a `choose` (1-based); 0 when none held.
    case choice(Int)
}

extension Basis {
    init(from members: EventMembers) throws(Refusal) {
        guard members.context["table"] != nil else {
            self = .choice(try members.int("case"))
            return
        }
        self = .table(
            try members.identifier("table"), rules: (try members.value("rules").asList ?? []).compactMap(\.asInt),
            inputs: try members.value("inputs").asList ?? [])
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .choice(let number): writer.member("case", number)
        case .table(let table, let rules, let inputs):
            writer.member("inputs", Value.list(inputs))
            writer.member("rules", Value.list(rules.map { Value.number(Decimal128($0)) }))
            writer.member("table", table.text)
        }
    }
}
