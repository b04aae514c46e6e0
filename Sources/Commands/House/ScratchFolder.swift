internal import Core
internal import Foundation
internal import Ports

/// A folder for stores and plugins that nobody needs afterwards.
struct ScratchFolder: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("countersign-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    /// A path in it that was not given before.
    func fresh() -> String { path + "/" + CommandID.random().text }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

extension Session {
    /// Lends a folder for the length of the body, and what makes a throwaway store in it.
    func withScratch<Result>(
        _ body: (ScratchFolder, @escaping House.StoreMaking) async throws -> Result
    ) async throws -> Result {
        let folder = try ScratchFolder()
        defer { folder.remove() }
        let open = house.scratchStore
        return try await body(folder) { try await open(folder.fresh()) }
    }
}
