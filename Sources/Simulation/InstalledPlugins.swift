package import CountersignPluginKit
package import Definitions
internal import Engine

extension KnownPlugins {
    /// What the plugins of a registry say of themselves.
    package init(_ registry: PluginRegistry) {
        self.init(
            registry.plugins.map {
                Plugin(name: $0.name, outcomes: $0.outcomes.map(\.name), output: $0.output.type)
            })
    }
}
