internal import Core

/// Whether an acknowledged commit survives the loss of power: write-ahead log and a full sync at each commit.
///
/// The settings are made on the open connection, after whatever the library in between did on opening, and read back:
/// a file system that cannot share memory silently stays with another journal.
enum Durability {
    /// Synced at each commit.
    case full
    /// For files that are thrown away: nothing is ever synced.
    case none

    func apply(to connection: Connection) throws(Refusal) {
        _ = try connection.pragma("journal_mode = WAL")
        try connection.script("PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = \(level)")
        // The pages that a savepoint may have to restore are kept in memory, not in a temporary file.
        try connection.script("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384")
        try expect("journal_mode", "wal", on: connection)
        try expect("synchronous", String(level), on: connection)
    }

    /// SQLite's number: 2 is FULL, 0 is OFF.
    private var level: Int {
        switch self {
        case .full: 2
        case .none: 0
        }
    }

    private func expect(_ setting: String, _ wanted: String, on connection: Connection) throws(Refusal) {
        let found = try connection.pragma(setting) ?? "unknown"
        guard found == wanted else { throw Refusal.storeNotDurable(setting, found: found) }
    }
}
