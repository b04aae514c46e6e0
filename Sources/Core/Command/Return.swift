/// Send back to an earlier step.
package struct Return: Sendable, Hashable {
    package enum Resume: String, Sendable, Hashable, CaseIterable {
        /// Pass through the steps between again.
        case rerun
        /// Come straight back to who returned.
        case back
    }

    package let task: Int
    /// Nil: where the step's `on: returned` leads, else the initiator.
    package let to: StepPath?
    package let resume: Resume
    package let comment: String?

    package init(task: Int, to: StepPath? = nil, resume: Resume = .rerun, comment: String? = nil) {
        self.task = task
        self.to = to
        self.resume = resume
        self.comment = comment
    }
}
