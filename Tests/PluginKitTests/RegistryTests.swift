import CountersignPluginKit
import Testing

@Suite struct RegistryTests {
    @Test func `registers a plugin in one line and finds it by name`() throws {
        var registry = PluginRegistry()
        try registry.register(Chameleon())
        #expect(registry.plugin(named: "chameleon")?.outcomes == ["short"])
        #expect(registry.plugin(named: "other") == nil)
        #expect(registry.plugins.map(\.name) == ["chameleon"])
    }

    @Test func `refuses a name that is taken`() throws {
        var registry = PluginRegistry()
        try registry.register(Chameleon())
        #expect { try registry.register(Chameleon()) } throws: { ($0 as? PluginError)?.code == "plugin.duplicate" }
        #expect { try registry.register(notifier: Namesake()) } throws: {
            ($0 as? PluginError)?.code == "plugin.duplicate"
        }
    }

    @Test func `refuses names and outcomes of a wrong form`() {
        var registry = PluginRegistry()
        #expect { try registry.register(BadName()) } throws: { ($0 as? PluginError)?.code == "plugin.name" }
        #expect { try registry.register(BadOutcome()) } throws: { ($0 as? PluginError)?.code == "plugin.outcome" }
        #expect(registry.plugins.isEmpty)
    }
}

private struct Namesake: NotifierPlugin {
    static let name = "chameleon"
    static let summary = "Shares a name with a step plugin"

    func send(_ notice: PluginNotice, _ context: PluginContext) async throws {}
}

private struct BadName: StepPlugin {
    typealias Input = [String: String]
    typealias Output = [String: String]
    static let name = "Bad Name"
    static let summary = "Has a name of a wrong form"

    func run(_ input: Input, _ context: PluginContext) async throws -> PluginResult<Output> { .done(input) }
}

private struct BadOutcome: StepPlugin {
    typealias Input = [String: String]
    typealias Output = [String: String]
    static let name = "bad-outcome"
    static let summary = "Declares what every plugin has"
    static let outcomes: [PluginOutcome] = [.failed]

    func run(_ input: Input, _ context: PluginContext) async throws -> PluginResult<Output> { .done(input) }
}
