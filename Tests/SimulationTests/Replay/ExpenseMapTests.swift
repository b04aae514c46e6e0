import Core
import FEEL
import Simulation
import Testing

/// Cases written for the shipped map, so that its meaning is held where the real log is missing.
struct ExpenseMapTests {
    private static let activities = [
        "save": "Declaration SAVED by EMPLOYEE", "submit": "Declaration SUBMITTED by EMPLOYEE",
        "pre": "Declaration APPROVED by PRE_APPROVER", "pre-no": "Declaration REJECTED by PRE_APPROVER",
        "admin": "Declaration APPROVED by ADMINISTRATION", "admin-no": "Declaration REJECTED by ADMINISTRATION",
        "budget": "Declaration APPROVED by BUDGET OWNER", "budget-no": "Declaration REJECTED by BUDGET OWNER",
        "boss": "Declaration FINAL_APPROVED by SUPERVISOR", "boss-no": "Declaration REJECTED by SUPERVISOR",
        "boss-on": "Declaration APPROVED by SUPERVISOR", "dean": "Declaration FINAL_APPROVED by DIRECTOR",
        "dean-no": "Declaration REJECTED by DIRECTOR", "back": "Declaration REJECTED by EMPLOYEE",
        "missing": "Declaration REJECTED by MISSING", "request": "Request Payment", "paid": "Payment Handled",
    ]

    private func replay(_ words: String, version: Int) async throws -> ReplayReport {
        let events = try words.split(separator: " ").enumerated().map { index, word in
            EventLog.Event(
                activity: try #require(Self.activities[String(word)]),
                at: Moment(milliseconds: 1_520_000_000_000 + Int64(index) * 86_400_000))
        }
        let trace = EventLog.Case(id: "1", members: Context([("amount", .string("88.20"))]), events: events)
        return try await PettyCash.replay(
            try RealCases.plan("expense-declaration.map.yaml"), [trace], version: version)
    }

    @Test(
        arguments: [
            (1, "submit boss request paid"), (1, "submit pre boss request paid"),
            (1, "submit pre-no back submit pre boss request paid"),
            (1, "submit boss-no back submit pre boss request paid"),
            (1, "submit boss missing"), (1, "submit boss missing submit pre boss request paid"),
            (1, "submit pre boss-no back"), (2, "submit admin boss request paid"),
            (2, "submit admin budget boss request paid"),
            (2, "submit admin budget-no back submit admin boss request paid"),
            (2, "submit admin boss-on dean request paid"), (2, "submit admin budget boss-on dean-no back"),
            (2, "submit admin-no back submit admin-no back submit admin boss missing"), (2, "save"),
        ])
    func `what the university's rules allow is accepted`(_ version: Int, _ words: String) async throws {
        #expect(try await replay(words, version: version).refusals == [])
    }

    @Test(
        arguments: [
            (1, "submit boss-no request paid", "paid although it stood rejected"),
            (1, "submit boss missing paid", "paid although it stood rejected"),
            (1, "save request paid", "a draft was paid"),
            (1, "submit boss request missing", "rejected after the payment was requested"),
            (1, "submit boss paid", "paid without a request"),
            (1, "submit pre-no submit pre boss request paid", "submitted again before it was taken back"),
            (1, "submit admin boss request paid", "begun under the old process and decided by the new one"),
            (1, "submit pre admin boss", "begun under the old process and decided by the new one"),
            (2, "submit admin boss paid", "paid without a request"),
        ])
    func `what breaks them has a name`(_ version: Int, _ words: String, _ title: String) async throws {
        let report = try await replay(words, version: version)
        #expect(report.refusals.count == 1)
        #expect(report.findings.map { $0.title.text(in: .en) } == [title])
    }

    @Test(
        arguments: [
            (1, "submit"), (1, "submit back"), (1, "submit boss"), (1, "submit boss request"), (1, "submit pre-no"),
            (1, "submit boss-no back back"), (1, "submit boss pre request paid"), (1, "save submit boss request paid"),
            (1, "submit save"), (1, "submit boss request paid boss"), (1, "submit boss request paid back"),
            (2, "submit boss request paid"), (2, "submit budget admin boss request paid"),
            (2, "submit admin boss dean request paid"), (2, "submit admin boss-on request paid"),
            (2, "submit admin admin boss request paid"), (2, "back"), (2, "submit admin-no"), (2, "boss"),
        ])
    func `whatever else they do not allow is refused`(_ version: Int, _ words: String) async throws {
        #expect(try await replay(words, version: version).accepted == 0)
    }
}
