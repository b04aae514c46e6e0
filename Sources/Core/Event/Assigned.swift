internal import FEEL

/// The next in line was asked.
package struct Assigned: EventBody {
    package let scope: Int
    package let task: NewTask

    static let kind = "assigned.1"

    init(scope: Int, task: NewTask) {
        self.scope = scope
        self.task = task
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
        task = try NewTask(from: try members.members("task"))
    }

    func write(to writer: inout JSONWriter) {
        writer.member("scope", scope)
        writer.object("task") { task.write(to: &$0) }
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        let step = try instance.standing(of: scope).step
        instance.open(task, scope: scope, step: step, at: moment)
        try instance.updateStanding(of: scope) { $0.queue.removeAll { $0 == task.person } }
    }
}
