/// Coming to a step where people act.
extension Deliberation {
    mutating func enterApprove(_ approve: ApproveStep, _ step: Step, scope: Int) throws(Refusal) {
        if let mistake = mistake(in: approve.by, approve.nobody, scope: scope) {
            return try stop(at: step, scope: scope, .askedUndecided(at: step.path, mistake))
        }
        var voters = try candidates(for: step, scope: scope)
        if case .any = approve.vote, let returner = try returner(to: step, scope: scope), voters.contains(returner) {
            voters = [returner]
        }
        guard !voters.isEmpty else { return try nobodyFound(approve.nobody, step, scope: scope) }
        let asked = approve.order == .sequence ? Array(voters.prefix(1)) : voters
        let opening = Opening.tasks(
            newTasks(for: asked, .approve), electorate: voters.count, queue: Array(voters.dropFirst(asked.count)))
        try recordEntry(of: step.path, scope: scope, opening)
    }

    mutating func enterTask(_ task: TaskStep, _ step: Step, scope: Int) throws(Refusal) {
        if let mistake = mistake(in: task.by, task.nobody, scope: scope) {
            return try stop(at: step, scope: scope, .askedUndecided(at: step.path, mistake))
        }
        let doers = try candidates(for: step, scope: scope)
        guard !doers.isEmpty else { return try nobodyFound(task.nobody, step, scope: scope) }
        let opening = Opening.tasks(newTasks(for: doers, .work), electorate: doers.count, queue: [])
        try recordEntry(of: step.path, scope: scope, opening)
    }

    /// The mistake in what says who is asked: with it, not even that there is nobody can be said.
    private func mistake(in by: [Assignment], _ nobody: NobodyRule, scope: Int) -> String? {
        if let mistake = mistake(in: by, scope: scope) { return mistake }
        guard case .to(let others) = nobody else { return nil }
        return mistake(in: others, scope: scope)
    }

    /// Who sent the request back from this step and asked to have it straight back.
    private func returner(to step: Step, scope: Int) throws(Refusal) -> PersonID? {
        guard let bookmark = try instance.scope(scope).bookmark, bookmark.step == step.path else { return nil }
        return bookmark.person
    }

    private func newTasks(for people: [PersonID], _ kind: OpenTask.Kind) -> [NewTask] {
        people.enumerated().map { index, person in
            NewTask(number: instance.lastNumber + 1 + index, person: person, kind: kind)
        }
    }

    private mutating func nobodyFound(_ rule: NobodyRule, _ step: Step, scope: Int) throws(Refusal) {
        switch rule {
        case .skip:
            try skip(step, scope: scope, .nobody)
        case .fail, .to:
            try stop(
                at: step, scope: scope,
                Incident(code: "step.nobody", message: "nobody can be asked at `\(step.path)`"))
        }
    }
}

extension Incident {
    fileprivate static func askedUndecided(at path: StepPath, _ mistake: String) -> Incident {
        Incident(code: "step.undecided", message: "who is asked at `\(path)` cannot be said: \(mistake)")
    }
}
