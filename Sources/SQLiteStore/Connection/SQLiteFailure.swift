internal import Core
internal import GRDB
internal import GRDBSQLite

/// What SQLite said, as the refusal that people get.
struct SQLiteFailure {
    /// The extended result code.
    let code: Int32
    let text: String

    init(code: Int32, text: String) {
        self.code = code
        self.text = text
    }

    init(code: Int32, of connection: OpaquePointer?) {
        self.code = code
        self.text = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) } ?? "SQLite error \(code)"
    }

    init(_ error: DatabaseError) {
        self.code = error.extendedResultCode.rawValue
        self.text = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    }

    /// The result code without its extension.
    var primaryCode: Int32 { code & 0xff }

    var refusal: Refusal {
        switch primaryCode {
        case SQLITE_BUSY, SQLITE_LOCKED:
            .storeBusy
        case SQLITE_CONSTRAINT:
            refusal(
                "store.conflict", .conflict, en: "The database already holds something else in this place.",
                zh: "数据库中此处已有其他内容。")
        case SQLITE_FULL:
            refusal("store.full", .unavailable, en: "The disk is full.", zh: "磁盘已满。")
        case SQLITE_IOERR:
            refusal("store.input-output", .unavailable, en: "The disk reported an error.", zh: "磁盘报告错误。")
        case SQLITE_CORRUPT:
            refusal("store.damaged", .unavailable, en: "The database file is damaged.", zh: "数据库文件已损坏。")
        case SQLITE_NOTADB:
            refusal("store.foreign", .invalid, en: "The file is not a database.", zh: "该文件不是数据库。")
        case SQLITE_READONLY, SQLITE_PERM:
            refusal(
                "store.read-only", .unavailable, en: "The database file cannot be written.", zh: "数据库文件不可写。")
        case SQLITE_CANTOPEN:
            refusal("store.cannot-open", .unavailable, en: "The database file cannot be opened.", zh: "无法打开数据库文件。")
        default:
            refusal("store.failed", .unavailable, en: "The database failed.", zh: "数据库出错。")
        }
    }

    private func refusal(_ code: String, _ kind: Refusal.Kind, en: String, zh: String) -> Refusal {
        Refusal(
            code, kind, Message(en: en, zh: zh),
            context: [Refusal.Detail("sqlite", text), Refusal.Detail("result", String(self.code))])
    }
}

/// Runs something of GRDB's and gives its errors the form of ours.
func translated<Answer>(_ body: () throws -> Answer) throws(Refusal) -> Answer {
    do {
        return try body()
    } catch let refusal as Refusal {
        throw refusal
    } catch let error as DatabaseError {
        throw SQLiteFailure(error).refusal
    } catch {
        throw SQLiteFailure(code: SQLITE_ERROR, text: String(describing: error)).refusal
    }
}
