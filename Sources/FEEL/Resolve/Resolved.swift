extension Resolver {
    /// A piece that has been resolved: what evaluates it, or its value where that is known already, and what is known of
    /// its values.
    struct Resolved {
        /// What evaluates it; nil where the value is known: a node is made of that only where one is wanted.
        private let evaluated: (any Node)?
        private let value: Value
        let type: FEELType
        /// What is known of it beyond that; mostly nothing, so that a piece stays small.
        private var notes: Notes?

        init(_ node: any Node, _ type: FEELType, facts: ValueFacts? = nil) {
            evaluated = node
            self.value = .null
            self.type = type
            notes = facts.map { Notes($0, []) }
        }

        init(constant value: Value, _ type: FEELType) {
            evaluated = nil
            self.value = value
            self.type = type
        }

        init(constant value: Value) { self.init(constant: value, FEELType(of: value)) }

        /// What evaluates it.
        var node: any Node { evaluated ?? ConstantNode(value) }

        /// The value where it is known.
        var constant: Value? { evaluated == nil ? .some(value) : .none }

        /// Whether the value is known, and the same whatever the rules of the zones are.
        var isFixed: Bool { evaluated == nil && !NamedZones.occur(in: value) }

        /// The same with what else may make it null; a constant is what it is.
        func noting(_ found: [PossibleNull]) -> Resolved {
            if found.isEmpty { return self }
            if evaluated == nil, !value.isNull { return self }
            return with(facts, .joined(nulls, found))
        }

        /// The same with other notes.
        func with(_ facts: ValueFacts?, _ nulls: [PossibleNull] = []) -> Resolved {
            var other = self
            other.notes = facts == nil && nulls.isEmpty ? nil : Notes(facts, nulls)
            return other
        }

        /// What is known beyond the type: of a list, of its elements.
        var facts: ValueFacts? { notes?.facts }
        /// What may make it null; looked for only where the resolver has `nulls`.
        var nulls: [PossibleNull] { notes?.nulls ?? [] }
        /// Whether neither facts nor nulls are noted.
        var isPlain: Bool { notes == nil }
    }

    private final class Notes: Sendable {
        let facts: ValueFacts?
        let nulls: [PossibleNull]

        init(_ facts: ValueFacts?, _ nulls: [PossibleNull]) {
            self.facts = facts
            self.nulls = nulls
        }
    }
}
