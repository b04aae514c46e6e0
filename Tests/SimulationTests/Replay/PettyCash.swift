import Core
import Definitions
import FEEL
import Logging
import SQLiteStore
import Simulation
import Testing

/// A small workflow with its map, and logs written as words: `ask boss pay`.
enum PettyCash {
    static let workflow = """
        workflow: petty-cash
        version: 1
        form:
          amount: { type: money, currency: EUR, max: 500, required: true }
          large: { type: boolean, default: false }
        start: { by: { role: clerk } }
        steps:
          boss:
            approve: { by: { role: boss } }
            on: { returned: start, rejected: refused }
          auditor: { when: large, approve: { by: { role: auditor } } }
          pay: { task: { by: { role: cashier } } }
          paid: { end: paid }
          refused: { end: refused }
        """

    static let map = """
        map: petty-cash
        versions: [ { file: petty-cash.yaml } ]
        form:
          amount: { column: amount }
          large: { has: [audit] }
        acts:
          note: { draft: true }
          ask: { submit: true, by: { role: clerk } }
          boss: { approve: boss, by: { role: boss } }
          boss-alone: { approve: boss, by: { role: boss }, leads-to: pay }
          send-back: { return: boss, by: { role: boss } }
          refuse: { reject: boss, by: { role: boss } }
          audit: { approve: auditor, by: { role: auditor } }
          pay: { complete: pay, by: { role: cashier } }
          steal: { complete: pay, by: { role: clerk } }
        ignore: [cough]
        ends: { start: withdraw }
        findings:
          - { title: paid without asking, events: [pay], at: [new, boss] }
        """

    static func plan(map: String = map, files: [String: String] = ["petty-cash.yaml": workflow]) throws -> ReplayPlan {
        let loaded = ReplayPlan.load(Array(map.utf8), name: "petty-cash.map.yaml") { files[$0].map { Array($0.utf8) } }
        #expect(loaded.files.flatMap(\.diagnostics).map(Shown.text) == [])
        return try #require(loaded.plan)
    }

    /// One case of the words in turn, an hour apart unless told.
    static func trace(
        _ words: String, id: String = "1", amount: Value = .string("12.50"), begin: Int64 = 0, pause: Int64 = 3_600_000
    ) -> EventLog.Case {
        let events = words.split(separator: " ").enumerated().map { index, word in
            EventLog.Event(activity: String(word), at: Moment(milliseconds: begin + Int64(index) * pause))
        }
        return EventLog.Case(id: id, members: Context([("amount", amount)]), events: events)
    }

    static func replay(_ plan: ReplayPlan, _ cases: [EventLog.Case], version: Int? = nil) async throws -> ReplayReport {
        let scratch = try Scratch()
        let replay = Replay(plan, logger: Logger(label: "replay", factory: { _ in SwiftLogNoOpLogHandler() })) {
            try await SQLiteStore.scratch(at: scratch.fresh("replay.sqlite"))
        }
        return try await replay.run(EventLog(cases: cases), version: version)
    }
}
