import CountersignPluginKit
import GRDB
import Synchronization

/// The ledger's file. One connection a process, and one writer at a time among all processes.
final class Ledger: Sendable {
    let utcOffset: Int
    private let file: String
    private let busyTimeout: Int
    private let queue = Mutex<DatabaseQueue?>(nil)

    init(_ configuration: StockPlugin.Configuration) {
        file = configuration.file
        busyTimeout = configuration.busyTimeout
        utcOffset = configuration.utcOffset
    }

    /// Runs a body in a transaction that has the write lock from its beginning, so that what it reads stays true until
    /// it is committed.
    ///
    /// - Throws: `stock.busy`, retryable, where another process held the lock all the time; `stock.storage`, retryable,
    ///   where the disk refuses.
    func write<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        do {
            return try await open().writeWithoutTransaction { database in
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try body(database)
                    return .commit
                }
                guard let result else { throw Ledger.failure("the transaction gave no result") }
                return result
            }
        } catch let error as DatabaseError {
            throw Ledger.refusal(of: error)
        }
    }

    private func open() throws -> DatabaseQueue {
        try queue.withLock { queue in
            if let queue { return queue }
            var configuration = GRDB.Configuration()
            configuration.busyMode = .timeout(.init(busyTimeout))
            configuration.foreignKeysEnabled = true
            let opened = try DatabaseQueue(path: file, configuration: configuration)
            try opened.writeWithoutTransaction(Ledger.prepare)
            queue = opened
            return opened
        }
    }

    /// Several processes share the file, and the system's SQLite may have the WAL-reset bug (3.7.0 to 3.51.2), so the
    /// journal is a rollback journal. GRDB sets pragmas of its own while it opens: ours come after, and are read back.
    private static func prepare(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode = TRUNCATE")
        let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
        guard journal == "truncate", synchronous == 2 else {
            throw failure("the file is not durable: journal \(journal ?? "?"), synchronous \(synchronous ?? -1)")
        }
        try database.inTransaction(.immediate) {
            try LedgerSchema.migrate(database)
            return .commit
        }
    }

    static func failure(_ message: String) -> PluginError {
        PluginError("stock.storage", message, retry: .retryable)
    }

    private static func refusal(of error: DatabaseError) -> PluginError {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            PluginError("stock.busy", "another process holds the ledger", retry: .retryable(after: .seconds(1)))
        default: failure("the ledger refused: \(error.message ?? error.resultCode.description)")
        }
    }
}
