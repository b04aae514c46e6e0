internal import Core
internal import Engine

/// What is looked at when all acts are done, asked for or not.
extension ScenarioRun {
    mutating func close() async throws {
        try await look(scenario.expectation)
        for miss in stage.plugins.misses {
            fail(
                .noAnswer, scenario.name.range,
                Message(
                    en: "the plugin `\(miss.plugin)` was asked at `\(miss.step)`, and the scenario has no answer",
                    zh: "步骤 `\(miss.step)` 调用了插件 `\(miss.plugin)`，场景未给出应答"),
                hint: Message(
                    en: "write one under `plugins`, such as `\(miss.step): { output: { … } }`",
                    zh: "请在 `plugins` 下写明，如 `\(miss.step): { output: { … } }`"))
        }
        guard let instance else { return }
        let view = try await stage.engine.view(of: instance)
        for scope in view.instance.scopes {
            guard case .at(let standing) = scope.position, let incident = standing.incident else { continue }
            guard !expectedIncidents.contains(standing.step.text) else { continue }
            fail(
                .incident, scenario.name.range,
                Message(
                    en: "an incident stops `\(standing.step)`: `\(incident.code)`, \(incident.message)",
                    zh: "步骤 `\(standing.step)` 发生异常：`\(incident.code)`，\(incident.message)"),
                hint: Message(
                    en: "where it is meant, write `expect: { incidents: { \(standing.step): \(incident.code) } }`",
                    zh: "如属预期，请写 `expect: { incidents: { \(standing.step): \(incident.code) } }`"))
        }
        for finding in try await stage.engine.verify(instance).findings {
            fail(.record, scenario.name.range, finding.message)
        }
    }
}
