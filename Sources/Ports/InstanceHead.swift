package import Core

/// The row of an instance: what lists show, and where its chain of events ends.
package struct InstanceHead: Sendable, Hashable {
    package let id: InstanceID
    package let workflow: WorkflowID
    package let version: Int
    package let initiator: PersonID
    package let subject: String
    package let submitted: Moment
    package let updated: Moment
    package let status: Instance.Status
    package let sequence: Int
    package let hash: RecordHash

    package init(
        id: InstanceID, workflow: WorkflowID, version: Int, initiator: PersonID, subject: String, submitted: Moment,
        updated: Moment, status: Instance.Status, sequence: Int, hash: RecordHash
    ) {
        self.id = id
        self.workflow = workflow
        self.version = version
        self.initiator = initiator
        self.subject = subject
        self.submitted = submitted
        self.updated = updated
        self.status = status
        self.sequence = sequence
        self.hash = hash
    }
}

package struct InstanceFilter: Sendable, Hashable {
    package var workflow: WorkflowID?
    package var initiator: PersonID?
    package var runningOnly: Bool

    package init(workflow: WorkflowID? = nil, initiator: PersonID? = nil, runningOnly: Bool = false) {
        self.workflow = workflow
        self.initiator = initiator
        self.runningOnly = runningOnly
    }
}
