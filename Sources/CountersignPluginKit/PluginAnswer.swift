/// The answer of a plugin as the engine keeps it.
public enum PluginAnswer: Hashable, Sendable {
    /// It ended, with `done` or a declared outcome; the output is a context unless the plugin's `Output` is a bare value.
    case completed(PluginOutcome, output: Value)
    /// It could not.
    case failed(PluginError)

    /// The outcome; `failed` for an error.
    public var outcome: PluginOutcome {
        switch self {
        case .completed(let outcome, _): outcome
        case .failed: .failed
        }
    }

    /// The output; nil for an error.
    public var output: Value? {
        switch self {
        case .completed(_, let output): output
        case .failed: nil
        }
    }

    /// The error; nil where it ended.
    public var error: PluginError? {
        switch self {
        case .completed: nil
        case .failed(let error): error
        }
    }
}

extension PluginAnswer: CustomStringConvertible {
    /// `done {"grade":"A"}`, or `failed code: message`.
    public var description: String {
        switch self {
        case .completed(let outcome, let output):
            "\(outcome) \(String(decoding: JSONWriter.canonical(output), as: UTF8.self))"
        case .failed(let error): "failed \(error)"
        }
    }
}
