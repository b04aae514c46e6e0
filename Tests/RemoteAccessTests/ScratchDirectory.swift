import Foundation

/// A directory that is gone when the test is over.
final class ScratchDirectory: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appending(path: "remote-access-\(UUID().uuidString)").path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: path).appending(path: name), encoding: .utf8)
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
    }

    func mode(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int
    }

    /// Everything that is there, for comparing.
    func snapshot() throws -> [String: String] {
        var files: [String: String] = [:]
        for folder in ["active", "revoked", "clients"] {
            for name in try names(in: folder) { files["\(folder)/\(name)"] = try text("\(folder)/\(name)") }
        }
        files["server-peers.conf"] = try text("server-peers.conf")
        return files
    }
}
