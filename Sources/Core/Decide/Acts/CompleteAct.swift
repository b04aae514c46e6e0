import FEEL

extension Deliberation {
    mutating func complete(_ complete: Complete) throws(Refusal) {
        let task = try authorizedTask(complete.task, .work, .revise)
        switch task.kind {
        case .revise: try resubmit(complete, task)
        case .work, .approve: try finishWork(complete, task)
        }
    }

    private mutating func finishWork(_ complete: Complete, _ task: OpenTask) throws(Refusal) {
        guard case .task(let step)? = workflow.step(at: task.step)?.kind else {
            throw .corrupt("`\(task.step)` is not a task")
        }
        let fields = try editable(complete.fields, step.fields)
        try checkRequired(step.fields, after: fields)
        try record(
            .completed(Completed(task: task.number, fields: fields, subject: nil, comment: complete.comment)))
        let by = ("by", Value.string(task.person.text))
        let comment = ("comment", complete.comment.map { Value.string($0) } ?? .null)
        try leave(task.scope, .done, result: .context(Context([by, comment])))
    }

    /// The form is checked as a whole again, since what was accepted before may have been changed since.
    private mutating func resubmit(_ complete: Complete, _ task: OpenTask) throws(Refusal) {
        let changed = try workflow.form.accept(complete.fields, whole: false)
        let fields = instance.data.filter { workflow.form.field(named: $0.key) != nil }
        _ = try workflow.form.accept(fields.merging(changed) { _, new in new }, whole: true)
        let subject = try subject(after: changed)
        try record(
            .completed(
                Completed(task: task.number, fields: changed, subject: subject, comment: complete.comment)))
        try leave(task.scope, .submitted)
    }

    /// The new subject, where the changed fields give another.
    private func subject(after changed: [String: Value]) throws(Refusal) -> String? {
        var trial = self
        try trial.record(.changed(Changed(values: changed)))
        let subject = try trial.subject()
        return subject == instance.subject ? nil : subject
    }
}
