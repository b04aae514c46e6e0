import FEEL

extension Scope {
    init(from members: EventMembers) throws(Refusal) {
        self.init(
            number: try members.int("number"), parent: members.context["parent"]?.asInt,
            branch: members.optionalIdentifier("branch"), position: try Position(from: members),
            bookmark: try members.optionalMembers("bookmark").map { (found) throws(Refusal) in
                try Bookmark(from: found)
            })
    }

    func write(to writer: inout JSONWriter) {
        if case .at(let standing) = position { writer.object("at") { standing.write(to: &$0) } }
        if let bookmark { writer.object("bookmark") { bookmark.write(to: &$0) } }
        writer.member("branch", branch?.text)
        if case .ended(let outcome) = position { writer.member("ended", outcome.text) }
        writer.member("number", number)
        if let parent { writer.member("parent", parent) }
        if case .split(let step, let visit) = position {
            writer.object("split") { writer in
                writer.member("step", step.text)
                writer.member("visit", visit)
            }
        }
    }
}

extension Scope.Position {
    fileprivate init(from members: EventMembers) throws(Refusal) {
        if let standing = try members.optionalMembers("at") {
            self = .at(try Standing(from: standing))
        } else if let split = try members.optionalMembers("split") {
            self = .split(step: try split.path("step"), visit: try split.int("visit"))
        } else {
            self = .ended(try members.identifier("ended"))
        }
    }
}

extension Standing {
    fileprivate init(from members: EventMembers) throws(Refusal) {
        self.init(
            step: try members.path("step"), visit: try members.int("visit"),
            electorate: try members.int("electorate"), queue: try members.identifiers("queue"))
        claimant = members.optionalIdentifier("claimant")
        comment = members.optionalText("comment")
        if let found = try members.optionalMembers("incident") {
            incident = Incident(code: try found.text("code"), message: try found.text("message"))
        }
        for vote in try members.list("votes") {
            votes.append(
                Vote(
                    task: try vote.int("task"), person: try vote.identifier("person"),
                    choice: try vote.choice("choice", of: Vote.Choice.self)))
        }
    }

    fileprivate func write(to writer: inout JSONWriter) {
        writer.member("claimant", claimant?.text)
        writer.member("comment", comment)
        writer.member("electorate", electorate)
        if let incident {
            writer.object("incident") { writer in
                writer.member("code", incident.code)
                writer.member("message", incident.message)
            }
        }
        writer.member("queue", queue)
        writer.member("step", step.text)
        writer.member("visit", visit)
        writer.member("votes", each: votes) { vote, writer in
            writer.member("choice", vote.choice.rawValue)
            writer.member("person", vote.person.text)
            writer.member("task", vote.task)
        }
    }
}
