import Core
import FEEL
import Simulation
import Testing

struct LogCheckTests {
    private let check = """

        checks:
          - { title: four eyes, different-people: [boss, pay] }
        """

    private func trace(_ id: String, _ events: [(String, String?)]) -> EventLog.Case {
        let events = events.map {
            EventLog.Event(activity: $0.0, at: Moment(milliseconds: 0), person: $0.1)
        }
        return EventLog.Case(id: id, members: .empty, events: events)
    }

    @Test func `one person who did both is found, and nobody else`() async throws {
        let plan = try PettyCash.plan(map: PettyCash.map + check)
        let report = try await PettyCash.replay(
            plan,
            [
                trace("same", [("boss", "ann"), ("pay", "ben"), ("pay", "ann")]),
                trace("other", [("boss", "ann"), ("pay", "ben")]),
                trace("unknown", [("boss", nil), ("pay", nil)]),
                trace("half", [("boss", "ann"), ("ask", "ann")]),
            ])
        let result = try #require(report.checks.first)
        #expect(result.violations == [.init(case: "same", person: "ann")])
        #expect(result.cases == 2)
    }
}
