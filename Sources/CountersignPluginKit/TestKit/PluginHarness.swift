/// Runs a plugin in a test as the engine would: with values in and out, and a simulated context.
///
/// ```swift
/// let harness = PluginHarness(CreditScoringPlugin())
/// let answer = await harness.run(["amount": 500_000])
/// #expect(answer.outcome == .done)
/// #expect(answer.output?["grade"] == "A")
/// ```
public struct PluginHarness<Plugin: StepPlugin>: Sendable {
    /// The plugin as the engine holds it.
    public let plugin: AnyStepPlugin

    /// A harness around a plugin.
    public init(_ plugin: Plugin) {
        self.plugin = AnyStepPlugin(plugin)
    }

    /// Runs the plugin once.
    ///
    /// - Parameters:
    ///   - input: what `with:` would give.
    ///   - key: the idempotency key; the same for a repetition.
    ///   - attempt: 1 for the first attempt.
    ///   - now: the time of the attempt.
    public func run(
        _ input: Value, key: String = "instance-1/step/1", attempt: Int = 1, now: Instant = .simulated
    ) async -> PluginAnswer {
        await plugin.run(input, .simulated(key: key, attempt: attempt, now: now))
    }

    /// Runs the plugin once with the input as JSON text, as a process plugin or an HTTP call would bring it.
    ///
    /// - Throws: `plugin.input` where the text is not JSON.
    public func run(
        json: String, key: String = "instance-1/step/1", attempt: Int = 1, now: Instant = .simulated
    ) async throws -> PluginAnswer {
        do {
            return await run(try JSONReader.read(Array(json.utf8)), key: key, attempt: attempt, now: now)
        } catch {
            throw PluginError(PluginError.Codes.input, "the input is not JSON: \(error)")
        }
    }

    /// The plain canonical JSON of a value: what an answer looks like outside.
    public static func json(_ value: Value) -> String {
        String(decoding: JSONWriter.canonical(value), as: UTF8.self)
    }
}

extension Instant {
    /// 2026-03-02T09:00:00+08:00, a Monday: the time of simulated runs.
    public static let simulated = Instant(milliseconds: 1_772_413_200_000)
}

extension PluginContext {
    /// A context for tests: instance, workflow and people are made up, the deadline is a minute away.
    public static func simulated(
        key: String = "instance-1/step/1", attempt: Int = 1, now: Instant = .simulated
    ) -> PluginContext {
        PluginContext(
            idempotencyKey: key, attempt: attempt, now: now, deadline: now.advanced(by: .seconds(60)),
            instance: "instance-1", workflow: WorkflowReference(id: "test", version: 1), step: "step",
            initiator: "initiator", actor: "initiator",
            logger: Logger(label: "countersign.plugin.test") { _ in SwiftLogNoOpLogHandler() })
    }
}
