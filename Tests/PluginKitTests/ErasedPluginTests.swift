import CountersignPluginKit
import Testing

@Suite struct ErasedPluginTests {
    let echo = AnyStepPlugin(
        name: "echo", summary: "Gives back what it gets", outcomes: ["short"],
        input: .context([.init(name: "text", property: "text", isRequired: true, shape: .string)])
    ) { value, _ in (value["text"] == "short" ? "short" : value["text"] == "odd" ? "odd" : .done, value) }

    @Test func `a function on values is a plugin like any other`() async throws {
        var registry = PluginRegistry()
        try registry.register(erased: echo)
        let plugin = try #require(registry.plugin(named: "echo"))
        let context = PluginContext.simulated()
        #expect(await plugin.run(["text": "hello"], context) == .completed(.done, output: ["text": "hello"]))
        #expect(await plugin.run(["text": "short"], context).outcome == "short")
        #expect(await plugin.run(["text": "odd"], context).error?.code == PluginError.Codes.undeclaredOutcome)
        #expect(await plugin.run(["txet": "x"], context).error?.code == PluginError.Codes.input)
    }
}

@Suite struct PluginAnswerTests {
    @Test func `an answer can be read in a report`() {
        let answer = PluginAnswer.completed(.done, output: ["grade": "A", "points": [1, nil]])
        #expect("\(answer)" == #"done {"grade":"A","points":[1,null]}"#)
        #expect("\(PluginAnswer.failed(PluginError("a.b", "no")))" == "failed a.b: no")
    }
}
