import FEEL

/// Coming to a step.
extension Deliberation {
    mutating func arrive(at path: StepPath, scope: Int) throws(Refusal) {
        if path == .start { return try enterStart(scope: scope) }
        guard let step = workflow.step(at: path) else { throw .corrupt("the workflow has no step `\(path)`") }
        if let condition = step.when {
            guard let holds = self.condition(condition, scope: scope) else {
                let message = undecided(condition, scope: scope)
                return try stop(at: step, scope: scope, Incident(code: "when.undecided", message: message))
            }
            guard holds else { return try skip(step, scope: scope, .condition) }
        }
        try enter(step, scope: scope)
    }

    private mutating func enter(_ step: Step, scope: Int) throws(Refusal) {
        switch step.kind {
        case .approve(let approve): try enterApprove(approve, step, scope: scope)
        case .task(let task): try enterTask(task, step, scope: scope)
        case .run(let run): try enterRun(run, step, scope: scope)
        case .decide(let decide): try enterDecide(decide, step, scope: scope)
        case .choose(let choose): try enterChoose(choose, step, scope: scope)
        case .parallel(let parallel): try enterParallel(parallel, step, scope: scope)
        case .set(let set): try enterSet(set, step, scope: scope)
        case .notify(let notify): try enterNotify(notify, step, scope: scope)
        case .wait(let wait): try enterWait(wait, step, scope: scope)
        case .end(let end): try enterEnd(end, step, scope: scope)
        }
    }

    mutating func skip(_ step: Step, scope: Int, _ reason: Skipped.Reason) throws(Refusal) {
        try record(.skipped(Skipped(scope: scope, step: step.path, reason: reason)))
        try enterNext(after: step.path, scope: scope)
    }

    /// Enters a step and raises an incident there: the instance waits for an admin and loses nothing.
    mutating func stop(at step: Step, scope: Int, _ incident: Incident) throws(Refusal) {
        try recordEntry(of: step.path, scope: scope, .nothing)
        try record(.incidentRaised(IncidentRaised(scope: scope, incident: incident)))
    }

    mutating func recordEntry(of path: StepPath, scope: Int, _ opening: Opening) throws(Refusal) {
        let visit = (instance.visits[path] ?? 0) + 1
        try record(.entered(Entered(scope: scope, step: path, visit: visit, opening: opening)))
    }

    /// The initiator gets the request back, to mend it and submit it again.
    private mutating func enterStart(scope: Int) throws(Refusal) {
        let task = NewTask(number: instance.lastNumber + 1, person: instance.initiator, kind: .revise)
        try recordEntry(of: .start, scope: scope, .tasks([task], electorate: 1, queue: []))
    }
}
