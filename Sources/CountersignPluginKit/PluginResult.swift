/// What a plugin answers: an outcome and its output.
///
/// The output is bound to the step's id, so later steps read it: `score.grade`.
public struct PluginResult<Output: Sendable>: Sendable {
    /// How it ended.
    public let outcome: PluginOutcome
    /// What it found or did.
    public let output: Output

    /// An answer with one of the plugin's declared outcomes.
    public init(_ outcome: PluginOutcome, _ output: Output) {
        self.outcome = outcome
        self.output = output
    }

    /// The plain answer.
    public static func done(_ output: Output) -> PluginResult { PluginResult(.done, output) }
}

extension PluginResult: Equatable where Output: Equatable {}
