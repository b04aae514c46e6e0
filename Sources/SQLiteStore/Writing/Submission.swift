internal import Core

/// A body that waits to be run in a writing transaction.
struct Submission: Sendable {
    /// Runs the body inside a savepoint.
    let run: @Sendable (Session) -> Verdict
    /// Answers the caller when the body could not be run at all.
    let refuse: @Sendable (Refusal) -> Void

    enum Verdict: Sendable {
        /// The body went well: its caller is answered after the commit, or told why there was none.
        case keep(@Sendable (Refusal?) -> Void)
        /// The body threw: its savepoint is rolled back and its caller told.
        case discard(@Sendable () -> Void)
    }

    init<Answer: Sendable>(
        _ body: @escaping @Sendable (Session) throws -> Answer,
        answer: @escaping @Sendable (Result<Answer, any Error>) -> Void
    ) {
        run = { session in
            do {
                let value = try body(session)
                return .keep { refusal in
                    if let refusal { answer(.failure(refusal)) } else { answer(.success(value)) }
                }
            } catch {
                return .discard { answer(.failure(error)) }
            }
        }
        refuse = { answer(.failure($0)) }
    }
}
