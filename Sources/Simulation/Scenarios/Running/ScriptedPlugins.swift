internal import Core
internal import CountersignPluginKit
internal import Synchronization

/// Answers for the plugins of one scenario: what the scenario says, or the plugin itself.
final class ScriptedPlugins: Sendable {
    /// A call that the scenario has no answer for.
    struct Miss: Hashable, Sendable {
        let plugin: String
        let step: String
    }

    private struct State {
        var calls: [String: Int] = [:]
        var misses: [Miss] = []
    }

    /// By target: those of the scenario, then those of the file.
    private let layers: [[String: Script]]
    private let real: PluginRegistry
    private let state = Mutex(State())

    init(_ scenario: [Script], over file: [Script], real: PluginRegistry) {
        self.layers = [scenario, file].map { scripts in
            Dictionary(scripts.map { ($0.target.written, $0) }, uniquingKeysWith: { first, _ in first })
        }
        self.real = real
    }

    var misses: [Miss] { state.withLock { $0.misses } }

    /// A plugin for each name that the workflow runs.
    func registry(for workflow: Workflow) throws(PluginError) -> PluginRegistry {
        var registry = PluginRegistry()
        let names = workflow.allSteps.compactMap { step -> String? in
            if case .run(let run) = step.kind { run.plugin.text } else { nil }
        }
        for name in Set(names).sorted() { try registry.register(erased: plugin(name)) }
        return registry
    }

    /// It takes the same input and has the same outcomes as the real one, so that a workflow that gives a key which the
    /// plugin does not know fails here as it would in the branch.
    private func plugin(_ name: String) -> AnyStepPlugin {
        let real = self.real.plugin(named: name)
        return AnyStepPlugin(
            name: name, summary: real?.summary ?? "answers as the scenario says",
            outcomes: real?.outcomes ?? outcomes(), input: real?.input ?? .any
        ) { input, context in
            try await self.answer(name, real, input, context)
        }
    }

    /// Where the plugin is not at hand, every outcome that a script gives.
    private func outcomes() -> [PluginOutcome] {
        let answers = layers.flatMap(\.values).flatMap { script -> [ScriptedAnswer] in
            if case .fixed(let answers) = script.answers { answers } else { [] }
        }
        let names = answers.compactMap { answer -> String? in
            if case .outcome(let outcome, _) = answer.result, outcome != .done { outcome.text } else { nil }
        }
        return Set(names).sorted().map { PluginOutcome($0) }
    }

    private func answer(
        _ name: String, _ real: AnyStepPlugin?, _ input: Value, _ context: PluginContext
    ) async throws -> (PluginOutcome, Value) {
        guard let script = script(step: context.step, plugin: name) else {
            state.withLock { $0.misses.append(Miss(plugin: name, step: context.step)) }
            throw PluginError(ScenarioCode.noAnswer.rawValue, "the scenario has no answer for \(name)")
        }
        switch script.answers {
        case .fixed(let answers): return try next(of: answers, for: script).kitAnswer()
        case .pending:
            throw PluginError(
                "scenario.pending", "not answered yet", retry: .retryable(after: .seconds(3_650 * 86_400)))
        case .real:
            guard let real else { throw PluginError("plugin.unknown", "no plugin is named \(name)") }
            switch await real.run(input, context) {
            case .completed(let outcome, let output): return (outcome, output)
            case .failed(let error): throw error
            }
        }
    }

    /// What the scenario says of the step, else of the plugin; else what the file says.
    private func script(step: String, plugin: String) -> Script? {
        for scripts in layers {
            if let script = scripts[step] ?? scripts[plugin] { return script }
        }
        return nil
    }

    private func next(of answers: [ScriptedAnswer], for script: Script) -> ScriptedAnswer {
        let call = state.withLock { state in
            state.calls[script.target.written, default: 0] += 1
            return state.calls[script.target.written] ?? 1
        }
        return answers[min(call, answers.count) - 1]
    }
}

extension ScriptedAnswer {
    fileprivate func kitAnswer() throws(PluginError) -> (PluginOutcome, Value) {
        switch result {
        case .outcome(let outcome, let output): return (PluginOutcome(outcome.text), output)
        case .error(let code, let message, let retry):
            throw PluginError(code, message, retry: retry ? .retryable : .final)
        }
    }
}
