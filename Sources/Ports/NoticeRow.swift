package import Core

package struct NoticeRow: Sendable, Hashable {
    package let id: Int64
    package let instance: InstanceID
    package let notice: Notice
    package let subject: String
    package let workflow: WorkflowID
    package let at: Moment
    package let read: Moment?

    package init(
        id: Int64, instance: InstanceID, notice: Notice, subject: String, workflow: WorkflowID, at: Moment,
        read: Moment?
    ) {
        self.id = id
        self.instance = instance
        self.notice = notice
        self.subject = subject
        self.workflow = workflow
        self.at = at
        self.read = read
    }
}
