internal import Core

extension Session {
    /// Says on a terminal what is being done when it takes longer than a second.
    func progress<Result: Sendable>(
        _ message: Message, _ work: () async throws -> Result
    ) async rethrows -> Result {
        guard surroundings.isTerminal(.error) else { return try await work() }
        let text = face.text(message)
        let write = surroundings.write
        let reminder = Task {
            try await Task.sleep(for: .seconds(1))
            write(.error, text + "\n")
        }
        defer { reminder.cancel() }
        return try await work()
    }
}
