internal import Core
internal import CountersignPluginKit
internal import Engine
internal import Logging
internal import Ports
internal import SQLiteStore

/// An engine over a store, with the sample's people and workflow.
enum SampleEngine {
    static func make(on store: SQLiteStore) -> Engine {
        Engine(
            store: store, compile: DecideSample.compile, plugins: PluginRegistry(), clock: SystemClock(),
            logger: Logger(label: "bench"))
    }

    /// The same, in a new store that gets the people and the workflow first.
    static func furnished(on store: SQLiteStore) async throws -> Engine {
        let engine = make(on: store)
        let actor = Actor.person(DecideSample.initiator(0), .asserted)
        _ = try await engine.loadDirectory(DecideSample.directory, effective: Moment(milliseconds: 0), by: actor)
        let published = PublishedWorkflow(
            id: DecideSample.workflow, version: 1, title: LocalizedText(""), stepTitles: [:],
            source: DecideSample.source, published: Moment(milliseconds: 0), actor: actor)
        let workflow = try DecideSample.compile(published)
        _ = try await engine.publish(source: DecideSample.source, workflow: workflow, by: actor)
        return engine
    }
}
