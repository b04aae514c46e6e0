import Core
import Definitions
import Ports
import SQLiteStore
import Simulation
import Synchronization
import Testing

struct ScenarioRunTests {
    @Test func `what is expected and what is there passes`() async throws {
        let report = try await Leave.report(
            """
            plugins: { payroll: { output: { booked: true } } }
            scenarios:
              - name: a long leave
                start: { as: ann, data: { days: 10 }, expect: { at: [manager], tasks: { manager: [boss] } } }
                steps:
                  - { as: ann, approve: manager, expect: { refused: task.not-yours } }
                  - { as: boss, approve: manager, expect: { at: [rest], due: 2022-03-15T09:00:00+08:00 } }
                  - expect: { results: { book: { booked: true } }, data: { days: 10 } }
                  - { advance: PT23H, expect: { at: [rest], outcome: running } }
                  - { advance: PT1H }
                expect: { outcome: approved, at: [], path: [manager, length, book, rest, yes], skipped: [] }

            """)
        #expect(report.scenarios.flatMap(\.failures).map(Shown.text) == [])
        #expect(report.mistakes.isEmpty && report.passed)
        #expect(report.workflow?.text == "leave")
    }

    /// What a scenario may say, and what the run finds at the mark.
    @Test(arguments: [
        ("expect: { 👉at: [rest] }", "scenario.differs", "[manager]"),
        ("expect: { tasks: { 👉manager: [ann] } }", "scenario.differs", "[boss]"),
        ("expect: { data: { 👉days: 4 } }", "scenario.differs", "found 3"),
        ("expect: { outcome: 👉approved }", "scenario.differs", "`running` at [manager]"),
        ("expect: { subject: 👉Leave }", "scenario.differs", "expected Leave"),
        ("expect: { 👉path: [manager, length] }", "scenario.differs", "after 1 equal: expected [length], found []"),
        ("expect: { due: 👉2022-03-14T09:00:00+08:00 }", "scenario.differs", "found none"),
        ("expect: { notices: { 👉boss: hello } }", "scenario.differs", "“hello”"),
        ("expect: { incidents: { 👉manager: step.nobody } }", "scenario.differs", "found none"),
        ("expect: { results: { 👉manager: { by: boss } } }", "scenario.differs", "found null"),
        ("steps: [ { as: ann, 👉approve: manager } ]", "scenario.refused", "task.not-yours"),
        ("steps: [ { as: boss, 👉complete: manager } ]", "scenario.refused", "task.wrong-verb"),
        ("steps: [ { as: boss, 👉approve: book } ]", "scenario.refused", "nobody is asked at `book`"),
        ("steps: [ { as: root, 👉retry: manager } ]", "scenario.refused", "retry.no-incident"),
        ("steps: [ { 👉answer: book } ]", "scenario.refused", "job.none"),
        (
            "steps: [ { as: boss, approve: manager, expect: { refused: 👉task.not-yours } } ]", "scenario.accepted",
            "was accepted"
        ),
        (
            "steps: [ { as: ann, reject: manager, expect: { refused: 👉task.claimed } } ]", "scenario.refused",
            "found `task.not-yours`"
        ),
    ])
    func `a failure stands where the expectation stands`(_ line: String, _ code: String, _ words: String) async throws {
        let marked = Marked(
            "directory: bank.yaml\nscenarios:\n  - name: n\n    start: { as: ann, data: { days: 3 } }\n    \(line)\n")
        let report = try await Leave.report(marked.text, head: "")
        #expect(report.mistakes.flatMap(\.diagnostics).map(Shown.text) == [])
        let failures = report.scenarios.flatMap(\.failures)
        #expect(failures.map(\.code) == [code])
        #expect(failures.map(\.place) == marked.places)
        #expect(failures.first?.message.en.contains(words) == true, "\(failures.map(Shown.text))")
        #expect(!report.passed)
    }

    @Test(arguments: [
        ("", "scenario.no-answer scenario.incident"),
        ("plugins: { book: { error: { code: payroll.down } } }", "scenario.incident"),
        ("plugins: { payroll: { error: { code: payroll.down, retry: true } } }", "scenario.incident"),
    ])
    func `an incident that nobody expects is a failure`(_ plugins: String, _ codes: String) async throws {
        let report = try await Leave.report(
            """
            \(plugins)
            scenarios:
              - name: a long leave
                start: { as: ann, data: { days: 10 } }
                steps: [ { as: boss, approve: manager }, { advance: P2D } ]

            """)
        let failures = report.scenarios.flatMap(\.failures)
        #expect(failures.map(\.code).joined(separator: " ") == codes)
    }

    @Test func `an error is tried again when time passes, and a pending plugin answers when it is told to`()
        async throws
    {
        let report = try await Leave.report(
            """
            scenarios:
              - name: again
                plugins: { book: [ { error: { code: payroll.down, retry: true } }, { output: { run: 2 } } ] }
                start: { as: ann, data: { days: 10 } }
                steps:
                  - { as: boss, approve: manager, expect: { at: [book] } }
                  - { advance: PT1M, expect: { at: [rest], results: { book: { run: 2 } } } }
              - name: later
                plugins: { payroll: pending }
                start: { as: ann, data: { days: 10 } }
                steps:
                  - { as: boss, approve: manager }
                  - { advance: P30D, expect: { at: [book] } }
                  - { answer: book, output: { run: 1 }, expect: { at: [rest] } }

            """)
        #expect(report.scenarios.map(\.failures.count) == [0, 0], "\(report.scenarios)")
    }

    @Test func `a scenario writes the same record every time`() async throws {
        let scratch = try Scratch()
        _ = try scratch.write(Leave.workflow, to: "leave.yaml")
        _ = try scratch.write(Leave.directory, to: "bank.yaml")
        let text = """
            directory: bank.yaml
            plugins: { payroll: { output: { booked: true } } }
            scenarios:
              - name: a long leave
                start: { as: ann, data: { days: 10 } }
                steps: [ { as: boss, approve: manager, comment: fine }, { advance: P1D } ]

            """
        let file = try scratch.write(text, to: "leave.test.yaml")
        let opened = Mutex<[String]>([])
        let runner = ScenarioRunner(openStore: {
            let path = scratch.fresh("same.sqlite")
            opened.withLock { $0.append(path) }
            return try await SQLiteStore.scratch(at: path)
        })
        _ = await runner.run(files: [file, scratch.path])
        var hashes: [RecordHash] = []
        for path in opened.withLock({ $0 }) {
            let store = try await SQLiteStore.open(at: path)
            hashes += try await store.read { try $0.head(of: InstanceID(number: 1))?.hash }.map { [$0] } ?? []
            try await store.close()
        }
        #expect(hashes.count == 2 && Set(hashes).count == 1)
    }
}
