/// What a command does to an instance, as events; refused commands throw and do nothing.
///
/// A pure function: no clock, no disk, no network; who holds which post comes in as facts. `instance` is nil only for
/// `submit`. Authority is checked here and nowhere else.
package func decide(
    _ command: Command, on instance: Instance?, of workflow: Workflow, facts: any Facts
) throws(Refusal) -> [Event] {
    try decision(command, on: instance, of: workflow, facts: facts).events
}

/// The events of a command with the state that they lead to: the fold that deciding makes anyway.
package struct Decision: Sendable {
    package let events: [Event]
    /// The instance after the events, as `evolve` gives it.
    package let instance: Instance
}

/// `decide`, for who needs the state too.
package func decision(
    _ command: Command, on instance: Instance?, of workflow: Workflow, facts: any Facts
) throws(Refusal) -> Decision {
    var deliberation: Deliberation
    if case .submit(let submit) = command.act {
        guard instance == nil else {
            throw .wrongState("instance.submitted", "The instance was submitted already", "该流程已提交")
        }
        deliberation = try Deliberation.submission(submit, command, of: workflow, facts: facts)
        try deliberation.begin()
    } else {
        guard let instance else { throw .noInstance }
        deliberation = Deliberation(command, on: instance, of: workflow, facts: facts)
        try deliberation.decide(command.act)
    }
    try deliberation.walk()
    return Decision(events: deliberation.events, instance: deliberation.instance)
}

extension Deliberation {
    mutating func decide(_ act: Act) throws(Refusal) {
        if case .comment(let comment) = act { return try self.comment(comment) }
        guard instance.isRunning else { throw .over(instance) }
        switch act {
        case .submit, .comment: break
        case .claim(let act): try claim(act)
        case .release(let act): try release(act)
        case .approve(let act): try approve(act)
        case .reject(let act): try reject(act)
        case .return(let act): try giveBack(act)
        case .complete(let act): try complete(act)
        case .withdraw(let act): try withdraw(act)
        case .cancel(let act): try cancel(act)
        case .retry(let act): try retry(act)
        case .finishJob(let act): try finishJob(act)
        case .fireTimer(let act): try fireTimer(act)
        }
    }
}
