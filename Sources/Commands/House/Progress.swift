internal import Core
internal import Synchronization

/// How far something has come; told from any task.
final class Meter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    /// Never goes back.
    func reach(_ value: Int) { count.withLock { $0 = max($0, value) } }
}

extension Session {
    /// Says on a terminal what is being done when it takes longer than a second, and each second how far it has come.
    func progress<Result: Sendable>(
        _ message: Message, _ meter: Meter? = nil, _ work: () async throws -> Result
    ) async rethrows -> Result {
        guard surroundings.isTerminal(.error) else { return try await work() }
        let text = face.text(message)
        let write = surroundings.write
        let reminder = Task {
            var last = ""
            while true {
                try await Task.sleep(for: .seconds(1))
                let line = text + (meter.map { " \($0.value)" } ?? "") + "\n"
                if line != last { write(.error, line) }
                last = line
            }
        }
        defer { reminder.cancel() }
        return try await work()
    }
}
