internal import GRDB
internal import GRDBSQLite

/// Moves the write-ahead log into the database file when it has grown, and cuts it to nothing.
///
/// Only called while the write lock is held. A short log is what makes a cold start quick: the first process that opens
/// the file reads the whole log to build its index.
@safe
struct Checkpoints: ~Copyable {
    /// 4 MiB of pages.
    static let usualPages = 1_024

    /// 1 MiB.
    static let pagesAtEnd = 256

    private let connection: OpaquePointer?
    private let threshold: Int
    private let pages: UnsafeMutablePointer<Int32>
    private var next: Int

    /// Counts the log's pages from now on, through the hook that SQLite calls after each commit.
    init(of connection: Connection, threshold: Int = usualPages) {
        self.threshold = threshold
        next = threshold
        unsafe self.connection = connection.database.sqliteConnection
        unsafe pages = .allocate(capacity: 1)
        unsafe pages.initialize(to: 0)
        unsafe sqlite3_wal_hook(
            self.connection,
            { pages, _, _, count in
                unsafe pages?.assumingMemoryBound(to: Int32.self).pointee = count
                return SQLITE_OK
            }, pages)
    }

    deinit {
        unsafe sqlite3_wal_hook(connection, nil, nil)
        unsafe pages.deallocate()
    }

    /// Where a reader still needs the log, it is moved but not cut; then the next attempt comes after as many pages
    /// again.
    mutating func runIfDue() {
        let count = unsafe Int(pages.pointee)
        if count < next - threshold { next = threshold }
        if count >= next { run(count) }
    }

    /// At the end of a process: the next one should not have much to read.
    mutating func runAtEnd() {
        let count = unsafe Int(pages.pointee)
        if count >= Checkpoints.pagesAtEnd { run(count) }
    }

    private mutating func run(_ count: Int) {
        unsafe sqlite3_busy_timeout(connection, 0)
        let code = unsafe sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
        unsafe sqlite3_busy_timeout(connection, Int32(Connection.patience.components.seconds * 1_000))
        if code == SQLITE_OK {
            unsafe pages.pointee = 0
            next = threshold
        } else {
            next = count + threshold
        }
    }
}
