package import Core

/// The place of a task in an inbox.
package struct TaskKey: Sendable, Hashable {
    package let opened: Moment
    package let instance: InstanceID
    package let number: Int

    package init(opened: Moment, instance: InstanceID, number: Int) {
        self.opened = opened
        self.instance = instance
        self.number = number
    }
}

package struct TaskRow: Sendable, Hashable {
    package let instance: InstanceID
    package let number: Int
    package let person: PersonID
    package let kind: OpenTask.Kind
    package let workflow: WorkflowID
    package let version: Int
    package let step: StepPath
    package let stepTitle: LocalizedText?
    package let subject: String
    package let initiator: PersonID
    package let opened: Moment
    package let claimant: PersonID?

    package init(
        instance: InstanceID, number: Int, person: PersonID, kind: OpenTask.Kind, workflow: WorkflowID, version: Int,
        step: StepPath, stepTitle: LocalizedText?, subject: String, initiator: PersonID, opened: Moment,
        claimant: PersonID?
    ) {
        self.instance = instance
        self.number = number
        self.person = person
        self.kind = kind
        self.workflow = workflow
        self.version = version
        self.step = step
        self.stepTitle = stepTitle
        self.subject = subject
        self.initiator = initiator
        self.opened = opened
        self.claimant = claimant
    }

    package var key: TaskKey { TaskKey(opened: opened, instance: instance, number: number) }
}
