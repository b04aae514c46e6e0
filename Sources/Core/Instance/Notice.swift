/// Something that a person is told about an instance.
package struct Notice: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A task came to the person; the notice goes when the task is closed.
        case task
        /// A `notify` step's message.
        case message
        /// A task of the person's was taken away, by a return, a withdrawal or a cancellation.
        case cancelled
        /// The initiator's instance ended.
        case ended
    }

    package let person: PersonID
    package let kind: Kind
    package let step: StepPath?
    /// The task that a notice of kind `task` is about.
    package let task: Int?
    /// The message, the reason, or the outcome.
    package let text: String

    package init(person: PersonID, kind: Kind, step: StepPath? = nil, task: Int? = nil, text: String = "") {
        self.person = person
        self.kind = kind
        self.step = step
        self.task = task
        self.text = text
    }
}
