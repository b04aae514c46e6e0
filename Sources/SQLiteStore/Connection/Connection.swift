internal import Core
internal import GRDB
internal import GRDBSQLite

/// An open database connection with its compiled statements; it never leaves the thread that opened it.
final class Connection {
    let database: Database
    private var queries: [UInt: Query] = [:]
    private var composed: [String: Query] = [:]

    private init(_ database: Database) {
        self.database = database
    }

    enum Access {
        case reading
        case writing
        /// Also makes the file where there is none.
        case creating
    }

    /// Waits this long for other processes at most.
    static let patience = Duration.seconds(5)

    /// Opens a connection for the length of the body, and closes it.
    ///
    /// Foreign keys stay off: rows are only written in the few places of this room, and the checks would cost a lookup
    /// a row.
    static func open<Answer>(
        _ path: String, _ access: Access, _ body: (Connection) throws(Refusal) -> Answer
    ) throws(Refusal) -> Answer {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.readonly = access == .reading
        configuration.busyMode = .timeout(Double(patience.components.seconds))
        configuration.allowsUnsafeTransactions = true
        let fixed = configuration
        let queue = try translated { try DatabaseQueue(path: path, configuration: fixed) }
        return try translated {
            try queue.writeWithoutTransaction { database in
                try body(Connection(database))
            }
        }
    }

    /// The compiled form of a statement that stands in our own source, made at its first use.
    ///
    /// The place of the literal in the program is the key: nothing is hashed but one word.
    func query(_ sql: StaticString) throws(Refusal) -> Query {
        let key = unsafe UInt(bitPattern: sql.utf8Start)
        if let query = queries[key] { return query.restarted() }
        let query = try compile(sql.description)
        queries[key] = query
        return query
    }

    /// The same for a statement that was put together from a few parts, never from anybody's input.
    func query(text sql: String) throws(Refusal) -> Query {
        if let query = composed[sql] { return query.restarted() }
        let query = try compile(sql)
        composed[sql] = query
        return query
    }

    /// What was compiled so far.
    var statements: [String] { (Array(queries.values) + composed.values).map(\.sql) }

    private func compile(_ sql: String) throws(Refusal) -> Query {
        Query(try translated { try database.makeStatement(sql: sql) })
    }

    /// How many rows the last statement changed.
    var changes: Int { unsafe Int(sqlite3_changes(database.sqliteConnection)) }

    /// How many rows were changed since the connection was opened.
    var totalChanges: Int32 { unsafe sqlite3_total_changes(database.sqliteConnection) }

    /// The number of the row that was inserted last.
    var lastInserted: Int64 { unsafe sqlite3_last_insert_rowid(database.sqliteConnection) }

    /// False when SQLite gave the whole transaction up by itself, as it may on a full disk.
    var isInTransaction: Bool { unsafe sqlite3_get_autocommit(database.sqliteConnection) == 0 }

    /// The first column of the first row of a pragma, as text.
    func pragma(_ text: String) throws(Refusal) -> String? {
        try translated { try String.fetchOne(database, sql: "PRAGMA \(text)") }
    }

    /// Runs several statements that give no rows.
    func script(_ sql: String) throws(Refusal) {
        try translated { try database.execute(sql: sql) }
    }
}
