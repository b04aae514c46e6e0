import Core
import CountersignPluginKit
import Engine
import FEEL
import Foundation
import Logging
import Ports
import SQLiteStore
import Testing

/// A branch office: a real SQLite file in a directory of its own, a clock that stands still, and an engine on them.
final class Office: Sendable {
    let path: String
    let store: any Store
    let clock: SimulatedClock
    let engine: Engine
    private let blueprints: [Blueprint]
    private let plugins: PluginRegistry
    private let directory: URL

    init(_ blueprints: Blueprint..., plugins: PluginRegistry = PluginRegistry()) async throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "office-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        path = directory.appending(path: "record.db").path
        self.blueprints = blueprints
        self.plugins = plugins
        clock = SimulatedClock(at: .start)
        store = try await SQLiteStore.scratch(at: path)
        engine = Office.engine(on: store, blueprints, plugins, clock)
        _ = try await engine.loadDirectory(.branch, by: .li)
        for blueprint in blueprints {
            _ = try await engine.publish(source: blueprint.source, workflow: blueprint.workflow(version: 1), by: .li)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    /// Another engine that remembers nothing, on the same file: what a restarted process is.
    func restarted(store other: (any Store)? = nil, plugins: PluginRegistry? = nil) -> Engine {
        Office.engine(on: other ?? store, blueprints, plugins ?? self.plugins, clock)
    }

    private static func engine(
        on store: any Store, _ blueprints: [Blueprint], _ plugins: PluginRegistry, _ clock: SimulatedClock
    ) -> Engine {
        Engine(
            store: store,
            compile: { published in
                let blueprint = try #require(blueprints.first { $0.id == published.id })
                return blueprint.workflow(version: published.version)
            },
            plugins: plugins, clock: clock, logger: .silent,
            waiter: clock)
    }
}

extension Office {
    @discardableResult
    func submit(_ workflow: Blueprint, by actor: Actor = .li, _ command: CommandID = .fresh) async throws -> Accepted {
        try await engine.submit(workflow.id, data: [:], by: actor, command: command)
    }

    @discardableResult
    func act(
        _ act: Act, on instance: InstanceID, by actor: Actor, _ command: CommandID = .fresh
    ) async throws -> Accepted {
        try await engine.act(act, on: instance, by: actor, command: command)
    }

    func pass(milliseconds: Int64) {
        clock.advance(to: clock.now().advanced(byMilliseconds: milliseconds))
    }
}

extension Moment {
    /// 2026-01-05T08:00:00Z
    static let start = Moment(milliseconds: 1_767_600_000_000)
}

extension Actor {
    static let li = Actor(named: "li")
    static let wang = Actor(named: "wang")
    static let zhao = Actor(named: "zhao")
    static let chen = Actor(named: "chen")

    private init(named name: StaticString) {
        self = .person(Identifier(literal: name), .asserted)
    }
}

extension CommandID {
    static var fresh: CommandID {
        get { CommandID(UUID().uuidString.lowercased()) ?? .preview }
    }
}

extension Core.Directory {
    static let branch = Core.Directory(
        units: [Unit(id: Identifier(literal: "pudong"), name: LocalizedText("Pudong"))],
        people: ["li", "wang", "zhao", "chen"].map { (name: StaticString) in
            Person(
                id: Identifier(literal: name), name: LocalizedText(name.description),
                unit: Identifier(literal: "pudong"))
        },
        posts: ["wang", "zhao", "chen"].map { (name: StaticString) in
            Post(
                person: Identifier(literal: name), role: Identifier(literal: "manager"),
                unit: Identifier(literal: "pudong"))
        })
}
