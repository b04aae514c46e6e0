internal import Core

/// Who was asked what, under which number: events name tasks by their numbers only.
struct TaskIndex {
    struct Entry {
        let person: PersonID
        let step: StepPath
    }

    private var tasks: [Int: Entry] = [:]
    /// Where each scope stood last.
    private var steps: [Int: StepPath] = [:]
    private var jobs: [Int: StepPath] = [:]

    init() {}

    /// From the open work of states around a command.
    init(_ instances: [Instance?]) {
        for instance in instances.compactMap(\.self) {
            for task in instance.tasks { tasks[task.number] = Entry(person: task.person, step: task.step) }
            for job in instance.jobs { jobs[job.number] = job.step }
            for timer in instance.timers { jobs[timer.number] = timer.step }
            for scope in instance.scopes {
                if case .at(let standing) = scope.position { steps[scope.number] = standing.step }
            }
        }
    }

    subscript(task number: Int) -> Entry? { tasks[number] }

    /// The step that a job or a timer belongs to.
    func step(ofWork number: Int) -> StepPath? { jobs[number] }

    func step(ofScope number: Int) -> StepPath? { steps[number] }

    /// Learns from an event, in the order of the record.
    mutating func learn(_ event: Event) {
        switch event {
        case .entered(let entered): learn(entered)
        case .split(let split): steps[split.scope] = split.step
        case .assigned(let assigned):
            guard let step = steps[assigned.scope] else { return }
            tasks[assigned.task.number] = Entry(person: assigned.task.person, step: step)
        case .submitted, .claimed, .released, .voted, .completed, .left, .skipped, .branchEnded, .scopeCancelled,
            .returned, .changed, .jobFinished, .timerFired, .noticed, .incidentRaised, .incidentResolved, .commented,
            .ended:
            break
        }
    }

    private mutating func learn(_ entered: Entered) {
        steps[entered.scope] = entered.step
        switch entered.opening {
        case .nothing: break
        case .tasks(let opened, electorate: _, queue: _):
            for task in opened { tasks[task.number] = Entry(person: task.person, step: entered.step) }
        case .job(let number, plugin: _, input: _): jobs[number] = entered.step
        case .timer(let number, due: _): jobs[number] = entered.step
        }
    }
}
