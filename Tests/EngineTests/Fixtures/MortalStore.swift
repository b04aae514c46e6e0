import Ports
import Synchronization

/// A store whose process dies at a chosen step: from there on, nothing reaches the database and nothing is answered.
final class MortalStore: Store {
    struct Death: Error {}

    enum Instant: CaseIterable, Sendable {
        /// The step was not begun.
        case before
        /// The step is durable, and nobody was told.
        case after
    }

    private let base: any Store
    private let fatal: Int
    private let instant: Instant
    private let steps = Mutex(0)

    init(_ base: any Store, diesAt fatal: Int, _ instant: Instant) {
        self.base = base
        self.fatal = fatal
        self.instant = instant
    }

    var isDead: Bool { steps.withLock { $0 >= fatal } }

    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Answer
    ) async throws -> Answer {
        try await step { try await self.base.write(body) }
    }

    func read<Answer: Sendable>(_ body: @escaping @Sendable (any StoreReader) throws -> Answer) async throws -> Answer {
        try await step { try await self.base.read(body) }
    }

    func close() async throws {}

    private func step<Answer>(_ work: () async throws -> Answer) async throws -> Answer {
        let number = steps.withLock { steps in
            steps += 1
            return steps
        }
        guard number < fatal || (number == fatal && instant == .after) else { throw Death() }
        let answer = try await work()
        guard number < fatal else { throw Death() }
        return answer
    }
}
