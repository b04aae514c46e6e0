import Core
import Ports
import Testing

@testable import SQLiteStore

/// Lists must cost the same however many rows there are: along an index, never sorted, never scanned.
struct PlanTests {
    private static let person = Identifier(literal: "chen")
    private static let id = InstanceID(number: 1)
    private static let now = Moment(milliseconds: 1)

    @Test func `no query of a command sorts or scans`() async throws {
        let home = try TemporaryHome()
        let store = try await home.openSQLite()
        var sample = Sample(1)
        let entry = sample.entry()
        try await store.write { try $0.append(entry) }
        try Connection.open(home.path, .writing) { connection throws(Refusal) in
            let session = Session(connection)
            _ = try session.names.intern("chen")
            _ = try session.names.intern("sample")
            try ask(session)
            for sql in connection.statements where sql.hasPrefix("SELECT") || sql.hasPrefix("DELETE") {
                let plan = try connection.plan(of: sql)
                #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(sql): \(plan)")
                #expect(!plan.contains { isScan($0) }, "\(sql): \(plan)")
            }
        }
        try await home.remove()
    }

    private func isScan(_ line: String) -> Bool {
        line.hasPrefix("SCAN") && !line.contains("CONSTANT ROW") && !line.contains("instances")
            && !line.contains("sqlite_")
    }

    private func ask(_ session: Session) throws(Refusal) {
        _ = try session.head(of: Self.id)
        _ = try session.events(of: Self.id, after: 0, limit: nil)
        _ = try session.inbox(of: Self.person, after: nil, limit: 5)
        _ = try session.tasks(of: Self.id)
        _ = try session.jobs(of: Self.id)
        _ = try session.timers(of: Self.id)
        _ = try session.notices(of: Self.person, unreadOnly: false, before: nil, limit: 5)
        _ = try session.newInstance()
        _ = try session.nextDue()
        _ = try session.dueTimers(at: Self.now, limit: 5)
        _ = try session.leaseJobs(to: "worker", at: Self.now, until: Self.now, limit: 5)
        _ = try session.facts(at: Self.now)
        for runningOnly in [false, true] {
            for workflow in [nil, Identifier(literal: "sample")] {
                for initiator in [nil, Self.person] {
                    let filter = InstanceFilter(workflow: workflow, initiator: initiator, runningOnly: runningOnly)
                    _ = try session.instances(filter, after: nil, limit: 5)
                }
            }
        }
    }
}

extension Connection {
    fileprivate func plan(of sql: String) throws(Refusal) -> [String] {
        try query(text: "EXPLAIN QUERY PLAN " + sql).all { $0.text(3) }
    }
}
