internal import Core

/// Reads off the record of an instance what of its workflow it went through.
struct CoverageTrace {
    let workflow: Workflow
    private(set) var reached: Set<Goal> = []

    init(workflow: Workflow) {
        self.workflow = workflow
    }

    mutating func follow(_ events: [Recorded], of instance: InstanceID) throws(Refusal) {
        var state: Instance?
        for recorded in events {
            if let state { note(recorded.event, on: state) }
            state = try evolve(state, id: instance, with: recorded)
        }
    }

    private mutating func note(_ event: Event, on state: Instance) {
        switch event {
        case .entered(let entered): reached.insert(.step(entered.step))
        case .split(let split): reached.insert(.step(split.step))
        case .skipped(let skipped): reached.insert(.skip(skipped.step, skipped.reason))
        case .left(let left): note(left, on: state)
        case .returned(let returned): note(returned, on: state)
        case .submitted, .assigned, .claimed, .released, .voted, .completed, .branchEnded, .scopeCancelled, .changed,
            .jobFinished, .timerFired, .noticed, .incidentRaised, .incidentResolved, .commented, .ended:
            break
        }
    }

    private mutating func note(_ left: Left, on state: Instance) {
        guard let scope = state.scopes[number: left.scope], let step = scope.step else { return }
        switch left.basis {
        case .choice(let number):
            reached.insert(.choice(step, number))
            return
        case .table(let table, let rules, _): reached.formUnion(rules.map { .rule(table, $0) })
        case nil: break
        }
        // With a bookmark the scope jumps back to who returned the request, whatever the outcome's way is.
        guard scope.bookmark == nil || left.outcome == .rejected else { return }
        reached.insert(.outcome(step, left.outcome))
    }

    /// Only where the step's own `on: returned` was followed.
    private mutating func note(_ returned: Returned, on state: Instance) {
        guard let step = state.tasks[number: returned.task]?.step,
            workflow.step(at: step)?.on[.returned] == returned.to
        else { return }
        reached.insert(.outcome(step, .returned))
    }
}

extension Scope {
    fileprivate var step: StepPath? {
        switch position {
        case .at(let standing): standing.step
        case .split(let step, _): step
        case .entering, .left, .ended: nil
        }
    }
}
