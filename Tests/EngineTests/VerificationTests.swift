import Core
import Engine
import Ports
import Testing

struct VerificationTests {
    /// What is done to the file of an instance that stands at its second step (event 7 is the last), and what is found.
    struct Crime: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let statements: String
        let findings: Set<String>

        init(_ description: String, _ statements: String, _ findings: String...) {
            self.testDescription = description
            self.statements = statements
            self.findings = Set(findings)
        }
    }

    static let crimes = [
        Crime(
            "one byte of a payload flipped",
            // The store keeps the beginning of an approval as one control character.
            """
            UPDATE events SET payload = replace(payload, char(8), '{"voted.1":{"choice":"Approve",')
            WHERE instr(payload, char(8)) = 1
            """,
            "event.hash 4", "event.unreadable 4"),
        Crime(
            "a comment reworded",
            "UPDATE events SET payload = replace(payload, 'looks good', 'looks evil') WHERE sequence = 3",
            "event.hash 3"),
        Crime(
            "an event removed", "DELETE FROM events WHERE sequence = 3", "event.gap 4", "event.hash 4",
            "event.unreadable 4"),
        Crime(
            "the last event removed", "DELETE FROM events WHERE sequence = 6", "head.sequence 5", "record.count",
            "head.state",
            "task.stray"),
        Crime(
            "another actor",
            "UPDATE events SET actor = (SELECT number FROM names WHERE text = 'zhao') WHERE sequence = 4",
            "event.hash 4"),
        Crime("another time", "UPDATE events SET at = at - 1 WHERE sequence = 4", "event.hash 4", "event.time 4"),
        Crime("a receipt taken away", "UPDATE events SET command = NULL WHERE sequence = 3", "event.hash 3"),
        Crime(
            "a hash replaced", "UPDATE events SET hash = zeroblob(32) WHERE sequence = 2", "event.hash 2",
            "event.hash 3"),
        Crime(
            "a task given to somebody else",
            """
            UPDATE tasks SET person = (SELECT number FROM names WHERE text = 'li')
            WHERE number = (SELECT min(number) FROM tasks)
            """, "task.row"),
        Crime("a task taken away", "DELETE FROM tasks WHERE number = (SELECT min(number) FROM tasks)", "task.missing"),
        Crime(
            "a task invented",
            "INSERT INTO tasks SELECT instance, 99, person, kind, step, opened, claimant, held, notice FROM tasks LIMIT 1",
            "task.stray"),
        Crime("a claim invented", "UPDATE tasks SET claimant = person", "task.row"),
        Crime("a job invented", "INSERT INTO jobs VALUES (1, 50, 1, 0, 0, 0, 0, NULL, NULL, NULL)", "job.stray"),
        Crime("a timer invented", "INSERT INTO timers VALUES (1, 50, 0)", "timer.stray"),
        Crime(
            "another initiator", "UPDATE instances SET initiator = (SELECT number FROM names WHERE text = 'wang')",
            "head.state"),
        Crime("an ended head", "UPDATE instances SET hash = zeroblob(32)", "head.hash 6"),
        Crime("an instance taken away", "DELETE FROM instances", "record.count"),
        Crime(
            "a wrong snapshot",
            "INSERT INTO snapshots SELECT 1, 2, CAST('{}' AS BLOB)", "snapshot.unreadable 2"),
        Crime(
            "a snapshot of nothing", "INSERT INTO snapshots SELECT 1, 77, CAST('{}' AS BLOB)", "snapshot.sequence 77"),
    ]

    @Test(arguments: crimes) func `each kind of tampering is found`(_ crime: Crime) async throws {
        let office = try await Office(.rounds)
        let state = try await office.submit(.rounds).instance
        try await office.act(.comment(Comment(text: "looks good")), on: state.id, by: .zhao)
        try await office.act(state.approve(as: .wang), on: state.id, by: .wang)
        let sound = try await office.engine.verify()
        #expect(sound.isSound)
        #expect(sound.instances == 1)
        #expect(sound.events == 6)

        tamper(office.path, crime.statements)
        let report = try await office.restarted().verify()
        let found = report.findings.map { finding in
            finding.code + (finding.sequence.map { " \($0)" } ?? "")
        }
        #expect(Set(found) == crime.findings)
    }

    @Test func `a snapshot of another state is found, and so is what it led to`() async throws {
        let office = try await Office(.rounds)
        let id = try await office.submit(.rounds).instance.id
        for number in 1...63 { try await office.act(.comment(Comment(text: "\(number)")), on: id, by: .li) }
        #expect(try await office.engine.verify(id).isSound)
        tamper(
            office.path,
            "UPDATE snapshots SET state = CAST(replace(CAST(state AS TEXT), '\"zhao\"', '\"li\"') AS BLOB)")
        let report = try await office.engine.verify(id)
        #expect(report.findings.map(\.code) == ["snapshot.state"])
    }

    @Test func `all instances are counted, and progress is told`() async throws {
        let office = try await Office(.rounds)
        for _ in 1...120 { try await office.submit(.rounds) }
        let (told, progress) = AsyncStream.makeStream(of: Int.self)
        let report = try await office.engine.verify { checked, total in
            #expect(total == 120)
            progress.yield(checked)
        }
        progress.finish()
        #expect(report.isSound)
        #expect(report.instances == 120)
        #expect(await told.reduce(into: []) { $0.append($1) } == [50, 100, 120, 120])
    }
}
