internal import Core
package import Ports

/// The record in one SQLite file.
///
/// A store has one writing connection, opened with the first write, and up to four read-only ones, each on a thread of
/// its own. Several stores, in one process or in many, may be open on one file.
package final class SQLiteStore: Store {
    package let path: String
    private let writer: Writer
    private let readers: Readers

    private init(path: String, durability: Durability, patience: Duration) {
        self.path = path
        writer = Writer(path: path, durability: durability, patience: patience)
        readers = Readers(path: path)
    }

    deinit {
        writer.close()
        readers.close()
    }

    /// Makes a database at the path, where there must be none, and opens it.
    package static func create(at path: String) async throws -> SQLiteStore {
        try SQLiteFile(path: path).create(durability: .full)
        return try await open(at: path)
    }

    /// Opens the database at the path. Refuses with `store.not-found`, `store.foreign` or `store.newer`.
    package static func open(at path: String) async throws -> SQLiteStore {
        try await open(at: path, durability: .full)
    }

    /// A database that is thrown away afterwards, such as a simulation's: as `create`, but nothing is ever synced.
    package static func scratch(at path: String) async throws -> SQLiteStore {
        try SQLiteFile(path: path).create(durability: .none)
        return try await open(at: path, durability: .none)
    }

    /// - Parameter patience: How long a write waits for other processes.
    static func open(
        at path: String, durability: Durability, patience: Duration = Connection.patience
    ) async throws -> SQLiteStore {
        let file = SQLiteFile(path: path)
        try file.requireExistence()
        do {
            return try await opened(path, durability, patience)
        } catch let refusal as Refusal where refusal.code == "store.older" {
            try file.upgrade(durability: durability)
            return try await opened(path, durability, patience)
        }
    }

    /// The first reading connection looks at what the file is, and stays open for what comes.
    private static func opened(
        _ path: String, _ durability: Durability, _ patience: Duration
    ) async throws -> SQLiteStore {
        let store = SQLiteStore(path: path, durability: durability, patience: patience)
        do {
            try await store.read { _ in }
            return store
        } catch {
            try await store.close()
            throw error
        }
    }

    package func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            writer.submit(Submission({ try body($0) }, answer: { continuation.resume(with: $0) }))
        }
    }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any StoreReader) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            readers.submit { session in
                continuation.resume(with: Result { try body(session.get()) })
            }
        }
    }

    /// The write-ahead log stays as it is: the reading connections are closed last and cannot checkpoint.
    package func close() async throws {
        writer.close()
        await writer.ended()
        readers.close()
        await readers.ended()
    }
}
