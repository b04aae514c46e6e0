import FEEL

extension OpenTask {
    init(from members: EventMembers) throws(Refusal) {
        self.init(
            number: try members.int("number"), scope: try members.int("scope"), step: try members.path("step"),
            person: try members.identifier("person"), kind: try members.choice("kind", of: Kind.self),
            opened: try members.moment("opened"))
    }

    func write(to writer: inout JSONWriter) {
        writer.member("kind", kind.rawValue)
        writer.member("number", number)
        writer.member("opened", Int(opened.milliseconds))
        writer.member("person", person.text)
        writer.member("scope", scope)
        writer.member("step", step.text)
    }
}

extension Job {
    init(from members: EventMembers) throws(Refusal) {
        self.init(
            number: try members.int("number"), scope: try members.int("scope"), step: try members.path("step"),
            visit: try members.int("visit"), plugin: try members.identifier("plugin"),
            input: try members.value("input"))
    }

    func write(to writer: inout JSONWriter) {
        writer.member("input", input)
        writer.member("number", number)
        writer.member("plugin", plugin.text)
        writer.member("scope", scope)
        writer.member("step", step.text)
        writer.member("visit", visit)
    }
}

extension OpenTimer {
    init(from members: EventMembers) throws(Refusal) {
        self.init(
            number: try members.int("number"), scope: try members.int("scope"), step: try members.path("step"),
            visit: try members.int("visit"), due: try members.moment("due"))
    }

    func write(to writer: inout JSONWriter) {
        writer.member("due", Int(due.milliseconds))
        writer.member("number", number)
        writer.member("scope", scope)
        writer.member("step", step.text)
        writer.member("visit", visit)
    }
}
