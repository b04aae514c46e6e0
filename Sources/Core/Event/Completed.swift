package import FEEL

/// A person finished a work task or submitted a returned request again.
package struct Completed: EventBody {
    package let task: Int
    package let fields: [String: Value]
    /// The subject, where the mended form changed it.
    package let subject: String?
    package let comment: String?

    static let kind = "completed.1"

    init(task: Int, fields: [String: Value], subject: String?, comment: String?) {
        self.task = task
        self.fields = fields
        self.subject = subject
        self.comment = comment
    }

    init(from members: EventMembers) throws(Refusal) {
        task = try members.int("task")
        fields = try members.values("fields")
        subject = members.optionalText("subject")
        comment = members.optionalText("comment")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("comment", comment)
        writer.member("fields", fields)
        writer.member("subject", subject)
        writer.member("task", task)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        let task = try instance.close(self.task)
        instance.data.merge(fields) { _, new in new }
        if let subject { instance.subject = subject }
        if task.kind == .work { instance.performers[task.step, default: []].append(task.person) }
    }
}
