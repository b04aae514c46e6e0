internal import FEEL

/// A claimed task was given back.
package struct Released: EventBody {
    package let task: Int

    static let kind = "released.1"

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
        try instance.updateStanding(of: task.scope) { $0.claimant = nil }
    }
}
