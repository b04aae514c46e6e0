import FEEL

/// What a step needs and an expression cannot give. A plain missing value is none: an optional field may be left out.
extension Deliberation {
    /// Why a condition is neither true nor false.
    func undecided(_ condition: FEELExpression, scope: Int) -> String {
        "`\(NullReason.short(condition.source))` is neither true nor false: \(reason(condition, scope: scope))"
    }

    /// Why a binding gives null, or something of another kind than it should.
    func reason(_ binding: Binding, scope: Int) -> String? {
        guard case .expression(let expression) = binding else { return nil }
        return "`\(NullReason.short(expression.source))`: \(reason(expression, scope: scope))"
    }

    /// A value that is of the wrong kind, with the reason where it is null: ``null (`a + b`: an operand of + is null)``
    func found(_ value: Value, of binding: Binding, scope: Int) -> String {
        guard value.isNull else { return "a \(value.kindName)" }
        return "null" + (reason(binding, scope: scope).map { " (\($0))" } ?? "")
    }

    /// What went wrong in an expression that gives null because of that; nil where it gives something, or where what it
    /// names is simply not there.
    func mistake(in binding: Binding, scope: Int) -> String? {
        guard case .expression(let expression) = binding, isMistaken(expression, scope: scope) else { return nil }
        return reason(binding, scope: scope)
    }

    /// The first mistake in clauses that say who is asked.
    func mistake(in clauses: [Assignment], scope: Int) -> String? {
        for clause in clauses {
            if let binding = clause.binding, let mistake = mistake(in: binding, scope: scope) { return mistake }
        }
        return nil
    }

    private func isMistaken(_ expression: FEELExpression, scope: Int) -> Bool {
        let evaluation = evaluation(of: expression, scope: scope)
        return evaluation.value.isNull
            && evaluation.diagnostics.contains { $0.code != FEELCode.unknownMember.rawValue }
    }

    private func reason(_ expression: FEELExpression, scope: Int) -> String {
        let slots = expression.slotsUsed
        let names = (try? block(of: scope))?.frame ?? []
        let isSecret = slots.contains { slot in
            guard slot < names.count, case .data(let name) = names[slot] else { return false }
            return workflow.form.field(named: name)?.holdsSecret ?? false
        }
        return NullReason(
            expression, in: frame(of: scope, for: slots), now: now, form: workflow.form, isSecret: isSecret
        ).text
    }
}

extension Assignment {
    /// The expression that names a person or a unit.
    fileprivate var binding: Binding? {
        switch self {
        case .user(let binding), .users(let binding), .managerOf(let binding), .headOf(let binding): binding
        case .role(_, let unit, _): unit
        case .initiator: nil
        }
    }
}
