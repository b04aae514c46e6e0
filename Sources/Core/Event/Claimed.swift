internal import FEEL

/// Somebody took a task that several could do.
package struct Claimed: EventBody {
    package let task: Int

    static let kind = "claimed.1"

    init(task: Int) {
        self.task = task
    }

    init(from members: EventMembers) throws(Refusal) {
        task = try members.int("task")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("task", task)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        let task = try instance.task(self.task)
        try instance.updateStanding(of: task.scope) { $0.claimant = task.person }
    }
}
