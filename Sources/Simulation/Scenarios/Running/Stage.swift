internal import Core
internal import CountersignPluginKit
internal import Engine
internal import Ports

/// A store, an engine and a clock of a scenario's own: the workflow is published, the directory is in force.
struct Stage: Sendable {
    let engine: Engine
    let clock: SimulatedClock
    let plugins: ScriptedPlugins
    let workflow: Workflow

    /// - Parameter workflow: under version 1, whatever its file says: it is the first that this store sees.
    static func set(
        _ scenario: Scenario, of file: ScenarioFile, workflow: Workflow, text: String, directory: Directory,
        plugins: PluginRegistry, store: any Store
    ) async throws -> Stage {
        let clock = SimulatedClock(at: scenario.clock)
        let scripted = ScriptedPlugins(scenario.scripts, over: file.scripts, real: plugins)
        let engine = Engine(
            store: store, compile: { _ in workflow }, plugins: try scripted.registry(for: workflow), clock: clock,
            logger: Logger(label: "countersign.scenario") { _ in SwiftLogNoOpLogHandler() }, waiter: clock)
        _ = try await engine.loadDirectory(directory, by: .engine)
        _ = try await engine.publish(source: text, workflow: workflow, by: .engine)
        return Stage(engine: engine, clock: clock, plugins: scripted, workflow: workflow)
    }
}

extension Workflow {
    func asFirstVersion() -> Workflow {
        Workflow(
            id: id, version: 1, title: title, form: form, start: start, tables: tables, separation: separation,
            admins: admins, blocks: Array(blocks.values))
    }
}
