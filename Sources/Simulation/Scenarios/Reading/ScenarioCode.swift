/// The mistakes of a scenario file, and what a run can find.
package enum ScenarioCode: String, CaseIterable, Sendable {
    // The file
    case unknownKey = "scenario.unknown-key"
    case missingKey = "scenario.missing-key"
    case wrongType = "scenario.wrong-type"
    case empty = "scenario.empty"
    case noVerb = "scenario.no-verb"
    case severalVerbs = "scenario.several-verbs"
    case keyDoesNotFit = "scenario.key-does-not-fit"
    case nobodyActs = "scenario.nobody-acts"
    case duplicateName = "scenario.duplicate-name"
    case unknownStep = "scenario.unknown-step"
    case unknownPerson = "scenario.unknown-person"
    case unknownPlugin = "scenario.unknown-plugin"
    case unknownOutcome = "scenario.unknown-outcome"
    case noFile = "scenario.no-file"
    case noScenarios = "scenario.no-scenarios"

    // The run
    case differs = "scenario.differs"
    case refused = "scenario.refused"
    case accepted = "scenario.accepted"
    case noTask = "scenario.no-task"
    case notRunning = "scenario.not-running"
    case incident = "scenario.incident"
    case noAnswer = "scenario.no-answer"
    case engine = "scenario.engine"
    case record = "scenario.record"

    // Coverage
    case uncoveredStep = "coverage.step"
    case uncoveredTransition = "coverage.transition"
    case uncoveredRule = "coverage.rule"
}

extension ScenarioCode: CustomStringConvertible {
    package var description: String { rawValue }
}
