import Foundation
import Ports
import StoreContract
import Synchronization

@testable import SQLiteStore

/// A folder with one database, gone after the test.
final class TemporaryHome: StoreHome {
    let folder: URL
    private let opened = Mutex<[any Store]>([])

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "countersign-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    var path: String { folder.appending(path: "test.db").path }

    func open() async throws -> any Store { try await openSQLite() }

    func openSQLite(patience: Duration = .seconds(60)) async throws -> SQLiteStore {
        if !FileManager.default.fileExists(atPath: path) { try await SQLiteStore.create(at: path).close() }
        let store = try await SQLiteStore.open(at: path, durability: .full, patience: patience)
        opened.withLock { $0.append(store) }
        return store
    }

    func remove() async throws {
        for store in opened.withLock({ $0 }) { try await store.close() }
        try FileManager.default.removeItem(at: folder)
    }
}
