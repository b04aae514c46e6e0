import Core
import Foundation
import Ports
import Testing

@testable import SQLiteStore

struct DurabilityTests {
    @Test func `a writing connection has a write-ahead log and full syncs`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        try Connection.open(home.path, .writing) { connection throws(Refusal) in
            try Durability.full.apply(to: connection)
            #expect(try connection.pragma("journal_mode") == "wal")
            #expect(try connection.pragma("synchronous") == "2")
            #expect(try connection.pragma("wal_autocheckpoint") == "0")
        }
        try await home.remove()
    }

    @Test func `refuses to write where there can be no write-ahead log`() async throws {
        let refusal = #expect(throws: Refusal.self) {
            try Connection.open(":memory:", .creating) { connection throws(Refusal) in
                try Durability.full.apply(to: connection)
            }
        }
        #expect(refusal?.code == "store.not-durable")
        #expect(refusal?.context.contains(Refusal.Detail("setting", "journal_mode")) == true)
    }

    @Test(arguments: [
        "UPDATE events SET payload = '{}'", "DELETE FROM events",
        "UPDATE events SET hash = zeroblob(32) WHERE position = 1",
    ])
    func `events are never changed or deleted`(_ crime: String) async throws {
        let home = try TemporaryHome()
        let store = try await home.openSQLite()
        var sample = Sample(1)
        let entry = sample.entry()
        try await store.write { try $0.append(entry) }
        await expect("store.conflict") {
            try Connection.open(home.path, .writing) { connection throws(Refusal) in try connection.script(crime) }
        }
        #expect(try await store.read { try $0.events(of: entry.head.id, after: 0, limit: nil) }.count == 1)
        try await home.remove()
    }

    @Test func `closing leaves the log as it is`() async throws {
        let home = try TemporaryHome()
        let store = try await home.openSQLite()
        var sample = Sample(1)
        let entry = sample.entry()
        let before = size(home.path)
        try await store.write { try $0.append(entry) }
        try await store.close()
        #expect(size(home.path + "-wal") > 0)
        #expect(size(home.path) == before)
        let again = try await home.openSQLite()
        #expect(try await again.read { try $0.head(of: entry.head.id) } == entry.head)
        try await home.remove()
    }

    @Test func `closing cuts a log that the next process would read for long`() async throws {
        let home = try TemporaryHome()
        let store = try await home.openSQLite()
        var sample = Sample(1)
        let entry = sample.entry(bytes: 1_500_000)
        try await store.write { try $0.append(entry) }
        #expect(size(home.path + "-wal") > 1_500_000)
        try await store.close()
        #expect(size(home.path + "-wal") == 0)
        #expect(size(home.path) > 1_500_000)
        try await home.remove()
    }

    @Test func `a long log is moved into the file and cut`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        try Connection.open(home.path, .writing) { connection throws(Refusal) in
            try Durability.full.apply(to: connection)
            var checkpoints = Checkpoints(of: connection, threshold: 8)
            for number in 1...3 {
                try connection.script("INSERT INTO names (text) VALUES ('name \(number)')")
                checkpoints.runIfDue()
            }
            #expect(size(home.path + "-wal") > 0)
            for number in 4...20 {
                try connection.script("INSERT INTO names (text) VALUES ('name \(number)')")
                checkpoints.runIfDue()
            }
            #expect(size(home.path + "-wal") < 8 * 4_200)
        }
        try await home.remove()
    }

    @Test func `a reader that needs the log keeps it from being cut, not from being moved`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        try Connection.open(home.path, .reading) { reader throws(Refusal) in
            try reader.script("BEGIN")
            _ = try reader.query("SELECT count(*) FROM names").first { $0.integer(0) }
            try Connection.open(home.path, .writing) { connection throws(Refusal) in
                try Durability.full.apply(to: connection)
                var checkpoints = Checkpoints(of: connection, threshold: 4)
                for number in 1...12 {
                    try connection.script("INSERT INTO names (text) VALUES ('name \(number)')")
                    checkpoints.runIfDue()
                }
                #expect(size(home.path + "-wal") > 8 * 4_096)
                try reader.script("COMMIT")
                for number in 13...20 {
                    try connection.script("INSERT INTO names (text) VALUES ('name \(number)')")
                    checkpoints.runIfDue()
                }
                #expect(size(home.path + "-wal") < 8 * 4_200)
            }
        }
        try await home.remove()
    }

    @Test func `a command that reads makes no file and waits for no lock`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        for suffix in ["-lock", "-turn"] { try FileManager.default.removeItem(atPath: home.path + suffix) }
        let before = try FileManager.default.contentsOfDirectory(atPath: home.folder.path).sorted()
        let store = try await home.openSQLite()
        #expect(try await store.read { try $0.inbox(of: Identifier(literal: "chen"), after: nil, limit: 10) } == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).sorted() == before)
        try await home.remove()
    }

    private func size(_ path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? -1
    }
}
