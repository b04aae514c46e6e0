/// The plugins that a program has, by name.
///
/// One line registers a plugin: `try registry.register(CreditScoringPlugin())`.
public struct PluginRegistry: Sendable {
    private var stepsByName: [String: AnyStepPlugin] = [:]
    private var notifiersByName: [String: any NotifierPlugin] = [:]

    /// An empty registry.
    public init() {}

    /// Adds a step plugin.
    ///
    /// - Throws: `plugin.name` or `plugin.outcome` for a word of a wrong form, `plugin.duplicate` for a name that is
    ///   taken.
    public mutating func register<Plugin: StepPlugin>(_ plugin: Plugin) throws(PluginError) {
        try register(erased: AnyStepPlugin(plugin))
    }

    /// Adds a step plugin that has no type of its own.
    ///
    /// - Throws: as for one that has.
    public mutating func register(erased: AnyStepPlugin) throws(PluginError) {
        try check(erased.name, of: erased.summary)
        for outcome in erased.outcomes { try check(outcome, of: erased.name) }
        if Set(erased.outcomes).count < erased.outcomes.count {
            throw PluginError("plugin.outcome", "the plugin \(erased.name) declares an outcome twice")
        }
        stepsByName[erased.name] = erased
    }

    /// Adds a notifier.
    ///
    /// - Throws: as for a step plugin. A notifier and a step plugin may not share a name.
    public mutating func register<Notifier: NotifierPlugin>(notifier: Notifier) throws(PluginError) {
        try check(Notifier.name, of: Notifier.summary)
        notifiersByName[Notifier.name] = notifier
    }

    /// The step plugin of a name.
    public func plugin(named name: String) -> AnyStepPlugin? { stepsByName[name] }

    /// The notifier of a name.
    public func notifier(named name: String) -> (any NotifierPlugin)? { notifiersByName[name] }

    /// All step plugins, by name.
    public var plugins: [AnyStepPlugin] { stepsByName.values.sorted { $0.name < $1.name } }

    /// The names of all notifiers.
    public var notifierNames: [String] { notifiersByName.keys.sorted() }

    private func check(_ name: String, of summary: String) throws(PluginError) {
        guard PluginRegistry.isWord(name) else {
            throw PluginError(
                "plugin.name",
                "a plugin (\(summary)) is named \"\(name)\"; a name is lower-case letters, digits, '.', '_' and '-'",
                context: ["plugin": name])
        }
        if stepsByName[name] != nil || notifiersByName[name] != nil {
            throw PluginError(
                "plugin.duplicate", "two plugins are named \"\(name)\"", context: ["plugin": name, "summary": summary],
                hint: "register each plugin once, and give each its own name")
        }
    }

    private func check(_ outcome: PluginOutcome, of plugin: String) throws(PluginError) {
        guard PluginRegistry.isWord(outcome.name), outcome != .done, outcome != .failed else {
            throw PluginError(
                "plugin.outcome", "the plugin \(plugin) declares the outcome \"\(outcome)\"",
                context: ["plugin": plugin, "outcome": outcome.name],
                hint: "declare what comes beside done and failed, in lower-case letters, digits, '.', '_' and '-'")
        }
    }

    /// `[a-z0-9][a-z0-9._-]{0,63}`, the form of every identifier of the engine.
    private static func isWord(_ text: String) -> Bool {
        func isAlphanumeric(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
        return isAlphanumeric(first) && text.utf8.allSatisfy { isAlphanumeric($0) || "._-".utf8.contains($0) }
    }
}
