import Commands
import Testing

struct DialogueTests {
    @Test func `a form is asked for field by field, and mistakes are asked again`() async throws {
        let stage = try await Travel.stage(terminal: [.input])
        let outcome = await stage.run(
            ["submit", "travel-request", "--command-id", "c1"],
            input: ["", "Beijing", "abc", "-5", "1200.50", "", "6602"])
        #expect(outcome.status == .success)
        try expectSnapshot(outcome.error, "asked")
        try expectSnapshot(outcome.output, "answered")
    }

    @Test func `an input that ends submits nothing`() async throws {
        let stage = try await Travel.stage(terminal: [.input])
        let outcome = await stage.run(["submit", "travel-request"], input: ["Beijing"])
        #expect(outcome.status == .failure)
        #expect(outcome.error.contains("[input.ended]"))
        #expect(await stage.run("list").output.isEmpty)
    }

    @Test func `flags and files are never followed by questions`() async throws {
        let stage = try await Travel.stage(terminal: [.input])
        let outcome = await stage.run("submit", "travel-request", "--set", "destination=北京")
        #expect(outcome.error.contains("`cost` is required"))
    }

    @Test(arguments: ["destination: 北京\ncost: 12", "{\"destination\": \"北京\", \"cost\": 12}"])
    func `a form comes from standard input as YAML or JSON`(_ text: String) async throws {
        let stage = try await Travel.stage()
        let outcome = await stage.run(["submit", "travel-request", "--data", "-"], input: [text])
        #expect(outcome.status == .success, "\(outcome.error)")
    }

    @Test func `a flag goes before the file, and digits stay text in a text field`() async throws {
        let stage = try await Travel.stage()
        let file = try stage.write("destination: 007\ncost: 12\n", to: "form.yaml")
        _ = await stage.run("submit", "travel-request", "--data", file, "--set", "cost=13")
        let shown = await stage.run("show", "1", "-o", "json").output
        #expect(shown.contains("\"destination\": \"007\""))
        #expect(shown.contains("\"cost\": 13"))
    }
}
