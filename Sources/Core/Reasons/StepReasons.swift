package import FEEL

/// Why a step that needs nobody took its way: what its conditions saw, or the cells of its table. Computed again from the
/// record; the record itself holds the rule and its inputs.
package struct StepReasons: Sendable {
    package enum Body: Sendable {
        /// The cases that were looked at, in their order, and the one that was taken: 1-based, 0 when none held, nil when
        /// it could not be said.
        case choice([ChoiceReason], taken: Int?)
        /// The table with a verdict on every cell, and the fields and variables that each of its inputs reads.
        case table(DecisionTable, TableExplanation, data: [[String]])
    }

    package let step: StepPath
    /// The event by which the step was left; nil where it stands there with an incident.
    package let sequence: Int?
    package let body: Body
}

/// A case of a `choose` step with the reasons for its condition.
package struct ChoiceReason: Sendable {
    /// The condition as it was written; nil for `else`.
    package let condition: String?
    package let then: StepPath
    package let value: Value
    /// nil for `else`, and for a condition that is a constant.
    package let explanation: Explanation?
    package let diagnostics: [FEELDiagnostic]
    /// The fields and variables that the condition reads: whoever may not see one of them may not see the reasons either.
    package let data: [String]
}

extension StepReasons {
    /// The reasons of the step that was decided last, or that an incident holds up; nil where there is none.
    ///
    /// - Parameter history: all events of the instance, from its submission on.
    /// - Throws: what folding the record throws.
    package static func last(
        in history: [Recorded], of id: InstanceID, _ workflow: Workflow, facts: any Facts
    ) throws(Refusal) -> StepReasons? {
        var instance: Instance?
        var decided: (before: Instance, left: Left, recorded: Recorded)?
        for recorded in history {
            if let before = instance, case .left(let left) = recorded.event, left.basis != nil {
                decided = (before, left, recorded)
            }
            instance = try evolve(instance, id: id, with: recorded)
        }
        if let instance, let last = history.last {
            let deliberation = Deliberation(lookingAt: instance, of: workflow, facts: facts, at: last.at)
            if let reasons = try deliberation.reasonsOfIncident() { return reasons }
        }
        guard let (before, left, recorded) = decided else { return nil }
        let deliberation = Deliberation(lookingAt: before, of: workflow, facts: facts, at: recorded.at)
        return try deliberation.reasons(of: left, sequence: recorded.sequence)
    }
}

extension Deliberation {
    /// The reasons of a step that an incident holds up.
    fileprivate func reasonsOfIncident() throws(Refusal) -> StepReasons? {
        for scope in instance.scopes {
            guard case .at(let standing) = scope.position, standing.incident != nil,
                let step = workflow.step(at: standing.step)
            else { continue }
            if let body = reasons(at: step, scope: scope.number, taken: nil) {
                return StepReasons(step: step.path, sequence: nil, body: body)
            }
        }
        return nil
    }

    /// The reasons of a step that was left.
    fileprivate func reasons(of left: Left, sequence: Int) throws(Refusal) -> StepReasons? {
        guard case .at(let standing)? = instance.scopes[number: left.scope]?.position,
            let step = workflow.step(at: standing.step)
        else { return nil }
        let taken: Int? = if case .choice(let number)? = left.basis { number } else { nil }
        guard let body = reasons(at: step, scope: left.scope, taken: taken) else { return nil }
        return StepReasons(step: step.path, sequence: sequence, body: body)
    }

    private func reasons(at step: Step, scope: Int, taken: Int?) -> StepReasons.Body? {
        switch step.kind {
        case .choose(let choose): .choice(reasons(of: choose, scope: scope, taken: taken), taken: taken)
        case .decide(let decide): workflow.tables[decide.table].map { reasons(of: $0, scope: scope) }
        case .approve, .task, .run, .parallel, .set, .notify, .wait, .end: nil
        }
    }

    private func reasons(of table: DecisionTable, scope: Int) -> StepReasons.Body {
        .table(
            table, table.explain(in: frame(of: scope), now: now),
            data: table.inputs.map { data(readBy: $0.expression, scope: scope) })
    }

    /// The cases up to the one that settled the step.
    private func reasons(of choose: ChooseStep, scope: Int, taken: Int?) -> [ChoiceReason] {
        let frame = frame(of: scope)
        var reasons: [ChoiceReason] = []
        for choice in choose.cases {
            let explained = choice.condition?.explain(in: frame, now: now)
            reasons.append(
                ChoiceReason(
                    condition: choice.condition?.source, then: choice.then,
                    value: explained?.evaluation.value ?? .boolean(choice.condition == nil),
                    explanation: explained?.explanation, diagnostics: explained?.evaluation.diagnostics ?? [],
                    data: choice.condition.map { data(readBy: $0, scope: scope) } ?? []))
            guard case .boolean(false)? = reasons.last?.value else { break }
        }
        return reasons
    }

    /// The fields and variables that an expression reads.
    private func data(readBy expression: FEELExpression, scope: Int) -> [String] {
        let names = (try? block(of: scope))?.frame ?? []
        return expression.slotsUsed.compactMap { slot in
            guard slot < names.count, case .data(let name) = names[slot] else { return nil }
            return name
        }
    }
}
