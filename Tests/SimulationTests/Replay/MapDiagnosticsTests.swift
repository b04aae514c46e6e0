import Core
import Definitions
import Simulation
import Testing
import YAML

/// A map with one mistake in it, which replaces a part of a sound one, and where it is found.
struct FaultyMap: Sendable, CustomTestStringConvertible {
    let code: String
    let place: String
    let part: String
    let mistake: String

    init(_ code: String, _ place: String, _ part: String, _ mistake: String) {
        self.code = code
        self.place = place
        self.part = part
        self.mistake = mistake
    }

    var testDescription: String { "\(code): \(mistake)" }

    static let all = [
        FaultyMap("map.unknown-key", "16:1", "ignore: [cough]", "ignores: [cough]"),
        FaultyMap("map.unknown-key", "11:16", "send-back: { return: boss", "send-back: { give-back: boss"),
        FaultyMap("map.unknown-key", "12:31", "{ reject: boss, by", "{ reject: boss, to: start, by"),
        FaultyMap("map.missing-key", "1:1", "map: petty-cash\n", ""),
        FaultyMap("map.missing-key", "8:8", "submit: true, by: { role: clerk }", "submit: true"),
        FaultyMap(
            "map.missing-key", "8:28", "submit: true, by: { role: clerk }", "submit: true, by: { initiator: true }"),
        FaultyMap("map.missing-key", "4:11", "{ column: amount }", "{}"),
        FaultyMap("map.wrong-type", "16:9", "[cough]", "{ a: b }"),
        FaultyMap("map.wrong-type", "7:18", "draft: true", "draft: yes"),
        FaultyMap("map.wrong-type", "2:11", "[ { file: petty-cash.yaml } ]", "petty-cash.yaml"),
        FaultyMap("map.wrong-type", "17:16", "start: withdraw", "start: leave"),
        FaultyMap("map.bad-name", "1:6", "map: petty-cash", "map: Petty Cash"),
        FaultyMap("map.bad-date", "2:45", "yaml } ]", "yaml, until: 2018-02-30 }, { file: second.yaml } ]"),
        FaultyMap("map.unreadable-file", "2:21", "file: petty-cash", "file: cash"),
        FaultyMap("map.faulty-file", "2:21", "file: petty-cash", "file: faulty"),
        FaultyMap("map.other-workflow", "2:21", "file: petty-cash", "file: other"),
        FaultyMap("map.version-order", "2:21", "file: petty-cash", "file: second"),
        FaultyMap("map.version-order", "2:45", "yaml } ]", "yaml, until: 2018-01-01 } ]"),
        FaultyMap("map.unknown-step", "13:21", "approve: auditor", "approve: auditors"),
        FaultyMap("map.unknown-step", "17:9", "ends: { start", "ends: { stars"),
        FaultyMap("map.unknown-step", "19:60", "[new, boss]", "[new, bos]"),
        FaultyMap("map.wrong-deed", "13:21", "approve: auditor", "approve: pay"),
        FaultyMap("map.wrong-deed", "14:20", "complete: pay", "complete: boss"),
        FaultyMap("map.one-deed", "12:11", "{ reject: boss, by", "{ by"),
        FaultyMap("map.one-deed", "12:11", "{ reject: boss, by", "{ reject: boss, approve: boss, by"),
        FaultyMap("map.unknown-role", "14:37", "role: cashier", "role: cashiers"),
        FaultyMap("map.unknown-person", "14:39", "role: cashier", "person: ann"),
        FaultyMap("map.unknown-field", "5:3", "large:", "larger:"),
        FaultyMap("map.unknown-activity", "5:18", "has: [audit]", "has: [audits]"),
        FaultyMap("map.no-submission", "7:3", "  ask: { submit: true, by: { role: clerk } }\n", ""),
        FaultyMap("yaml.duplicate-key", "17:1", "ends: {", "ignore: [b]\nends: {"),
    ]
}

struct MapDiagnosticsTests {
    static let files = [
        "petty-cash.yaml": PettyCash.workflow,
        "faulty.yaml": PettyCash.workflow.replacing("approve: { by", with: "approves: { by"),
        "other.yaml": PettyCash.workflow.replacing("workflow: petty-cash", with: "workflow: other"),
        "second.yaml": PettyCash.workflow.replacing("version: 1", with: "version: 2"),
    ]

    private func load(_ map: String) -> ReplayPlan.Loaded {
        ReplayPlan.load(Array(map.utf8), name: "Maps/m.yaml") { Self.files[$0].map { Array($0.utf8) } }
    }

    @Test(arguments: FaultyMap.all)
    func `a mistake in a map is found at its place`(_ map: FaultyMap) throws {
        let text = PettyCash.map.replacing(map.part, with: map.mistake, maxReplacements: 1)
        #expect(text != PettyCash.map, "the sound map has no such part")
        let loaded = load(text)
        #expect(loaded.plan == nil)
        let found = try #require(loaded.files.first).diagnostics
        #expect(
            found.map { "\($0.code) \($0.range.start)" } == ["\(map.code) \(map.place)"], "\(found.map(Shown.text))")
        #expect(found.allSatisfy { $0.file == "Maps/m.yaml" && !$0.message.zh.isEmpty })
    }

    @Test func `all mistakes come in one run, in the order of the file`() throws {
        let text = PettyCash.map.replacing("approve: auditor", with: "approve: audit").replacing("large:", with: "big:")
            .replacing("[cough]", with: "{ cough: true }")
        let found = try #require(load(text).files.first).diagnostics
        #expect(found.map(\.code).first == "map.unknown-field")
        #expect(found.map(\.code).contains("map.unknown-step"))
        #expect(found.map(\.code).last == "map.wrong-type")
        #expect(found.map(\.range.start.offset) == found.map(\.range.start.offset).sorted())
    }

    @Test func `the mistakes of a workflow that the map names come with it, under its own path`() throws {
        let loaded = load(PettyCash.map.replacing("file: petty-cash", with: "file: faulty"))
        #expect(loaded.files.count == 2)
        let found = try #require(loaded.files.last).diagnostics
        #expect(found.first?.file == "Maps/faulty.yaml")
        #expect(found.contains { $0.code == "definition.unknown-key" })
    }

    @Test func `a near name is offered`() throws {
        let loaded = load(PettyCash.map.replacing("approve: auditor", with: "approve: auditors"))
        let hint = try #require(loaded.files.first?.diagnostics.first?.hint)
        #expect(hint.en == "did you mean `auditor`?")
    }
}
