/// How a step ended: `done`, `failed`, or a word that the plugin declares.
///
/// A workflow sends each outcome its own way (`on: { short: buy-more }`). A declared outcome is an expected answer with
/// an output, such as "not enough in stock". What went wrong is a `PluginError`; the engine turns it into `failed`.
public struct PluginOutcome: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The word as it stands in the workflow: `[a-z0-9][a-z0-9._-]{0,63}`.
    public let name: String

    /// An outcome by its word; the registry refuses words that are not of the form above.
    public init(_ name: String) { self.name = name }

    /// An outcome by its word.
    public init(stringLiteral name: String) { self.init(name) }

    /// The plugin did what it is for. Every plugin has it.
    public static let done: PluginOutcome = "done"

    /// The plugin could not do it. Every plugin has it; only the engine gives it, for a `PluginError`.
    public static let failed: PluginOutcome = "failed"

    /// The word.
    public var description: String { name }
}
