internal import Core
internal import Definitions
internal import Engine
internal import YAML

/// One scenario on its stage. Ids of commands are counted, so that the same scenario writes the same record every time.
struct ScenarioRun {
    let scenario: Scenario
    let stage: Stage
    let file: String
    private(set) var failures: [Diagnostic] = []
    /// Nil until the form was submitted.
    private(set) var instance: InstanceID?
    private(set) var expectedIncidents: Set<String> = []
    private var commands = 0

    init(_ scenario: Scenario, on stage: Stage, file: String) {
        self.scenario = scenario
        self.stage = stage
        self.file = file
    }

    mutating func run() async {
        do {
            guard try await submit() else { return }
            for act in scenario.acts {
                guard try await perform(act) else { return }
            }
            try await close()
        } catch {
            fail(.engine, scenario.name.range, .failed(error))
        }
    }

    private mutating func submit() async throws -> Bool {
        let start = scenario.start
        let goesOn = try await attempt(start.expectation, start.range) { run in
            let accepted = try await run.stage.engine.submit(
                run.stage.workflow.id, data: start.data, by: .person(start.person, .asserted),
                command: run.nextCommand())
            run.instance = accepted.instance.id
        }
        return goesOn && instance != nil
    }

    private mutating func perform(_ act: ScenarioAct) async throws -> Bool {
        try await attempt(act.expectation, act.range) { run in try await run.carryOut(act) }
    }

    /// Does something that may be refused, lets what follows from it happen, and looks at what must be seen then.
    ///
    /// - Returns: whether it makes sense to go on: what comes after a surprise is about something else.
    private mutating func attempt(
        _ expectation: Expectation?, _ range: SourceRange, _ body: (inout ScenarioRun) async throws -> Void
    ) async throws -> Bool {
        do {
            try await body(&self)
            if let refused = expectation?.refused {
                fail(.accepted, refused.range, .acceptedThough(refused.written))
                return false
            }
        } catch let refusal as Refusal {
            guard let refused = expectation?.refused else {
                fail(.refused, range, .unexpected(refusal), hint: refusal.hint)
                return false
            }
            if refused.written != refusal.code {
                fail(.refused, refused.range, .otherRefusal(refused.written, refusal), hint: refusal.hint)
            }
        }
        for refusal in try await stage.settle() { fail(.engine, range, .unexpected(refusal.refusal)) }
        try await look(expectation)
        return true
    }

    mutating func look(_ expectation: Expectation?) async throws {
        guard let expectation, !expectation.clauses.isEmpty else { return }
        guard let instance else {
            if let clause = expectation.clauses.first { fail(.notRunning, clause.range, .nothingSubmitted) }
            return
        }
        let sight = try await Sight(of: instance, on: stage)
        for clause in expectation.clauses {
            if case .incident(let step, _) = clause.what { expectedIncidents.insert(step.text) }
            if let difference = try await sight.difference(from: clause.what) {
                fail(.differs, clause.range, difference)
            }
        }
    }

    /// `scenario.1`, `scenario.2`, …
    mutating func nextCommand() throws(Refusal) -> CommandID {
        commands += 1
        guard let id = CommandID("scenario.\(commands)") else { throw .tooManyCommands }
        return id
    }

    mutating func fail(_ code: ScenarioCode, _ range: SourceRange, _ message: Message, hint: Message? = nil) {
        failures.append(Diagnostic(scenario: code, file: file, range: range, message: message, hint: hint))
    }
}
