internal import Core
internal import Engine
internal import FEEL

/// How each step of a workflow stands in an instance, found by walking its record.
struct StepStates {
    enum State {
        case current
        case left(Outcome)
        case skipped
        /// Its scope was cancelled, or somebody returned the request past it.
        case cancelled
    }

    private let workflow: Workflow
    private let standpoint: Standpoint
    private var states: [StepPath: State] = [:]
    private var visits: [StepPath: Int]

    init(_ view: InstanceView) {
        workflow = view.workflow
        standpoint = Standpoint(view.instance)
        visits = view.instance.visits
        var at: [Int: StepPath] = [:]
        for event in view.events { learn(event.event, &at) }
        if !view.instance.isRunning { cancelWhatIsOpen() }
    }

    private mutating func learn(_ event: Event, _ at: inout [Int: StepPath]) {
        switch event {
        case .entered(let body):
            at[body.scope] = body.step
            states[body.step] = .current
        case .split(let body):
            at[body.scope] = body.step
            states[body.step] = .current
        case .left(let body):
            guard let step = at.removeValue(forKey: body.scope) else { return }
            states[step] = .left(body.outcome)
        case .skipped(let body): states[body.step] = .skipped
        case .scopeCancelled(let body):
            guard let step = at.removeValue(forKey: body.scope) else { return }
            cancel(step)
        case .returned(let body):
            guard let step = at.removeValue(forKey: body.scope) else { return }
            cancel(step)
        case .submitted, .assigned, .claimed, .released, .voted, .completed, .branchEnded, .changed, .jobFinished,
            .timerFired, .noticed, .incidentRaised, .incidentResolved, .commented, .ended:
            break
        }
    }

    /// A step and all steps of its branches that are still open.
    private mutating func cancel(_ step: StepPath) {
        for (path, state) in states where path == step || path.text.hasPrefix(step.text + "/") {
            if case .current = state { states[path] = .cancelled }
        }
    }

    private mutating func cancelWhatIsOpen() {
        for (path, state) in states {
            if case .current = state { states[path] = .cancelled }
        }
    }

    func mark(of path: StepPath, _ face: Face) -> StepTree.Mark {
        switch states[path] {
        case .current:
            let place = standpoint.places.first { $0.step == path }
            let isStuck = place.map { if case .incident = $0.waits { true } else { false } } ?? false
            let note = place.map { standpoint.note(on: $0, face) } ?? ""
            return StepTree.Mark(symbol: isStuck ? "✗" : "▶", note: note, tone: isStuck ? .bad : .warning)
        case .left(let outcome):
            return StepTree.Mark(
                symbol: "✓", note: OutcomeWords.text(outcome, in: face.language) + again(path), tone: .good)
        case .skipped: return StepTree.Mark(symbol: "–", note: face.text("skipped", "跳过"), tone: .dim)
        case .cancelled: return StepTree.Mark(symbol: "⊘", note: face.text("cancelled", "取消"), tone: .dim)
        case nil: return StepTree.Mark(symbol: "·", note: "", tone: .dim)
        }
    }

    private func again(_ path: StepPath) -> String {
        let count = visits[path] ?? 0
        return count > 1 ? " ×\(count)" : ""
    }

    /// `{step, state, outcome, visits}` for each step.
    var values: [Value] {
        workflow.allPaths.map { path in
            var members: [(String, Value)] = [("step", .string(path.text)), ("state", .string(word(path)))]
            if case .left(let outcome) = states[path] { members.append(("outcome", .string(outcome.text))) }
            members.append(("visits", .number(Decimal128(visits[path] ?? 0))))
            return .context(Context(members))
        }
    }

    private func word(_ path: StepPath) -> String {
        switch states[path] {
        case .current: "current"
        case .left: "done"
        case .skipped: "skipped"
        case .cancelled: "cancelled"
        case nil: "ahead"
        }
    }
}
