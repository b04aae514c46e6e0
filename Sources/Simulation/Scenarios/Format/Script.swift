internal import Core
internal import FEEL
internal import YAML

/// What a plugin answers in a scenario, by the path of a `run` step or by the name of the plugin.
struct Script: Sendable {
    let target: Placed<String>
    let answers: Answers

    enum Answers: Sendable {
        /// The plugin itself runs.
        case real
        /// It does not answer until the scenario says so.
        case pending
        /// One answer a call; the last one is given again and again.
        case fixed([ScriptedAnswer])
    }
}

struct ScriptedAnswer: Sendable {
    enum Result: Sendable {
        case outcome(Identifier, output: Value)
        case error(code: String, message: String, retry: Bool)
    }

    let result: Result
    let range: SourceRange
}
