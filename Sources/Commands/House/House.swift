package import Core
package import Engine
package import Definitions
package import Ports
package import Simulation

/// All that the verbs need and may not import: the program's entry puts it together once.
package struct House: Sendable {
    package typealias Compile = @Sendable (PublishedWorkflow) throws -> Workflow
    package typealias StoreOpening = @Sendable (_ path: String) async throws -> any Store
    package typealias StoreMaking = @Sendable () async throws -> any Store

    /// Opens the database at a path, which must be there.
    package let openStore: StoreOpening
    /// Makes a database at a path where there is none.
    package let createStore: StoreOpening
    /// An engine over the store at a path, with the program's plugins and clock.
    package let makeEngine: @Sendable (any Store, _ path: String, @escaping Compile) throws -> Engine
    /// What the program's plugins say of themselves, beside the database at a path.
    package let plugins: @Sendable (_ path: String) throws -> KnownPlugins
    /// What the database's own library says of itself and of the file.
    package let inspect: @Sendable (String) async throws -> StoreFacts
    /// A store at a path that is thrown away afterwards: nothing is ever synced.
    package let scratchStore: StoreOpening
    /// What plays the scenarios beside workflows. Its plugins keep their files below the folder.
    package let makeScenarios: @Sendable (_ folder: String, @escaping StoreMaking) -> ScenarioRunner
    /// What plays an outside log.
    package let makeReplay: @Sendable (_ folder: String, ReplayPlan, @escaping StoreMaking) throws -> Replay
    package let clock: any Clock
    package let surroundings: Surroundings

    package init(
        openStore: @escaping StoreOpening,
        createStore: @escaping StoreOpening,
        makeEngine: @escaping @Sendable (any Store, _ path: String, @escaping Compile) throws -> Engine,
        plugins: @escaping @Sendable (_ path: String) throws -> KnownPlugins,
        inspect: @escaping @Sendable (String) async throws -> StoreFacts, scratchStore: @escaping StoreOpening,
        makeScenarios: @escaping @Sendable (_ folder: String, @escaping StoreMaking) -> ScenarioRunner,
        makeReplay: @escaping @Sendable (_ folder: String, ReplayPlan, @escaping StoreMaking) throws -> Replay,
        clock: any Clock,
        surroundings: Surroundings = .process
    ) {
        self.openStore = openStore
        self.createStore = createStore
        self.makeEngine = makeEngine
        self.plugins = plugins
        self.inspect = inspect
        self.scratchStore = scratchStore
        self.makeScenarios = makeScenarios
        self.makeReplay = makeReplay
        self.clock = clock
        self.surroundings = surroundings
    }
}

/// What `doctor` looks at in a database.
package struct StoreFacts: Sendable {
    /// The version of SQLite that the program runs with, such as `3.40.1`.
    package let libraryVersion: String
    package let journalMode: String
    /// `full`, `normal`, …, read back from the writing connection.
    package let synchronous: String
    package let schemaVersion: Int

    package init(libraryVersion: String, journalMode: String, synchronous: String, schemaVersion: Int) {
        self.libraryVersion = libraryVersion
        self.journalMode = journalMode
        self.synchronous = synchronous
        self.schemaVersion = schemaVersion
    }
}
