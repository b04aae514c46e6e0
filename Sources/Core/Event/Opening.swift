package import FEEL

/// What a step waits for.
package enum Opening: Hashable, Sendable {
    /// Nothing, or an incident follows.
    case nothing
    case tasks([NewTask], electorate: Int, queue: [PersonID])
    case job(number: Int, plugin: Identifier, input: Value)
    case timer(number: Int, due: Moment)
}

package struct NewTask: Hashable, Sendable {
    package let number: Int
    package let person: PersonID
    package let kind: OpenTask.Kind

    init(number: Int, person: PersonID, kind: OpenTask.Kind) {
        self.number = number
        self.person = person
        self.kind = kind
    }

    init(from members: EventMembers) throws(Refusal) {
        number = try members.int("number")
        person = try members.identifier("person")
        kind = try members.choice("kind", of: OpenTask.Kind.self)
    }

    func write(to writer: inout JSONWriter) {
        writer.member("kind", kind.rawValue)
        writer.member("number", number)
        writer.member("person", person.text)
    }
}

extension Opening {
    init(from members: EventMembers) throws(Refusal) {
        if let job = try members.optionalMembers("job") {
            self = .job(
                number: try job.int("number"), plugin: try job.identifier("plugin"), input: try job.value("input"))
        } else if let timer = try members.optionalMembers("timer") {
            self = .timer(number: try timer.int("number"), due: try timer.moment("due"))
        } else if members.context["electorate"] != nil {
            var tasks: [NewTask] = []
            for task in try members.list("tasks") { tasks.append(try NewTask(from: task)) }
            self = .tasks(
                tasks, electorate: try members.int("electorate"), queue: try members.identifiers("queue"))
        } else {
            self = .nothing
        }
    }

    /// The members that come before `scope`.
    func write(to writer: inout JSONWriter) {
        switch self {
        case .nothing, .timer: break
        case .tasks(_, let electorate, let queue):
            writer.member("electorate", electorate)
            writer.member("queue", queue)
        case .job(let number, let plugin, let input):
            writer.object("job") { writer in
                writer.member("input", input)
                writer.member("number", number)
                writer.member("plugin", plugin.text)
            }
        }
    }

    func writeTasks(to writer: inout JSONWriter) {
        guard case .tasks(let tasks, _, _) = self else { return }
        writer.member("tasks", each: tasks) { task, writer in task.write(to: &writer) }
    }

    func writeTimer(to writer: inout JSONWriter) {
        guard case .timer(let number, let due) = self else { return }
        writer.object("timer") { writer in
            writer.member("due", Int(due.milliseconds))
            writer.member("number", number)
        }
    }
}
