internal import Core
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The one writing connection of a store, on a thread of its own that starts with the first write.
///
/// While one batch of bodies is being committed the next one gathers, so the cost of a durable commit is shared by all
/// who came in the meantime.
final class Writer: Sendable {
    private let path: String
    private let durability: Durability
    private let patience: Duration
    private let mailbox = Mailbox<Submission>()
    private let thread = Mutex<ServiceThread?>(nil)

    /// Bodies in a commit at most, so that a flood does not make the first caller wait for the last.
    private static let largestBatch = 1_024

    /// A batch of so many is a crowd that is worth waiting for.
    private static let crowd = 4

    init(path: String, durability: Durability, patience: Duration) {
        self.path = path
        self.durability = durability
        self.patience = patience
    }

    func submit(_ submission: Submission) {
        guard mailbox.post(submission) != .closed else { return submission.refuse(.storeClosed) }
        thread.withLock { thread in
            if thread == nil { thread = ServiceThread("countersign-writer") { [self] in serve() } }
        }
    }

    /// Nothing is taken in any more; what waits is still done. Safe to call twice.
    func close() { mailbox.close() }

    func ended() async {
        await thread.withLock { $0 }?.ended()
    }

    private func serve() {
        while let first = mailbox.take(Writer.largestBatch) {
            do {
                return try serve(first)
            } catch {
                for submission in first { submission.refuse(error) }
            }
        }
    }

    /// Throws only before the first batch has been run.
    private func serve(_ first: [Submission]) throws(Refusal) {
        let lock = try WriteLock(of: path)
        try lock.acquire(within: patience)
        defer { lock.release() }
        try Connection.open(path, .writing) { connection throws(Refusal) in
            try durability.apply(to: connection)
            var checkpoints = Checkpoints(of: connection)
            let commit = GroupCommit(connection: connection, session: Session(connection))
            var batch = first
            while true {
                commit.run(batch)
                checkpoints.runIfDue()
                lock.release()
                gather(after: batch.count)
                guard let next = mailbox.take(Writer.largestBatch) else { break }
                batch = next
                acquire(lock, for: &batch)
            }
            // Closing the last connection to a file checkpoints it, so that too happens under the lock.
            guard (try? lock.acquire(within: patience)) != nil else { return }
            checkpoints.runAtEnd()
        }
    }

    /// Those who were answered together come back together, if at all: waiting for them a moment, with the lock free for
    /// other processes, makes one commit of two.
    private func gather(after last: Int) {
        guard last >= Writer.crowd else { return }
        var present = 0
        for _ in 0...(1 + last / 64) {
            usleep(20)
            let count = mailbox.count
            if count == present || count >= last * 3 / 4 { return }
            present = count
        }
    }

    private func acquire(_ lock: borrowing WriteLock, for batch: inout [Submission]) {
        do {
            try lock.acquire(within: patience)
        } catch {
            for submission in batch { submission.refuse(error) }
            batch = []
        }
    }
}
