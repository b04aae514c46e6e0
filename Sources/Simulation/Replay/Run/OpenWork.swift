import Core
import FEEL

/// Finds the open task that an act of the log is about, and who does it.
struct OpenWork {
    let instance: Instance
    let people: Roster
    let at: Moment

    /// - Throws: what stands in the way before the engine is asked: the instance has ended, or waits for something else.
    func order(
        for mapped: MappedAct, submission: [String: Value]
    ) throws(Refusal) -> (person: PersonID, act: Act) {
        guard instance.isRunning else { throw .ended(instance) }
        switch mapped.deed {
        case .draft: throw .lateDraft
        case .withdraw: return (instance.initiator, .withdraw(Withdraw()))
        case .submit:
            let task = try task(at: .start, .revise, by: .initiator)
            return (task.person, .complete(Complete(task: task.number, fields: submission)))
        case .approve(let step):
            let task = try task(at: step, .approve, by: mapped.by)
            return (task.person, .approve(Approve(task: task.number)))
        case .reject(let step):
            let task = try task(at: step, .approve, by: mapped.by)
            return (task.person, .reject(Reject(task: task.number)))
        case .return(let step, let target):
            let task = try task(at: step, .approve, by: mapped.by)
            return (task.person, .return(Return(task: task.number, to: target)))
        case .complete(let step):
            let task = try task(at: step, .work, by: mapped.by)
            return (task.person, .complete(Complete(task: task.number)))
        }
    }

    private func task(
        at step: StepPath, _ kind: OpenTask.Kind, by performer: MappedAct.Performer
    ) throws(Refusal) -> OpenTask {
        let open = instance.tasks.filter { $0.step == step && $0.kind == kind }
        guard !open.isEmpty else { throw .notOpen(step, instance) }
        let asked = people(performer)
        guard let task = open.first(where: { asked.contains($0.person) }) else {
            throw .notAsked(performer, step, open)
        }
        return task
    }

    private func people(_ performer: MappedAct.Performer) -> Set<PersonID> {
        switch performer {
        case .initiator: [instance.initiator]
        case .person(let person): [person]
        case .role(let role): Set(people.holders(of: role, in: nil, at: at))
        }
    }
}
