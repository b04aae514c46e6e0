import GRDBSQLite
import Testing

/// Somebody with a database tool and bad intentions: statements straight into the file, past every guard.
func tamper(_ path: String, _ statements: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var database: OpaquePointer?
    guard unsafe sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
        Issue.record("the file does not open", sourceLocation: sourceLocation)
        return
    }
    defer { unsafe sqlite3_close_v2(database) }
    let guards = "DROP TRIGGER IF EXISTS events_stand; DROP TRIGGER IF EXISTS events_stay;"
    let status = unsafe sqlite3_exec(database, guards + statements, nil, nil, nil)
    let message = unsafe String(cString: sqlite3_errmsg(database))
    #expect(status == SQLITE_OK, "\(message)", sourceLocation: sourceLocation)
    #expect(unsafe sqlite3_changes(database) > 0, "nothing was changed", sourceLocation: sourceLocation)
}
