package import FEEL

/// A person decided. The vote is a fact; whether the step is decided is computed from all of them.
package struct Voted: EventBody {
    package let task: Int
    package let choice: Vote.Choice
    package let fields: [String: Value]
    package let comment: String?

    static let kind = "voted.1"

    init(task: Int, choice: Vote.Choice, fields: [String: Value] = [:], comment: String? = nil) {
        self.task = task
        self.choice = choice
        self.fields = fields
        self.comment = comment
    }

    init(from members: EventMembers) throws(Refusal) {
        task = try members.int("task")
        choice = try members.choice("choice", of: Vote.Choice.self)
        fields = try members.values("fields")
        comment = members.optionalText("comment")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("choice", choice.rawValue)
        writer.member("comment", comment)
        writer.member("fields", fields)
        writer.member("task", task)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        let task = try instance.close(self.task)
        instance.data.merge(fields) { _, new in new }
        instance.performers[task.step, default: []].append(task.person)
        try instance.updateStanding(of: task.scope) { standing in
            standing.votes.append(Vote(task: task.number, person: task.person, choice: choice))
            standing.comment = comment
        }
    }
}
