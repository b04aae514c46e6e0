import Core
import Foundation
import Ports
import Synchronization
import Testing

@testable import SQLiteStore

struct GroupCommitTests {
    /// Answers in the order in which they were given.
    private final class Answers: Sendable {
        private let given = Mutex<[String]>([])

        var all: [String] { given.withLock { $0 } }

        func submission(_ name: String, _ body: @escaping @Sendable (Session) throws -> Void) -> Submission {
            Submission(body) { result in
                let text =
                    switch result {
                    case .success: "\(name) stands"
                    case .failure(let error): "\(name) \((error as? Refusal)?.code ?? "error")"
                    }
                self.given.withLock { $0.append(text) }
            }
        }
    }

    private static let undo = Refusal("test.undo", .invalid, Message(en: "", zh: ""))

    private func names(_ path: String) throws -> [String] {
        try Connection.open(path, .reading) { connection throws(Refusal) in
            try connection.query("SELECT text FROM names ORDER BY text").all { $0.text(0) }
        }
    }

    private func run(
        _ submissions: [Submission], prepare: String = "", path: String
    ) throws {
        try Connection.open(path, .writing) { connection throws(Refusal) in
            try Durability.full.apply(to: connection)
            if !prepare.isEmpty { try connection.script(prepare) }
            GroupCommit(connection: connection, session: Session(connection)).run(submissions)
        }
    }

    @Test func `each body of a batch stands or falls alone, and each caller is answered once`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        let answers = Answers()
        try run(
            [
                answers.submission("a") { _ = try $0.names.intern("a") },
                answers.submission("early") { _ in throw Self.undo },
                answers.submission("late") { session in
                    _ = try session.names.intern("late")
                    throw Self.undo
                },
                answers.submission("b") { session in
                    #expect(try session.names.number(of: "late") == nil)
                    _ = try session.names.intern("b")
                },
            ], path: home.path)
        #expect(answers.all.sorted() == ["a stands", "b stands", "early test.undo", "late test.undo"])
        #expect(try names(home.path) == ["a", "b"])
        try await home.remove()
    }

    @Test func `a body that is alone and throws after it wrote leaves nothing`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        let answers = Answers()
        try run(
            [
                answers.submission("late") { session in
                    _ = try session.names.intern("late")
                    throw Self.undo
                }
            ], path: home.path)
        #expect(answers.all == ["late test.undo"])
        #expect(try names(home.path) == [])
        try await home.remove()
    }

    @Test func `nobody is told that a command stands when the disk is full`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        let answers = Answers()
        var large = Sample(1)
        let entry = large.entry(bytes: 400_000)
        try run(
            [
                answers.submission("small") { _ = try $0.names.intern("small") },
                answers.submission("large") { try $0.append(entry) },
            ], prepare: "PRAGMA max_page_count = 60", path: home.path)
        let stand = answers.all.filter { $0.hasSuffix("stands") }
        #expect(answers.all.count == 2)
        #expect(!stand.contains("large stands"))
        #expect(try names(home.path).contains("small") == stand.contains("small stands"))
        try await home.remove()
    }

    @Test func `a commit that fails is answered to all as unknown`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        let answers = Answers()
        // A deferred constraint is the one failure that a test can bring about in the commit itself.
        let trap = """
            PRAGMA foreign_keys = ON; CREATE TABLE parents (id INTEGER PRIMARY KEY);
            CREATE TABLE children (parent INTEGER REFERENCES parents DEFERRABLE INITIALLY DEFERRED)
            """
        try run(
            [
                answers.submission("a") { _ = try $0.names.intern("a") },
                answers.submission("b") { try $0.connection.script("INSERT INTO children VALUES (7)") },
            ], prepare: trap, path: home.path)
        #expect(answers.all == ["a store.commit-failed", "b store.commit-failed"])
        #expect(try names(home.path) == [])
        try await home.remove()
    }
}
