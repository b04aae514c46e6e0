/// Something that a person is told about an instance.
package struct Notice: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A task came to the person; the notice goes when the task is closed.
        case task
        /// A `notify` step's message.
        case message
        /// A task of the person's was taken away, by a return, a withdrawal or a cancellation.
        case cancelled
        /// The initiator's instance ended.
        case ended
    }

    package let person: PersonID
    package let kind: Kind
    package let step: StepPath?
    /// The task that a notice of kind `task` is about.
    package let task: Int?
    /// The message, the reason, or the outcome.
    package let text: String

    package init(person: PersonID, kind: Kind, step: StepPath? = nil, task: Int? = nil, text: String = "") {
        self.person = person
        self.kind = kind
        self.step = step
        self.task = task
        self.text = text
    }
}

extension Notice {
    /// What people are told when a command has made these events of an instance.
    package static func arising(from events: [Event], before: Instance?, after: Instance) -> [Notice] {
        let changes = Changes(from: before, to: after)
        return changes.openedTasks.map { Notice(person: $0.person, kind: .task, step: $0.step, task: $0.number) }
            + events.flatMap(messages)
            + takenAway(changes.closedTasks, by: events)
            + ending(events, of: after)
    }

    private static func messages(in event: Event) -> [Notice] {
        guard case .noticed(let noticed) = event else { return [] }
        return noticed.to.map {
            Notice(person: $0, kind: .message, step: noticed.step, text: noticed.message)
        }
    }

    /// Tasks that went without their person's doing: their step was not decided, it was cut off.
    private static func takenAway(_ closed: [OpenTask], by events: [Event]) -> [Notice] {
        var returning: Int?
        var isCut = false
        for event in events {
            switch event {
            case .returned(let returned): (returning, isCut) = (returned.task, true)
            case .scopeCancelled: isCut = true
            case .ended(let ended): isCut = isCut || ended.ending.cause != .completed
            default: break
            }
        }
        guard isCut else { return [] }
        let done = Set(events.compactMap(\.doneTask) + [returning].compactMap(\.self))
        return closed.filter { !done.contains($0.number) }
            .map { Notice(person: $0.person, kind: .cancelled, step: $0.step) }
    }

    private static func ending(_ events: [Event], of instance: Instance) -> [Notice] {
        guard case .ended(let ended)? = events.last, ended.ending.cause != .withdrawn else { return [] }
        return [Notice(person: instance.initiator, kind: .ended, text: ended.ending.outcome.text)]
    }
}

extension Event {
    /// The task that its person did.
    fileprivate var doneTask: Int? {
        switch self {
        case .voted(let voted): voted.task
        case .completed(let completed): completed.task
        default: nil
        }
    }
}
