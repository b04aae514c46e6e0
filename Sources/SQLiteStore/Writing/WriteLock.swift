internal import Core

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Lets one connection at a time write to a database file or checkpoint it, among all our processes.
///
/// SQLite 3.7.0 to 3.51.2 can lose data when one connection checkpoints the write-ahead log at the moment in which
/// another starts it again from its beginning (the WAL-reset bug). Nobody can be in either part without this lock:
/// every writing transaction and every checkpoint runs while `FILE-lock` is held exclusively, automatic checkpoints
/// are off, and so is the one on closing (see `Writer`). Reading connections take no part in the bug: they neither
/// write frames nor checkpoint, are opened read-only, and rebuild the log's index after a crash under SQLite's own
/// exclusive locks, while no log can be started again.
///
/// Who waits for the lock first takes its turn, `FILE-turn`, and gives it back as soon as the lock is held. So a process
/// that commits one batch after another cannot shut the others out: when it comes back, the one who has the turn is
/// served first.
struct WriteLock: ~Copyable {
    private let turn: LockFile
    private let lock: LockFile

    init(of database: String) throws(Refusal) {
        let turnFile = try LockFile(database + "-turn")
        let file = try LockFile(database + "-lock")
        turn = turnFile
        lock = file
    }

    /// Refuses with `store.busy` after `patience`.
    func acquire(within patience: Duration = Connection.patience) throws(Refusal) {
        let deadline = ContinuousClock.now + patience
        try wait(until: deadline) { turn.tryLock() }
        defer { turn.unlock() }
        try wait(until: deadline) { lock.tryLock() }
    }

    func release() { lock.unlock() }

    /// Asks again and again, at random distances so that waiting processes do not keep step.
    private func wait(until deadline: ContinuousClock.Instant, _ attempt: () -> Bool) throws(Refusal) {
        var longest: UInt32 = 200
        while !attempt() {
            guard ContinuousClock.now < deadline else { throw Refusal.storeBusy }
            usleep(UInt32.random(in: 50...longest))
            longest = min(longest * 2, 2_000)
        }
    }
}
