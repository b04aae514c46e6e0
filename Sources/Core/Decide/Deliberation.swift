/// A decision in the making: every event is applied as soon as it is recorded, so that what follows sees its effect.
struct Deliberation {
    let workflow: Workflow
    let facts: any Facts
    let at: Moment
    let actor: Actor
    private(set) var instance: Instance
    private(set) var events: [Event]
    /// The steps that scopes are on their way to, in the order in which they set out.
    private var arrivals: [Arrival] = []
    private var stepsLeft = Deliberation.longestWalk

    struct Arrival {
        let path: StepPath
        let scope: Int
    }

    /// How many steps one command may pass through; a definition that goes on for longer runs in a circle.
    static let longestWalk = 1_000

    init(_ command: Command, on instance: Instance, of workflow: Workflow, facts: any Facts) {
        self.init(command, on: instance, of: workflow, facts: facts, events: [])
    }

    private init(
        _ command: Command, on instance: Instance, of workflow: Workflow, facts: any Facts, events: [Event]
    ) {
        self.workflow = workflow
        self.facts = facts
        self.at = command.at
        self.actor = command.actor
        self.instance = instance
        self.events = events
    }

    /// The first event of an instance makes it.
    init(
        _ command: Command, submitted: Submitted, as id: InstanceID, of workflow: Workflow, facts: any Facts
    ) throws(Refusal) {
        let event = Event.submitted(submitted)
        let recorded = Recorded(sequence: 1, at: command.at, actor: command.actor, event: event)
        self.init(
            command, on: try evolve(nil, id: id, with: recorded), of: workflow, facts: facts, events: [event])
    }

    /// Looks at an instance as it stood, without doing anything to it.
    init(lookingAt instance: Instance, of workflow: Workflow, facts: any Facts, at moment: Moment) {
        self.workflow = workflow
        self.facts = facts
        self.at = moment
        self.actor = .engine
        self.instance = instance
        self.events = []
    }

    mutating func record(_ event: Event) throws(Refusal) {
        try instance.apply(Recorded(sequence: instance.sequence + 1, at: at, actor: actor, event: event))
        events.append(event)
    }

    /// Sends a scope to a step; `walk` takes it there. A queue, not a call: a long walk must not grow the stack.
    mutating func enter(_ path: StepPath, scope: Int) {
        arrivals.append(Arrival(path: path, scope: scope))
    }

    /// Goes on until every scope waits for somebody or something.
    mutating func walk() throws(Refusal) {
        var next = 0
        while next < arrivals.count {
            let arrival = arrivals[next]
            next += 1
            // Another branch may have settled the join and taken this scope away.
            guard instance.isRunning, instance.scopes[number: arrival.scope] != nil else { continue }
            guard stepsLeft > 0 else { throw .runsInACircle }
            stepsLeft -= 1
            try arrive(at: arrival.path, scope: arrival.scope)
        }
        arrivals.removeAll()
    }
}

extension Refusal {
    fileprivate static var runsInACircle: Refusal {
        Refusal(
            "workflow.endless", .invalid,
            Message(
                en: "The workflow went through \(Deliberation.longestWalk) steps without waiting for anybody.",
                zh: "流程连续经过 \(Deliberation.longestWalk) 个步骤仍未等待任何人。"),
            hint: Message(
                en: "Mend the loop in the definition and publish a new version.", zh: "请修正流程定义中的循环并发布新版本。"))
    }
}
