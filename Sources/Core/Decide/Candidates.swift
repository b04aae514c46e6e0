import FEEL

/// Whom a step asks.
extension Deliberation {
    /// The people whom the step would ask now, without those whom a rule excludes. In the order of the clauses, and of
    /// ids within one, each person once.
    func candidates(for step: Step, scope: Int) throws(Refusal) -> [PersonID] {
        switch step.kind {
        case .approve(let approve):
            let excluded: Set<PersonID> = approve.initiator == .excluded ? [instance.initiator] : []
            return try candidates(approve.by, approve.nobody, excluded, step: step, scope: scope)
        case .task(let task):
            return try candidates(task.by, task.nobody, [], step: step, scope: scope)
        case .run, .decide, .choose, .parallel, .set, .notify, .wait, .end:
            return []
        }
    }

    private func candidates(
        _ by: [Assignment], _ nobody: NobodyRule, _ excluded: Set<PersonID>, step: Step, scope: Int
    ) throws(Refusal) -> [PersonID] {
        let excluded = excluded.union(separated(from: step.path))
        let found = try people(by, scope: scope).filter { !excluded.contains($0) }
        guard found.isEmpty, case .to(let others) = nobody else { return found }
        return try people(others, scope: scope).filter { !excluded.contains($0) }
    }

    /// Who acted at a step that a `separation` rule sets apart from this one.
    private func separated(from path: StepPath) -> Set<PersonID> {
        var people: Set<PersonID> = []
        for rule in workflow.separation where rule.steps.contains(path) {
            for other in rule.steps where other != path { people.formUnion(instance.performers[other] ?? []) }
        }
        return people
    }

    /// The union of the clauses.
    func people(_ clauses: [Assignment], scope: Int) throws(Refusal) -> [PersonID] {
        var people: [PersonID] = []
        for clause in clauses {
            for person in try self.people(clause, scope: scope) where !people.contains(person) { people.append(person) }
        }
        return people
    }

    private func people(_ clause: Assignment, scope: Int) throws(Refusal) -> [PersonID] {
        switch clause {
        case .user(let binding):
            return try known([try value(of: binding, scope: scope)])
        case .users(let binding):
            return try known(try value(of: binding, scope: scope).asList ?? [])
        case .role(let role, unit: nil, nearest: _):
            return try facts.holders(of: role, in: nil, at: at)
        case .role(let role, unit: let unit?, let nearest):
            guard let unit = try unitID(of: unit, scope: scope) else { return [] }
            return try holders(of: role, in: unit, nearest: nearest)
        case .managerOf(let binding):
            guard let person = try personID(of: binding, scope: scope) else { return [] }
            return try manager(of: person).map { [$0] } ?? []
        case .headOf(let binding):
            guard let unit = try unitID(of: binding, scope: scope) else { return [] }
            return try facts.unit(unit)?.head.map { [$0] } ?? []
        case .initiator:
            return [instance.initiator]
        }
    }

    private func holders(of role: RoleID, in unit: UnitID, nearest: Bool) throws(Refusal) -> [PersonID] {
        var place: UnitID? = unit
        var visited: Set<UnitID> = []
        while let current = place, visited.insert(current).inserted {
            let holders = try facts.holders(of: role, in: current, at: at)
            if !holders.isEmpty || !nearest { return holders }
            place = try facts.unit(current)?.parent
        }
        return []
    }

    /// A person's own manager, else the head of their unit, else of the unit above where they are the head themselves.
    private func manager(of person: PersonID) throws(Refusal) -> PersonID? {
        guard let found = try facts.person(person) else { return nil }
        if let manager = found.manager { return manager }
        var place = found.unit
        var visited: Set<UnitID> = []
        while let current = place, visited.insert(current).inserted, let unit = try facts.unit(current) {
            if let head = unit.head, head != person { return head }
            place = unit.parent
        }
        return nil
    }

    private func known(_ values: [Value]) throws(Refusal) -> [PersonID] {
        var people: [PersonID] = []
        for value in values {
            guard let id = identifier(in: value), try facts.person(id) != nil else { continue }
            people.append(id)
        }
        return people
    }

    private func personID(of binding: Binding, scope: Int) throws(Refusal) -> PersonID? {
        identifier(in: try value(of: binding, scope: scope))
    }

    private func unitID(of binding: Binding, scope: Int) throws(Refusal) -> UnitID? {
        identifier(in: try value(of: binding, scope: scope))
    }

    /// The id in a text, or in the `id` of a context such as `initiator`.
    private func identifier(in value: Value) -> Identifier? {
        (value.asString ?? value["id"].asString).flatMap { Identifier($0) }
    }
}
