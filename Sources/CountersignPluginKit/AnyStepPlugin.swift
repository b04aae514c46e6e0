/// A step plugin without its types, as the engine holds it: values in, values out, errors classified.
public struct AnyStepPlugin: Sendable {
    /// The word after `run:`.
    public let name: String
    /// One sentence that says what it does.
    public let summary: String
    /// The outcomes beyond `done` and `failed`.
    public let outcomes: [PluginOutcome]
    /// What `with:` may give; `.any` where the type does not show it.
    public let input: Shape
    /// What the step's result holds; `.any` where the type does not show it.
    public let output: Shape

    private let work: @Sendable (Value, PluginContext) async throws -> (PluginOutcome, Value)

    /// A plugin made of a function on values: one in another process, or one whose answers a test makes up.
    ///
    /// The function's answer is checked like that of any other plugin.
    public init(
        name: String, summary: String, outcomes: [PluginOutcome] = [], input: Shape = .any, output: Shape = .any,
        run: @escaping @Sendable (Value, PluginContext) async throws -> (PluginOutcome, Value)
    ) {
        self.name = name
        self.summary = summary
        self.outcomes = outcomes
        self.input = input
        self.output = output
        work = { value, context in
            try input.refuseUnknownFields(of: value, root: "input")
            return try await run(value, context)
        }
    }

    /// Wraps a plugin.
    public init<Plugin: StepPlugin>(_ plugin: Plugin) {
        name = Plugin.name
        summary = Plugin.summary
        outcomes = Plugin.outcomes
        let input = Shape(of: Plugin.Input.self)
        self.input = input
        output = (Plugin.Output.self as? any Decodable.Type).map { Shape(of: $0) } ?? .any
        work = { value, context in
            try input.refuseUnknownFields(of: value, root: "input")
            let decoded = try ValueDecoder(root: "input").decode(Plugin.Input.self, from: value)
            let result = try await plugin.run(decoded, context)
            return (result.outcome, try ValueEncoder(root: "output").encode(result.output))
        }
    }

    /// Runs the plugin once. Never throws: what went wrong is in the answer.
    ///
    /// - Parameters:
    ///   - input: what `with:` gave, a context.
    ///   - context: the run; its `attempt` and `idempotencyKey` are the engine's care.
    public func run(_ input: Value, _ context: PluginContext) async -> PluginAnswer {
        do {
            let (outcome, output) = try await work(input, context)
            guard outcome == .done || outcomes.contains(outcome) else { return .failed(undeclared(outcome)) }
            return .completed(outcome, output: output)
        } catch let error as PluginError {
            return .failed(error)
        } catch is CancellationError {
            return .failed(PluginError(PluginError.Codes.cancelled, "the run was cancelled", retry: .retryable))
        } catch {
            let message = "the plugin \(name) threw \(type(of: error)): \(error)"
            return .failed(PluginError(PluginError.Codes.unclassified, message, retry: .retryable))
        }
    }

    private func undeclared(_ outcome: PluginOutcome) -> PluginError {
        PluginError(
            PluginError.Codes.undeclaredOutcome,
            "the plugin \(name) answered \"\(outcome)\", which it does not declare",
            context: ["plugin": name, "outcome": outcome.name])
    }
}
