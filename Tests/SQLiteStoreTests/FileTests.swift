import Core
import Foundation
import Ports
import Testing

@testable import SQLiteStore

struct FileTests {
    @Test func `refuses to open a path without a file, and says how to make one`() async throws {
        let home = try TemporaryHome()
        let refusal = await #expect(throws: Refusal.self) { try await SQLiteStore.open(at: home.path) }
        #expect(refusal?.code == "store.not-found")
        #expect(refusal?.kind == .notFound)
        #expect(refusal?.hint?.en.contains("countersign init") == true)
        #expect(!FileManager.default.fileExists(atPath: home.path))
        try await home.remove()
    }

    @Test func `refuses to make a database where a file is`() async throws {
        let home = try TemporaryHome()
        _ = try await home.openSQLite()
        await expect("store.exists") { _ = try await SQLiteStore.create(at: home.path) }
        try await home.remove()
    }

    @Test(arguments: ["hello, this is not a database at all", String(repeating: "x", count: 9_000)])
    func `refuses a file that is no database, and leaves it alone`(_ text: String) async throws {
        let home = try TemporaryHome()
        try text.write(toFile: home.path, atomically: false, encoding: .utf8)
        await expect("store.foreign") { _ = try await SQLiteStore.open(at: home.path) }
        await expect("store.exists") { _ = try await SQLiteStore.create(at: home.path) }
        #expect(try String(contentsOfFile: home.path, encoding: .utf8) == text)
        try await home.remove()
    }

    @Test(arguments: [
        "CREATE TABLE customers (name TEXT)", "PRAGMA application_id = 7; PRAGMA user_version = 1",
        "PRAGMA user_version = 1; CREATE TABLE events (x)",
    ])
    func `refuses a database of another program`(_ script: String) async throws {
        let home = try TemporaryHome()
        try outside(home.path, script)
        await expect("store.foreign") { _ = try await SQLiteStore.open(at: home.path) }
        await expect("store.exists") { _ = try await SQLiteStore.create(at: home.path) }
        try await home.remove()
    }

    @Test func `refuses a file from a newer program`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        try outside(home.path, "PRAGMA user_version = 99")
        let refusal = await #expect(throws: Refusal.self) { try await SQLiteStore.open(at: home.path) }
        #expect(refusal?.code == "store.newer")
        #expect(refusal?.context.contains(Refusal.Detail("layout", "99")) == true)
        try await home.remove()
    }

    @Test func `makes a database again whose making was cut off`() async throws {
        let home = try TemporaryHome()
        try Data().write(to: URL(filePath: home.path))
        await expect("store.foreign") { _ = try await SQLiteStore.open(at: home.path) }
        let store = try await SQLiteStore.create(at: home.path)
        #expect(try await store.read { try $0.statistics() }.instances == 0)
        try await store.close()
        try await home.remove()
    }

    @Test func `takes the steps of the schema that a file lacks, all or none`() async throws {
        let home = try TemporaryHome()
        try await home.openSQLite().close()
        let file = SQLiteFile(path: home.path)
        let second = "ALTER TABLE instances ADD COLUMN priority INTEGER"
        await expect("store.failed") {
            try file.upgrade(durability: .full, steps: Schema.steps + [second, "nonsense"])
        }
        #expect(try layout(home.path) == 1)
        try file.upgrade(durability: .full, steps: Schema.steps + [second])
        #expect(try layout(home.path) == 2)
        try file.upgrade(durability: .full, steps: Schema.steps + [second])
        try Connection.open(home.path, .reading) { connection throws(Refusal) in
            _ = try connection.query("SELECT priority FROM instances").first { $0.integer(0) }
        }
        try await home.remove()
    }

    @Test func `two processes that make one database at the same time make one`() async throws {
        let home = try TemporaryHome()
        let path = home.path
        let made = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask { (try? await SQLiteStore.create(at: path).close()) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
        #expect(try layout(path) == Schema.current)
        try await home.remove()
    }

    private func layout(_ path: String) throws -> Int {
        try Connection.open(path, .reading) { connection throws(Refusal) in
            try connection.pragma("user_version").flatMap { Int($0) } ?? 0
        }
    }

    private func outside(_ path: String, _ script: String) throws {
        try Connection.open(path, .creating) { connection throws(Refusal) in try connection.script(script) }
    }
}

func expect(
    _ code: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async {
    let refusal = await #expect(throws: Refusal.self, sourceLocation: sourceLocation) { try await body() }
    #expect(refusal?.code == code, sourceLocation: sourceLocation)
}
