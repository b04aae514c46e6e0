internal import Core
internal import FEEL
internal import YAML

/// One entry of `steps:`: something is done, or time passes, and then something must be seen.
struct ScenarioAct: Sendable {
    let verb: Verb
    /// Who does it; nil where nobody does: time passes, a plugin answers.
    let person: PersonID?
    /// What is filled in, with `set:`.
    let fields: [String: Value]
    let comment: String?
    /// The verb in the file.
    let range: SourceRange
    /// What the verb is done to.
    let target: SourceRange
    let expectation: Expectation?

    enum Verb: Sendable {
        case approve(StepPath)
        case reject(StepPath)
        case giveBack(StepPath, to: StepPath?, resume: Return.Resume)
        case complete(StepPath)
        case claim(StepPath)
        case release(StepPath)
        case withdraw(String?)
        case cancel(String)
        case comment(String)
        case retry(StepPath)
        /// Milliseconds.
        case advance(Int64)
        case moment(Moment)
        /// The plugin that a script left `pending` answers now.
        case answer(StepPath, ScriptedAnswer)
        /// Nothing is done; there is only something to see.
        case look
    }
}
