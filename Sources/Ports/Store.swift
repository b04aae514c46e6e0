/// Where the record lives. One implementation a database; `StoreContract` says what each must do.
package protocol Store: Sendable {
    /// Runs the body in a writing transaction and answers when it is durable.
    ///
    /// Bodies that come at the same time may share a commit, and yet one that throws leaves nothing behind and does not
    /// touch the others. A body may be run again, when another one of its commit threw, so it must have no effect
    /// outside the transaction.
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Answer
    ) async throws -> Answer

    /// Runs the body on a consistent view of what is committed.
    func read<Answer: Sendable>(_ body: @escaping @Sendable (any StoreReader) throws -> Answer) async throws -> Answer

    /// Waits for what is under way and lets go of the database.
    func close() async throws
}
