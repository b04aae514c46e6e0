import Core
import FEEL

/// An instance driven by hand: what an engine does, without a store.
struct Trial {
    let workflow: Workflow
    let facts: any Facts
    var now = Moment(milliseconds: 1_648_440_000_000)
    private(set) var instance: Instance?
    private(set) var record: [Recorded] = []
    private var commands = 0

    static let id = InstanceID(number: 17)

    init(_ workflow: Workflow, facts: any Facts = Roster(.shanghai)) {
        self.workflow = workflow
        self.facts = facts
    }

    /// A trial whose instance `li.na` has submitted.
    static func submitted(
        _ workflow: Workflow, data: [String: Value] = ["amount": 100], by person: PersonID = "li.na"
    ) throws -> Trial {
        var trial = Trial(workflow)
        try trial.act(.submit(Submit(instance: id, data: data)), by: person)
        return trial
    }

    mutating func act(_ act: Act, by person: PersonID) throws(Refusal) {
        try self.act(act, actor: .person(person, .asserted))
    }

    mutating func act(_ act: Act, actor: Actor) throws(Refusal) {
        commands += 1
        let command = Command(id: CommandID("test-\(commands)")!, actor: actor, at: now, act: act)
        for event in try decide(command, on: instance, of: workflow, facts: facts) {
            let recorded = Recorded(sequence: record.count + 1, at: now, actor: actor, event: event)
            instance = try evolve(instance, id: Trial.id, with: recorded)
            record.append(recorded)
        }
    }

    /// The number of the open task of a person, at a step where they have several.
    func task(of person: PersonID, at step: String? = nil) -> Int {
        instance?.tasks.first { $0.person == person && (step == nil || $0.step.text == step) }?.number ?? -1
    }

    mutating func approve(_ person: PersonID, at step: String? = nil, _ fields: [String: Value] = [:]) throws {
        try act(.approve(Approve(task: task(of: person, at: step), fields: fields)), by: person)
    }

    mutating func reject(_ person: PersonID, at step: String? = nil) throws {
        try act(.reject(Reject(task: task(of: person, at: step))), by: person)
    }

    mutating func giveBack(
        _ person: PersonID, at step: String? = nil, to: String? = nil, resume: Return.Resume = .rerun
    ) throws {
        let target = to.map { StepPath(text: $0) }
        try act(.return(Return(task: task(of: person, at: step), to: target, resume: resume)), by: person)
    }

    mutating func complete(_ person: PersonID, _ fields: [String: Value] = [:]) throws {
        try act(.complete(Complete(task: task(of: person), fields: fields)), by: person)
    }

    var outcome: String? {
        guard case .ended(let ending)? = instance?.status else { return nil }
        return ending.outcome.text
    }

    /// Open tasks as `step: person`, in order.
    var open: [String] { instance?.tasks.map { "\($0.step): \($0.person)" } ?? [] }

    var kinds: [String] { record.map { String($0.event.kind.prefix { $0 != "." }) } }
}
