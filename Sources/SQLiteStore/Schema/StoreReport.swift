internal import Core

/// What a database file and the library behind it say of themselves, for `doctor`.
package struct StoreReport: Sendable {
    /// The version of SQLite that the program runs with, such as `3.40.1`.
    package let libraryVersion: String
    /// Read back from a writing connection, as all writing connections are set: `wal`.
    package let journalMode: String
    /// The same: `off`, `normal`, `full` or `extra`.
    package let synchronous: String
    /// How many steps of the schema the file has taken.
    package let layout: Int
}

extension SQLiteStore {
    /// Looks at the database at the path. Refuses as `open` does.
    package static func report(at path: String) async throws -> StoreReport {
        try SQLiteFile(path: path).requireExistence()
        let lock = try WriteLock(of: path)
        try lock.acquire()
        defer { lock.release() }
        return try Connection.open(path, .writing) { connection throws(Refusal) in
            try Layout.check(connection, path: path)
            try Durability.full.apply(to: connection)
            return StoreReport(
                libraryVersion: try connection.query("SELECT sqlite_version()").first { $0.text(0) } ?? "unknown",
                journalMode: try connection.pragma("journal_mode") ?? "unknown",
                synchronous: word(try connection.pragma("synchronous")),
                layout: try connection.pragma("user_version").flatMap { Int($0) } ?? 0)
        }
    }

    /// SQLite answers with the number of the level.
    private static func word(_ level: String?) -> String {
        switch level {
        case "0": "off"
        case "1": "normal"
        case "2": "full"
        case "3": "extra"
        default: "unknown"
        }
    }
}
