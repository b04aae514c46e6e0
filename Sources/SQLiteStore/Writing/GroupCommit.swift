internal import Core

/// Runs many bodies in one transaction, so that one that throws leaves nothing behind and does not touch the others, and
/// answers when the commit is durable.
///
/// A savepoint copies every page that its body changes, which costs as much as the change itself; and nearly every body
/// that throws does so before it has written anything. So a batch is first run without savepoints. Only when a body
/// throws after it has written is the transaction given up and the batch run again, each body in a savepoint.
struct GroupCommit {
    let connection: Connection
    let session: Session

    /// The write lock is held by the caller.
    func run(_ submissions: [Submission]) {
        do throws(Refusal) {
            var attempted = try attempt(submissions, guarded: false)
            if attempted == nil { attempted = try attempt(submissions, guarded: true) }
            let answers = attempted ?? Answers()
            let failure = commit()
            for answer in answers.kept { answer(failure) }
            for answer in answers.discarded { answer() }
        } catch {
            // Nothing of the batch stands; the bodies that ran are not told twice.
            for submission in submissions { submission.refuse(error) }
        }
    }

    private struct Answers {
        var kept: [@Sendable (Refusal?) -> Void] = []
        var discarded: [@Sendable () -> Void] = []
    }

    /// Nil when a body wrote before it threw and there is no savepoint to go back to: nothing stands then.
    private func attempt(_ submissions: [Submission], guarded: Bool) throws(Refusal) -> Answers? {
        try connection.query("BEGIN IMMEDIATE").run()
        session.begin()
        var answers = Answers()
        answers.kept.reserveCapacity(submissions.count)
        do throws(Refusal) {
            for submission in submissions {
                let isClean = try guarded ? runGuarded(submission, &answers) : runBare(submission, &answers)
                if isClean { continue }
                try undo()
                // A body that was alone needs no second run: all that there was is undone.
                return submissions.count == 1 ? answers : nil
            }
            return answers
        } catch {
            try? undo()
            throw .storeCommitFailed(error)
        }
    }

    /// False when the body left something behind that must be undone.
    private func runBare(_ submission: Submission, _ answers: inout Answers) throws(Refusal) -> Bool {
        let before = connection.totalChanges
        switch submission.run(session) {
        case .keep(let answer):
            answers.kept.append(answer)
            return true
        case .discard(let answer):
            answers.discarded.append(answer)
            guard connection.isInTransaction else { throw .storeTransactionLost }
            return connection.totalChanges == before
        }
    }

    private func runGuarded(_ submission: Submission, _ answers: inout Answers) throws(Refusal) -> Bool {
        try connection.query("SAVEPOINT command").run()
        let mark = session.mark
        switch submission.run(session) {
        case .keep(let answer):
            answers.kept.append(answer)
        case .discard(let answer):
            answers.discarded.append(answer)
            guard connection.isInTransaction else { throw .storeTransactionLost }
            try connection.query("ROLLBACK TO command").run()
            session.restore(mark)
        }
        try connection.query("RELEASE command").run()
        return true
    }

    private func commit() -> Refusal? {
        guard connection.isInTransaction else { return nil }
        do {
            try connection.query("COMMIT").run()
            session.committed()
            return nil
        } catch {
            try? undo()
            return .storeCommitFailed(error)
        }
    }

    private func undo() throws(Refusal) {
        session.rolledBack()
        if connection.isInTransaction { try connection.query("ROLLBACK").run() }
    }
}

extension Refusal {
    /// A disk error inside one body made SQLite give up the transaction with all the others in it.
    static let storeTransactionLost = Refusal(
        "store.transaction-lost", .unavailable, Message(en: "The transaction was lost.", zh: "事务已丢失。"))
}
