internal import Core
internal import FEEL
internal import YAML

/// A file of scenarios as its author wrote it: `NAME.test.yaml` beside `NAME.yaml`.
struct ScenarioFile {
    /// Relative to the file; the workflow of the same name unless told.
    let workflow: Placed<String>?
    /// Relative to the file.
    let directory: Placed<String>
    let scripts: [Script]
    let scenarios: [Scenario]
}

/// Something that was written, with where.
struct Placed<Written: Sendable>: Sendable {
    let written: Written
    let range: SourceRange
}

/// One story: who starts the workflow with what, what everybody does then, and what must be seen.
struct Scenario: Sendable {
    let name: Placed<String>
    let clock: Moment
    let scripts: [Script]
    let start: Start
    let acts: [ScenarioAct]
    /// Looked at when all acts are done.
    let expectation: Expectation?

    struct Start: Sendable {
        let person: PersonID
        let data: [String: Value]
        let range: SourceRange
        let expectation: Expectation?
    }
}
