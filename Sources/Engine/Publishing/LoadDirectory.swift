package import Core
internal import Ports

extension Engine {
    /// Puts a directory into force from a moment on, now unless told; answers the number of its version.
    package func loadDirectory(_ directory: Directory, effective: Moment? = nil, by actor: Actor) async throws -> Int64
    {
        let now = clock.now()
        return try await store.write { try $0.load(directory, effective: effective ?? now, at: now, by: actor) }
    }

    /// The directory in force at a moment, now unless told; nil before the first.
    package func directory(at moment: Moment? = nil) async throws -> (version: Int64, directory: Directory)? {
        let moment = moment ?? clock.now()
        return try await store.read { try $0.directory(at: moment) }
    }
}
