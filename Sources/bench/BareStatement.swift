internal import GRDBSQLite

/// A statement of the baseline: nothing between Swift and SQLite's C functions.
@safe
struct BareStatement {
    private let handle: OpaquePointer

    init(_ connection: OpaquePointer, _ sql: String) throws {
        var made: OpaquePointer?
        guard
            unsafe sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil) == SQLITE_OK,
            let made = unsafe made
        else { throw unsafe BareFailure(connection) }
        unsafe handle = made
    }

    func bind(_ place: Int32, _ value: Int64) { unsafe sqlite3_bind_int64(handle, place, value) }

    func bindNull(_ place: Int32) { unsafe sqlite3_bind_null(handle, place) }

    /// The bytes must live until the statement has run: the baseline copies nothing.
    func bind(_ place: Int32, text: borrowing [UInt8]) {
        unsafe text.withUnsafeBytes { bytes in
            let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
            _ = unsafe sqlite3_bind_text(handle, place, start, Int32(bytes.count), BareStatement.copied)
        }
    }

    func bind(_ place: Int32, blob: borrowing [UInt8]) {
        unsafe blob.withUnsafeBytes { bytes in
            _ = unsafe sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(bytes.count), BareStatement.copied)
        }
    }

    func run() throws {
        let code = unsafe sqlite3_step(handle)
        unsafe sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw unsafe BareFailure(sqlite3_db_handle(handle)) }
    }

    func finalize() { unsafe sqlite3_finalize(handle) }

    private static var copied: sqlite3_destructor_type {
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}

struct BareFailure: Error, CustomStringConvertible {
    let description: String

    init(_ connection: OpaquePointer?) {
        description = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) } ?? "no connection"
    }
}
