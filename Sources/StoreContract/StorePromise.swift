package import Ports
internal import Testing

/// One sentence of what every store must do, with the check that it does.
///
/// A store joins in its own test target:
///
///     @Test(arguments: StorePromise.all)
///     func `the store keeps its promise`(_ promise: StorePromise) async throws {
///         try await promise.check(in: MyHome())
///     }
package struct StorePromise: Sendable, CustomTestStringConvertible {
    let sentence: String
    private let body: @Sendable (any StoreHome) async throws -> Void

    init(_ sentence: String, _ body: @escaping @Sendable (any StoreHome) async throws -> Void) {
        self.sentence = sentence
        self.body = body
    }

    package var testDescription: String { sentence }

    /// Runs the check in a home of its own, which is removed afterwards.
    package func check(in home: any StoreHome) async throws {
        do {
            try await body(home)
        } catch {
            try await home.remove()
            throw error
        }
        try await home.remove()
    }

    package static let all: [StorePromise] =
        appending + receipts + instances + inboxes + jobs + timers + notices + workflows + directories + transactions
        + durability
}

/// A place for one database, at first without one.
package protocol StoreHome: Sendable {
    /// A store over the home's database, which the first call makes. Each call opens another store on the same one, as
    /// another process would.
    func open() async throws -> any Store
    func remove() async throws
}
