import FEEL

extension Deliberation {
    mutating func approve(_ approve: Approve) throws(Refusal) {
        let task = try authorizedTask(approve.task, .approve)
        let step = try approveStep(task)
        let fields = try editable(approve.fields, step.fields)
        try checkRequired(step.fields, after: fields)
        try record(.voted(Voted(task: task.number, choice: .approve, fields: fields, comment: approve.comment)))
        try count(step, task)
    }

    mutating func reject(_ reject: Reject) throws(Refusal) {
        let task = try authorizedTask(reject.task, .approve)
        let step = try approveStep(task)
        try record(.voted(Voted(task: task.number, choice: .reject, comment: reject.comment)))
        try count(step, task)
    }

    private func approveStep(_ task: OpenTask) throws(Refusal) -> ApproveStep {
        guard case .approve(let step)? = workflow.step(at: task.step)?.kind else {
            throw .corrupt("`\(task.step)` is not an approval")
        }
        return step
    }

    /// Leaves the step when the votes decide it, else asks the next in line.
    private mutating func count(_ step: ApproveStep, _ task: OpenTask) throws(Refusal) {
        let standing = try instance.standing(of: task.scope)
        let tally = Tally(standing)
        if let outcome = tally.outcome(under: step.vote) {
            try leave(task.scope, outcome, result: result(tally, outcome, by: task.person, standing.comment))
        } else if let next = standing.queue.first {
            let asked = NewTask(number: instance.lastNumber + 1, person: next, kind: .approve)
            try record(.assigned(Assigned(scope: task.scope, task: asked)))
        }
    }

    private func result(_ tally: Tally, _ outcome: Outcome, by person: PersonID, _ comment: String?) -> Value {
        .context(
            Context([
                ("outcome", .string(outcome.text)), ("by", .string(person.text)),
                ("approvals", .number(Decimal128(tally.approvals))),
                ("rejections", .number(Decimal128(tally.rejections))),
                ("comment", comment.map { .string($0) } ?? .null),
            ]))
    }
}
