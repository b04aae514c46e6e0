import Core
import Definitions
import Foundation
import Simulation
import Testing

struct ScenarioMistakesTests {
    /// A line of a scenario, and what is wrong with it at the mark.
    @Test(arguments: [
        ("start: { as: ann, data: { days: 3 } }\n    👉stepz: []", "scenario.unknown-key"),
        ("start: 👉{ data: { days: 3 } }", "scenario.missing-key"),
        ("start: { as: 👉Ann Lee }", "scenario.wrong-type"),
        ("👉start: { as: anne }", "scenario.unknown-person"),
        ("start: { as: ann }\n    steps: [ { as: boss, approve: 👉manger } ]", "scenario.unknown-step"),
        ("start: { as: ann }\n    steps: [ 👉{ as: boss } ]", "scenario.no-verb"),
        ("start: { as: ann }\n    steps: [ { 👉approve: manager } ]", "scenario.nobody-acts"),
        (
            "start: { as: ann }\n    steps: [ { as: boss, approve: manager, 👉reject: manager } ]",
            "scenario.several-verbs"
        ),
        ("start: { as: ann }\n    steps: [ { as: boss, approve: manager, 👉to: start } ]", "scenario.key-does-not-fit"),
        ("start: { as: ann }\n    steps: [ { advance: 👉tomorrow } ]", "scenario.wrong-type"),
        ("start: { as: ann }\n    steps: [ { at: 👉2022-03-14 } ]", "scenario.wrong-type"),
        ("start: { as: ann }\n    plugins: { 👉pay-roll: { outcome: done } }", "scenario.unknown-plugin"),
        ("start: { as: ann }\n    plugins: { 👉payroll: real }", "scenario.unknown-plugin"),
        ("start: { as: ann }\n    plugins: { payroll: 👉[] }", "scenario.empty"),
        (
            "start: { as: ann }\n    plugins: { payroll: { error: { code: a }, 👉output: 1 } }",
            "scenario.key-does-not-fit"
        ),
        ("start: { as: ann }\n    expect: { 👉at: [nowhere] }", "scenario.unknown-step"),
        ("start: { as: ann }\n    expect: { tasks: { 👉manager: [bos] } }", "scenario.unknown-person"),
    ])
    func `a mistake is told at its place, and nothing is run`(_ lines: String, _ code: String) async throws {
        let marked = Marked("directory: bank.yaml\nscenarios:\n  - name: n\n    \(lines)\n")
        let report = try await Leave.report(marked.text, head: "")
        let found = report.mistakes.flatMap(\.diagnostics)
        #expect(found.map(\.code) == [code], "\(found.map(Shown.text))")
        #expect(found.map(\.place) == marked.places)
        #expect(report.scenarios.isEmpty && report.coverage == nil && !report.passed)
    }

    @Test func `every mistake of a file is told at once, with the word that was meant`() async throws {
        let report = try await Leave.report(
            """
            scenarios:
              - name: one
                start: { as: ann }
                steps: [ { as: boss, aprove: manager }, { as: boss, approve: manger } ]
              - name: one
                start: { as: ann }

            """)
        let found = report.mistakes.flatMap(\.diagnostics)
        #expect(found.map(\.code) == ["scenario.unknown-key", "scenario.unknown-step", "scenario.duplicate-name"])
        #expect(found.compactMap(\.hint?.en) == ["did you mean `approve`?", "did you mean `manager`?"])
    }

    @Test func `an outcome that the plugin never gives is a mistake, and so is a key of with that it does not know`()
        async throws
    {
        let scratch = try Scratch()
        _ = try scratch.write(Leave.directory, to: "bank.yaml")
        let workflow = "workflow: w\nsteps:\n  keep: { run: stock, with: { akction: reserve } }\n"
        _ = try scratch.write(workflow, to: "w.yaml")
        func report(_ answer: String) async throws -> ScenarioReport {
            let text =
                "directory: bank.yaml\nscenarios:\n  - { name: n, plugins: { stock: \(answer) }, start: { as: ann } }\n"
            let file = try scratch.write(text, to: "w.test.yaml")
            return try #require(await scratch.runner.run(files: [file]).first)
        }
        let wrong = try await report("{ outcome: shrt }").mistakes.flatMap(\.diagnostics)
        #expect(wrong.map(\.code) == ["scenario.unknown-outcome"])
        #expect(wrong.first?.hint?.en == "did you mean `short`?")
        let right = try await report("{ outcome: short }")
        #expect(right.scenarios.flatMap(\.failures).map(\.code) == ["scenario.incident"])
        #expect(right.scenarios.first?.failures.first?.message.en.contains("akction") == true)
    }

    @Test func `files that are missing or broken have reports that say so`() async throws {
        let scratch = try Scratch()
        let runner = scratch.runner
        func codes(_ files: [String]) async -> [String] {
            await runner.run(files: files).flatMap(\.mistakes).flatMap(\.diagnostics).map(\.code)
        }
        #expect(await codes([scratch.path + "/none.test.yaml"]) == ["scenario.no-file"])
        #expect(await codes([scratch.path]) == ["scenario.no-scenarios"])
        let workflow = try scratch.write("workflow: leave\nsteps: { a: { end: dun } }\nstpes: 1\n", to: "leave.yaml")
        #expect(await codes([workflow]) == ["scenario.no-scenarios"])
        _ = try scratch.write("units: []\n", to: "bank.yaml")
        let file = try scratch.write("directory: other.yaml\nscenarios: [ &a x ]\n", to: "leave.test.yaml")
        let broken = await codes([file])
        #expect(broken.contains("yaml.anchor") && broken.contains("scenario.no-file"), "\(broken)")
        #expect(broken.contains("definition.unknown-key"))
        _ = try scratch.write(
            "directory: bank.yaml\nscenarios: [ { name: n, start: { as: a } } ]\n", to: "leave.test.yaml")
        #expect(await codes([workflow]).sorted().first == "definition.empty")
        #expect(await codes([workflow]).contains("definition.unknown-key"))
    }
}
