import CountersignPluginKit
import Synchronization

/// A plugin that answers as it is told, one answer after the other (the last one again and again), and keeps what it was
/// asked.
final class ScriptedPlugin: Sendable {
    enum Answer: Sendable {
        case done(String)
        case outcome(PluginOutcome)
        case error(PluginError)
        /// Never answers, and takes no notice of its cancellation.
        case silence
    }

    private let script: Mutex<[Answer]>
    private let asked = Mutex<[PluginContext]>([])
    private let never = AsyncStream.makeStream(of: Void.self)

    init(_ answers: Answer...) {
        script = Mutex(answers)
    }

    var contexts: [PluginContext] { asked.withLock { $0 } }

    var registry: PluginRegistry {
        get throws {
            var registry = PluginRegistry()
            try registry.register(
                erased: AnyStepPlugin(name: "score", summary: "scores", outcomes: ["short"]) { [self] _, context in
                    try await run(context)
                })
            return registry
        }
    }

    private func run(_ context: PluginContext) async throws -> (PluginOutcome, Value) {
        asked.withLock { $0.append(context) }
        switch script.withLock({ $0.count > 1 ? $0.removeFirst() : $0.first }) {
        case .done(let grade)?: return (.done, .context(["grade": .string(grade)]))
        case .outcome(let outcome)?: return (outcome, .context([:]))
        case .error(let error)?: throw error
        case .silence?, nil:
            await Task.detached { [never] in for await _ in never.stream {} }.value
            return (.done, .null)
        }
    }
}
