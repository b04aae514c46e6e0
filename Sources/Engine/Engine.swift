package import Core
package import CountersignPluginKit
package import Logging
package import Ports

/// Carries commands out: load, decide, append, in one transaction of the store, and everything around it that needs a
/// clock, a disk or a plugin.
///
/// A value that may be used from any number of tasks at once. Several engines, in one process or in many, may work on
/// one store: nothing that an engine remembers is believed before the store's transaction has confirmed it.
package struct Engine: Sendable {
    package let store: any Store
    package let plugins: PluginRegistry
    package let clock: any Clock
    package let terms: WorkTerms
    let registrar: Registrar
    let waiter: any Waiter
    let logger: Logger

    /// - Parameters:
    ///   - compile: makes a workflow of its published text; called once a version.
    ///   - waiter: how to wait for a moment of `clock`; a simulation brings its own.
    package init(
        store: any Store, compile: @escaping @Sendable (PublishedWorkflow) throws -> Workflow,
        plugins: PluginRegistry, clock: any Clock, logger: Logger, waiter: any Waiter = SystemWaiter(),
        terms: WorkTerms = .standard
    ) {
        self.store = store
        self.plugins = plugins
        self.clock = clock
        self.terms = terms
        self.registrar = Registrar(
            workflows: WorkflowCache(compile: compile), instances: InstanceCache(capacity: 16_384))
        self.waiter = waiter
        self.logger = logger
    }
}
