internal import Core
internal import Engine
internal import FEEL
internal import Ports

/// What can be seen of an instance at one moment of a scenario.
struct Sight {
    let view: InstanceView
    let stage: Stage

    init(of instance: InstanceID, on stage: Stage) async throws {
        view = try await stage.engine.view(of: instance)
        self.stage = stage
    }

    /// Nil where what is expected is what is there.
    func difference(from expected: Expectation.What) async throws -> Message? {
        switch expected {
        case .standing(let steps): differenceOfPlaces(steps)
        case .tasks(let step, let people): differenceOfTasks(step, people)
        case .data(let name, let value): differenceOfData(name, value)
        case .result(let step, let value): differenceOfResult(step, value)
        case .incident(let step, let code): differenceOfIncident(step, code)
        case .outcome(let outcome): differenceOfOutcome(outcome)
        case .subject(let subject):
            subject == view.instance.subject
                ? nil : .differs("the subject", "标题", expected: subject, found: view.instance.subject)
        case .path(let steps): differenceOfLists("the path", "路径", steps, path)
        case .skipped(let steps): differenceOfLists("the skipped steps", "跳过的步骤", steps, skipped)
        case .notices(let person, let texts): try await differenceOfNotices(person, texts)
        case .due(let moment): differenceOfDue(moment)
        }
    }

    /// Every step that was come to, in the order of the record.
    private var path: [StepPath] {
        view.events.compactMap { recorded in
            switch recorded.event {
            case .entered(let event): event.step
            case .split(let event): event.step
            default: nil
            }
        }
    }

    private var skipped: [StepPath] {
        view.events.compactMap { if case .skipped(let event) = $0.event { event.step } else { nil } }
    }

    private func differenceOfPlaces(_ steps: [StepPath]) -> Message? {
        let found = view.instance.isRunning ? view.instance.standing : []
        guard found.sorted() != steps.sorted() else { return nil }
        return .differs("it stands at", "停留步骤", expected: Sight.list(steps.sorted()), found: Sight.list(found.sorted()))
    }

    /// A claimed step is its claimant's alone.
    private func differenceOfTasks(_ step: StepPath, _ people: [PersonID]) -> Message? {
        let open = view.tasks.filter { $0.step == step && ($0.claimant ?? $0.person) == $0.person }
        let found = open.map(\.person).sorted()
        guard found != people.sorted() else { return nil }
        return .differs(
            "who can act at `\(step)`", "步骤 `\(step)` 的办理人", expected: Sight.list(people.sorted()),
            found: Sight.list(found))
    }

    private func differenceOfIncident(_ step: StepPath, _ code: String) -> Message? {
        let incidents = view.instance.scopes.compactMap { scope -> Incident? in
            if case .at(let standing) = scope.position, standing.step == step { standing.incident } else { nil }
        }
        guard incidents.first?.code != code else { return nil }
        let found = incidents.first.map { "`\($0.code)` (\($0.message))" } ?? "none"
        return .differs("the incident at `\(step)`", "步骤 `\(step)` 的异常", expected: "`\(code)`", found: found)
    }

    private func differenceOfOutcome(_ outcome: String) -> Message? {
        let found =
            switch view.instance.status {
            case .running: "running"
            case .ended(let ending): ending.outcome.text
            }
        guard found != outcome else { return nil }
        let place = found == "running" ? " at \(Sight.list(view.instance.standing))" : ""
        return .differs("the outcome", "结果", expected: "`\(outcome)`", found: "`\(found)`" + place)
    }

    private func differenceOfDue(_ moment: Moment) -> Message? {
        let found = view.timers.map(\.due).min()
        guard found != moment else { return nil }
        return .differs(
            "the next timer is due at", "下一个定时器", expected: PlainMoments.text(of: moment),
            found: found.map(PlainMoments.text) ?? "none")
    }

    /// Says where two lists part, since long paths differ in one place.
    private func differenceOfLists(_ en: String, _ zh: String, _ expected: [StepPath], _ found: [StepPath]) -> Message?
    {
        guard expected != found else { return nil }
        let same = zip(expected, found).prefix { $0 == $1 }.count
        let rest = (expected.dropFirst(same), found.dropFirst(same))
        let before = same == 0 ? "" : " after \(same) equal"
        return .differs(en + before, zh, expected: Sight.list(rest.0), found: Sight.list(rest.1))
    }

    static func list(_ items: some Sequence<some CustomStringConvertible>) -> String {
        let text = items.map(\.description).joined(separator: ", ")
        return "[\(text)]"
    }
}
