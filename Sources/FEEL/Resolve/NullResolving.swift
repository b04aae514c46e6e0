/// What is known of null while an expression is resolved to find what may make it null.
struct NullKnowledge {
    /// Paths of the scope that are not null, although their names or entries may be.
    let present: Set<[String]>
    /// The conditions that what is being resolved depends on, the innermost last.
    var assumptions: [Assumption] = []
    var proof = PresenceProof()

    /// No expression says of more pieces that they may be null.
    static let limit = 16
}

/// Finds what may be null, and whether something around it makes sure that it is not.
extension Resolver {
    /// A piece of the expression that may be null for a reason; nothing where a condition around it says otherwise.
    mutating func possible(
        _ piece: Syntax, _ cause: @autoclosure () -> PossibleNull.Cause, _ isPossible: Bool = true
    ) -> [PossibleNull] {
        guard isPossible, nulls != nil else { return [] }
        let found = PossibleNull(place: piece, cause: cause())
        return isRuledOut(found) ? [] : [found]
    }

    /// A name or a path that may be missing.
    mutating func possible(_ piece: Syntax, _ facts: ValueFacts?) -> [PossibleNull] {
        guard nulls != nil, let absence = facts?.absence else { return [] }
        return possible(piece, .absent(absence))
    }

    private mutating func isRuledOut(_ found: PossibleNull) -> Bool {
        guard var known = nulls else { return true }
        defer { nulls = known }
        if let path = found.place.path, known.present.contains(path), !isHidden(found.place, from: 0) { return true }
        for assumption in known.assumptions.reversed() {
            let isShown = found.claims.contains { known.proof.shows(assumption.condition, assumption.truth, $0) }
            if isShown, !isHidden(found.place, from: assumption.depth) { return true }
        }
        return false
    }

    /// Whether a name of the piece is bound inside the expression, from a place in the stack of binders on.
    private func isHidden(_ piece: Syntax, from depth: Int) -> Bool {
        guard binders.count > depth else { return false }
        return piece.mentions { name in
            binders[depth...].contains { binder in
                switch binder {
                case .local(let local, _, _): Text.same(local, name)
                case .element(_, let type): type == .any || type.member(name) != nil
                }
            }
        }
    }

    /// Resolves something where a condition is known to be so.
    mutating func assuming<Result>(
        _ condition: Syntax, _ truth: Assumption.Truth, _ body: (inout Resolver) -> Result
    ) -> Result {
        guard nulls != nil else { return body(&self) }
        nulls?.assumptions.append(Assumption(condition: condition, truth: truth, depth: binders.count))
        defer { nulls?.assumptions.removeLast() }
        return body(&self)
    }

    /// The parts of `and` and `or`, each resolved under those before it.
    ///
    /// - Parameters:
    ///   - truth: what the parts before are where a part counts: true for `and`, false for `or`.
    ///   - other: what a part behind is where the whole is null because of one before it.
    mutating func conditions(
        _ parts: [Syntax], assuming truth: Assumption.Truth, settledUnless other: Assumption.Truth
    ) -> (nodes: [any Node], nulls: [PossibleNull]) {
        let outer = nulls?.assumptions.count ?? 0
        var (nodes, found): ([any Node], [PossibleNull]) = ([], [])
        for part in parts {
            found = found.filter { !isRuledOut($0, by: part, other) }
            let resolved = condition(part)
            nodes.append(resolved.node)
            found.add(resolved.nulls)
            nulls?.assumptions.append(Assumption(condition: part, truth: truth, depth: binders.count))
        }
        nulls?.assumptions.removeSubrange(outer...)
        return (nodes, found)
    }

    /// Whether a later part settles the whole where this makes an earlier one null: `x > 5 and x != null` is false then.
    private mutating func isRuledOut(_ found: PossibleNull, by part: Syntax, _ truth: Assumption.Truth) -> Bool {
        guard !found.isInner, var known = nulls else { return false }
        defer { nulls = known }
        return found.claims.contains { known.proof.shows(part, truth, $0) }
    }

    /// Whether a condition is neither true nor false where a name is null.
    mutating func isOpen(_ condition: Syntax, without name: String) -> Bool {
        guard var known = nulls else { return false }
        defer { nulls = known }
        let claim = Assumption.Claim.present(Syntax(range: condition.range, height: 1, form: .name(name)))
        return known.proof.shows(condition, .yes, claim) && known.proof.shows(condition, .no, claim)
    }

    /// What may be null in a body whose binders are about to go: what mentions them means nothing outside.
    func closing(_ found: [PossibleNull], from depth: Int) -> [PossibleNull] {
        found.map { null in
            var null = null
            if isHidden(null.place, from: depth) { null.isInner = true }
            return null
        }
    }
}

extension PossibleNull {
    fileprivate var asMistake: PossibleNull {
        var mistake = self
        mistake.isMistake = true
        return mistake
    }

    /// What would show that it is not null.
    fileprivate var claims: [Assumption.Claim] {
        switch cause {
        case .absent, .noElement, .failure: [.present(place)]
        case .zero(let divisor): [.present(place), .nonZero(divisor)]
        case .empty(let list): [.present(place), .nonEmpty(list)]
        case .element, .literal: []
        }
    }
}

extension [PossibleNull] {
    /// Adds more, each piece once, up to the limit.
    mutating func add(_ others: [PossibleNull]) {
        for other in others where count < NullKnowledge.limit {
            if !contains(where: { $0.place.range == other.place.range }) { append(other) }
        }
    }

    static func joined(_ left: [PossibleNull], _ right: [PossibleNull]) -> [PossibleNull] {
        if right.isEmpty { return left }
        var all = left
        all.add(right)
        return all
    }
}

extension Resolver.Resolved {
    /// Something complains of what makes it null.
    func blamed() -> Resolver.Resolved {
        let found = nulls
        guard !found.isEmpty else { return self }
        return with(facts, found.map { $0.asMistake })
    }
}

extension Resolver.Resolved {
    /// Whether it is a number that may be zero, as far as is known.
    var mayBeZero: Bool {
        guard type == .number else { return false }
        if let constant { return constant == .number(0) }
        guard case .numbers(let least, let most)? = facts?.domain else { return true }
        return !(least.map { $0 > 0 } ?? false) && !(most.map { $0 < 0 } ?? false)
    }

    /// What is known of its values: of a constant, that there is one.
    var known: ValueFacts? {
        switch constant {
        case nil: facts
        case .string(let text)?: ValueFacts(domain: .texts([text]))
        case .number(let number)?: ValueFacts(domain: .numbers(least: number, most: number))
        default: nil
        }
    }

    /// Whether one value may have to be made of the elements of it.
    var mayBeList: Bool { if case .list = type { true } else { type == .any } }
}
