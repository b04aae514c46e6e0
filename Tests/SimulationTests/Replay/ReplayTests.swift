import Core
import FEEL
import Simulation
import Testing

struct ReplayTests {
    @Test(
        arguments: [
            ("ask boss pay", "ended: paid"),
            ("ask boss-alone pay", "ended: paid"),
            ("ask boss audit pay", "ended: paid"),
            ("ask cough boss cough pay cough", "ended: paid"),
            ("ask refuse", "ended: refused"),
            ("ask send-back ask boss pay", "ended: paid"),
            ("ask send-back ask boss audit pay", "ended: paid"),
            ("ask send-back", "start"),
            ("note", "draft"),
        ])
    func `a case that follows the workflow is accepted`(_ words: String, _ end: String) async throws {
        let report = try await PettyCash.replay(try PettyCash.plan(), [PettyCash.trace(words)])
        #expect(report.refusals == [])
        #expect(report.accepted == 1)
        #expect(report.ends.map(\.place) == [end])
    }

    @Test(
        arguments: [
            ("ask pay", 2, "boss", "case.step-not-open"),
            ("boss", 1, "new", "case.not-submitted"),
            ("ask ask", 2, "boss", "case.step-not-open"),
            ("ask boss boss pay", 3, "pay", "case.step-not-open"),
            ("ask boss pay pay", 4, "ended: paid", "case.ended"),
            ("ask boss steal", 3, "pay", "case.not-asked"),
            ("ask audit boss pay", 2, "boss", "case.step-not-open"),
            ("ask boss pay audit", 3, "auditor", "case.step-not-open"),
            ("ask boss-alone audit pay", 2, "boss", "case.led-elsewhere"),
            ("ask boss", 3, "pay", "case.unfinished"),
            ("note ask boss pay", 2, "draft", "case.draft-only"),
            ("ask note boss pay", 2, "boss", "case.late-draft"),
            ("note note", 2, "draft", "case.draft-only"),
            ("ask sneeze boss pay", 2, "boss", "case.unknown-activity"),
            ("cough", 2, "new", "case.empty"),
            ("", 1, "new", "case.empty"),
        ])
    func `the first event that does not follow is refused`(
        _ words: String, _ index: Int, _ state: String, _ code: String
    ) async throws {
        let report = try await PettyCash.replay(try PettyCash.plan(), [PettyCash.trace(words)])
        let refusal = try #require(report.refusals.first)
        #expect(report.accepted == 0)
        #expect(refusal.event.index == index)
        #expect(refusal.state == state)
        #expect(refusal.code == code)
        #expect(!refusal.reason.en.isEmpty && !refusal.reason.zh.isEmpty)
    }

    @Test func `what the core refuses comes with its own code`() async throws {
        let report = try await PettyCash.replay(
            try PettyCash.plan(), [PettyCash.trace("ask boss pay", amount: .string("500.01"))])
        let refusal = try #require(report.refusals.first)
        #expect(refusal.code.hasPrefix("form."))
        #expect(refusal.state == "new")
        #expect(refusal.event == .init(index: 1, activity: "ask"))
    }

    @Test func `many cases at once come out in the order of the log`() async throws {
        let words = ["ask boss pay", "ask pay", "note", "ask refuse pay"]
        let cases = (0..<120).map { PettyCash.trace(words[$0 % 4], id: "\($0)", begin: Int64($0) * 1_000) }
        let report = try await PettyCash.replay(try PettyCash.plan(), cases)
        #expect(report.cases == 120)
        #expect(report.accepted == 60)
        #expect(report.refusals.map(\.case) == (0..<120).filter { $0 % 2 == 1 }.map(String.init))
        #expect(report.findings.map(\.refusals.count) == [30])
    }

    @Test func `a version that the map does not have is refused`() async throws {
        await #expect(throws: Refusal.self) {
            try await PettyCash.replay(try PettyCash.plan(), [PettyCash.trace("note")], version: 7)
        }
    }
}

struct ReplayTimeTests {
    static let workflow = """
        workflow: cooling-off
        version: 1
        start: { by: { role: customer } }
        steps:
          cool: { wait: P1D }
          sign: { task: { by: { role: customer } } }
        """
    static let map = """
        map: cooling-off
        versions: [ { file: a.yaml } ]
        acts:
          ask: { submit: true, by: { role: customer } }
          sign: { complete: sign, by: { role: customer } }
        """

    @Test func `time passes as the log says, for each case on its own`() async throws {
        let plan = try PettyCash.plan(map: Self.map, files: ["a.yaml": Self.workflow])
        let hour: Int64 = 3_600_000
        let cases = [
            PettyCash.trace("ask sign", id: "late", begin: 900 * hour, pause: 25 * hour),
            PettyCash.trace("ask sign", id: "early", begin: 100 * hour, pause: 23 * hour),
            PettyCash.trace("ask sign", id: "just", begin: 500 * hour, pause: 24 * hour),
        ]
        let report = try await PettyCash.replay(plan, cases)
        #expect(report.refusals.map(\.case) == ["early"])
        #expect(report.refusals.map(\.state) == ["cool"])
    }

    @Test func `each case is played under the version in force when it began`() async throws {
        let second = Self.workflow.replacing("version: 1", with: "version: 2").replacing(
            "wait: P1D", with: "wait: PT1H")
        let map = Self.map.replacing(
            "[ { file: a.yaml } ]", with: "[ { file: a.yaml, until: 1970-01-03 }, { file: b.yaml } ]")
        let plan = try PettyCash.plan(map: map, files: ["a.yaml": Self.workflow, "b.yaml": second])
        let hour: Int64 = 3_600_000
        let cases = [48, 47].map { PettyCash.trace("ask sign", id: "\($0)", begin: $0 * hour, pause: 2 * hour) }
        let own = try await PettyCash.replay(plan, cases)
        #expect(own.refusals.map(\.case) == ["47"])
        #expect(own.versions.map(\.accepted) == [0, 1])
        let newest = try await PettyCash.replay(plan, cases, version: 2)
        #expect(newest.accepted == 2)
    }
}
