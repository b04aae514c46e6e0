internal import Core

/// Runs many bodies in one transaction, each in a savepoint of its own, and answers when the commit is durable.
struct GroupCommit {
    let connection: Connection
    let session: Session

    /// The write lock is held by the caller.
    func run(_ submissions: [Submission]) {
        do {
            try connection.query("BEGIN IMMEDIATE").run()
        } catch {
            for submission in submissions { submission.refuse(error) }
            return
        }
        session.begin()
        var kept: [@Sendable (Refusal?) -> Void] = []
        kept.reserveCapacity(submissions.count)
        var broken: Refusal?
        for submission in submissions {
            if let broken {
                submission.refuse(broken)
                continue
            }
            do {
                try run(submission, keeping: &kept)
            } catch {
                broken = error
            }
        }
        let failure = broken.map(abandon) ?? commit()
        session.end(committed: failure == nil)
        for answer in kept { answer(failure) }
    }

    /// Throws when the transaction as a whole is lost.
    private func run(_ submission: Submission, keeping kept: inout [@Sendable (Refusal?) -> Void]) throws(Refusal) {
        do {
            try connection.query("SAVEPOINT command").run()
        } catch {
            submission.refuse(error)
            throw error
        }
        let mark = session.mark
        switch submission.run(session) {
        case .keep(let answer):
            kept.append(answer)
            try connection.query("RELEASE command").run()
        case .discard(let answer):
            defer { answer() }
            guard connection.isInTransaction else { throw Refusal.storeTransactionLost }
            try connection.query("ROLLBACK TO command").run()
            try connection.query("RELEASE command").run()
            session.restore(mark)
        }
    }

    private func commit() -> Refusal? {
        do {
            try connection.query("COMMIT").run()
            return nil
        } catch {
            return abandon(error)
        }
    }

    private func abandon(_ cause: Refusal) -> Refusal {
        if connection.isInTransaction { try? connection.query("ROLLBACK").run() }
        return .storeCommitFailed(cause)
    }
}

extension Refusal {
    /// A disk error inside one body made SQLite give up the transaction with all the others in it.
    static let storeTransactionLost = Refusal(
        "store.transaction-lost", .unavailable, Message(en: "The transaction was lost.", zh: "事务已丢失。"))
}
