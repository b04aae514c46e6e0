import Core
import Engine
import FEEL
import Ports

/// Plays the events of one case, each at its own moment, until the last or until one is refused.
struct CaseReplay {
    private let plan: ReplayPlan
    private let version: ReplayPlan.Version
    private let people: Roster
    private let engine: Engine
    private let clock: SimulatedClock
    private let trace: EventLog.Case
    /// Makes the command ids of the case its own.
    private let number: Int
    private var state = CaseState.new

    init(
        _ trace: EventLog.Case, number: Int, under version: ReplayPlan.Version, of plan: ReplayPlan, people: Roster,
        engine: Engine, clock: SimulatedClock
    ) {
        self.trace = trace
        self.number = number
        self.version = version
        self.plan = plan
        self.people = people
        self.engine = engine
        self.clock = clock
    }

    /// - Throws: only what keeps the replay from going on, such as a store that does not answer.
    mutating func run() async throws -> CaseResult {
        var index = 0
        do {
            for event in trace.events {
                try await play(event, at: index)
                index += 1
            }
            return result(.accepted(at: try await legalEnd()))
        } catch let refusal as Refusal where refusal.kind != .unavailable {
            return result(.refused(refused(refusal, at: index)))
        }
    }

    private func result(_ verdict: CaseResult.Verdict) -> CaseResult {
        CaseResult(version: version.number, steps: state.steps, verdict)
    }

    private func refused(_ refusal: Refusal, at index: Int) -> ReplayRefusal {
        let activity = index < trace.events.count ? trace.events[index].activity : nil
        return ReplayRefusal(
            case: trace.id, event: ReplayRefusal.Event(index: index + 1, activity: activity), state: state.text,
            version: version.number, code: refusal.code, reason: refusal.message)
    }

    private mutating func play(_ event: EventLog.Event, at index: Int) async throws {
        guard let act = plan.map.acts[event.activity] else {
            if plan.map.ignored.contains(event.activity) { return }
            throw Refusal.unknownActivity(event.activity)
        }
        clock.advance(to: event.at)
        try await settle()
        let before = state
        switch state {
        case .draft: throw Refusal.draftOnly
        case .new: try await begin(act, at: index)
        case .submitted(let instance): try await goOn(act, with: instance, at: index)
        }
        guard let target = act.leadsTo, case .submitted(let instance) = state else { return }
        guard instance.standings.contains(where: { $0.step == target }) else {
            // The report says where the case stood when the event came.
            state = before
            throw Refusal.ledElsewhere(target, instance)
        }
    }

    // MARK: Acts

    private mutating func begin(_ act: MappedAct, at index: Int) async throws {
        switch act.deed {
        case .draft: state = .draft
        case .submit:
            let accepted = try await engine.submit(
                plan.map.workflow, version: version.number, data: submission(at: index),
                by: .person(try starter(act.by), .asserted), command: try command(index))
            try await take(accepted.instance)
        case .approve, .reject, .return, .complete, .withdraw: throw Refusal.notSubmitted
        }
    }

    private mutating func goOn(_ act: MappedAct, with instance: Instance, at index: Int) async throws {
        if act.deed == .draft { throw Refusal.lateDraft }
        let order = try OpenWork(instance: instance, people: people, at: clock.now()).order(
            for: act, submission: act.deed == .submit ? submission(at: index) : [:])
        try await perform(order.act, on: instance.id, by: order.person, as: try command(index))
    }

    private mutating func perform(
        _ act: Act, on id: InstanceID, by person: PersonID, as command: CommandID
    ) async throws {
        let accepted = try await engine.act(act, on: id, by: .person(person, .asserted), command: command)
        try await take(accepted.instance)
    }

    /// The state after an act: jobs and timers that are due are done at once, and an incident ends the case.
    private mutating func take(_ instance: Instance) async throws {
        state = .submitted(instance)
        try await settle()
    }

    private mutating func settle() async throws {
        guard case .submitted(let instance) = state else { return }
        if instance.hasWork {
            _ = try await engine.drain()
            state = .submitted(try await engine.view(of: instance.id).instance)
        }
        guard case .submitted(let settled) = state, let incident = settled.incident else { return }
        throw Refusal.incident(incident)
    }

    // MARK: What the log says

    private func submission(at index: Int) -> [String: Value] {
        Submission(plan.map, version.workflow.form).data(of: trace, from: index)
    }

    private func starter(_ performer: MappedAct.Performer) throws -> PersonID {
        switch performer {
        case .person(let person): return person
        case .role(let role):
            guard let person = people.holders(of: role, in: nil, at: clock.now()).first else {
                throw Refusal.nobody(role)
            }
            return person
        case .initiator: throw Refusal.impossible("nobody is the initiator of what is not submitted")
        }
    }

    private func command(_ index: Int) throws -> CommandID {
        guard let id = CommandID("replay-\(number)-\(index + 1)") else {
            throw Refusal.impossible("the command id is too long")
        }
        return id
    }

    // MARK: The end of the log

    /// Where the case stopped, where it may.
    private mutating func legalEnd() async throws -> String {
        switch (state, plan.map.ends) {
        case (.new, _): throw Refusal.emptyCase
        case (.draft, _): return state.text
        case (.submitted(let instance), _) where !instance.isRunning: return state.text
        case (.submitted, .anywhere): return state.text
        case (.submitted(let instance), .withdrawnAt(let steps)):
            let standings = instance.standings
            guard !standings.isEmpty, standings.allSatisfy({ steps.contains($0.step) }) else {
                throw Refusal.unfinished(instance)
            }
            let place = state.text
            try await perform(
                .withdraw(Withdraw(reason: nil)), on: instance.id, by: instance.initiator,
                as: try command(trace.events.count))
            return place
        }
    }
}
