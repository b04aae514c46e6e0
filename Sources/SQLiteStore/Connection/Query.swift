internal import Core
internal import GRDB
internal import GRDBSQLite

/// A compiled statement that is bound, stepped and read through SQLite's C functions.
///
/// GRDB compiles it and frees it; its own binding and row values cost about as much CPU as SQLite itself does on the
/// path of a decision, so they stay out of the way. A query is used from start to end before it is used again:
///
///     try connection.query("DELETE FROM timers WHERE instance = ?").bind(instance.number).run()
@safe
final class Query {
    private let statement: Statement
    private let handle: OpaquePointer
    private var bound: Int32 = 0

    init(_ statement: Statement) {
        self.statement = statement
        unsafe handle = statement.sqliteStatement
    }

    var sql: String { statement.sql }

    /// Ready to be bound from the first value on, whatever became of the last use.
    func restarted() -> Query {
        bound = 0
        return self
    }

    @discardableResult
    func bind(_ value: Int64) -> Query {
        bound += 1
        unsafe sqlite3_bind_int64(handle, bound, value)
        return self
    }

    @discardableResult
    func bind(_ value: Int) -> Query { bind(Int64(value)) }

    @discardableResult
    func bind(_ value: Moment) -> Query { bind(value.milliseconds) }

    @discardableResult
    func bind(_ value: Int64?) -> Query {
        guard let value else { return bindNull() }
        return bind(value)
    }

    @discardableResult
    func bind(_ value: Moment?) -> Query { bind(value?.milliseconds) }

    @discardableResult
    func bind(_ value: String?) -> Query {
        guard var value else { return bindNull() }
        bound += 1
        value.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { text in
                _ = unsafe sqlite3_bind_text(handle, bound, text.baseAddress, Int32(text.count), Query.copied)
            }
        }
        return self
    }

    /// Text that is UTF-8 already.
    @discardableResult
    func bind(utf8 bytes: [UInt8]) -> Query {
        bound += 1
        unsafe bytes.withUnsafeBytes { bytes in
            let text = unsafe bytes.bindMemory(to: CChar.self)
            _ = unsafe sqlite3_bind_text(handle, bound, text.baseAddress, Int32(text.count), Query.copied)
        }
        return self
    }

    @discardableResult
    func bind(blob bytes: [UInt8]) -> Query {
        bound += 1
        unsafe bytes.withUnsafeBytes { bytes in
            _ = unsafe sqlite3_bind_blob(handle, bound, bytes.baseAddress, Int32(bytes.count), Query.copied)
        }
        return self
    }

    private func bindNull() -> Query {
        bound += 1
        unsafe sqlite3_bind_null(handle, bound)
        return self
    }

    /// Carries out a statement that gives no rows, or whose rows do not matter.
    func run() throws(Refusal) {
        while try step() {}
    }

    /// What `read` makes of the first row; nil without one.
    func first<Answer>(_ read: (Columns) throws(Refusal) -> Answer) throws(Refusal) -> Answer? {
        guard try step() else { return nil }
        defer { finish() }
        return try read(unsafe Columns(handle))
    }

    /// What `read` makes of each row.
    func all<Answer>(_ read: (Columns) throws(Refusal) -> Answer) throws(Refusal) -> [Answer] {
        var answers: [Answer] = []
        while try step() {
            do {
                answers.append(try read(unsafe Columns(handle)))
            } catch {
                finish()
                throw error
            }
        }
        return answers
    }

    /// True on a row; false at the end, where the query is ready to be bound again.
    private func step() throws(Refusal) -> Bool {
        let code = unsafe sqlite3_step(handle)
        switch code {
        case SQLITE_ROW:
            return true
        case SQLITE_DONE:
            finish()
            return false
        default:
            let failure = unsafe SQLiteFailure(code: code, of: sqlite3_db_handle(handle))
            finish()
            throw failure.refusal
        }
    }

    private func finish() {
        bound = 0
        unsafe sqlite3_reset(handle)
    }

    /// SQLite copies what is bound: it may be read after the call returns.
    private static var copied: sqlite3_destructor_type {
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
