/// A plugin does it (BPMN: service task).
package struct RunStep: Sendable {
    package let plugin: Identifier
    package let input: [NamedBinding]
    package let retry: RetryPolicy

    package init(plugin: Identifier, input: [NamedBinding] = [], retry: RetryPolicy = .standard) {
        self.plugin = plugin
        self.input = input
        self.retry = retry
    }
}
