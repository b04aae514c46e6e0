internal import Core
internal import Definitions

/// Reads a directory file.
enum DirectoryFile {
    /// - Throws: ends with 6 after the mistakes were shown on standard error.
    static func read(_ path: String, _ session: Session) throws -> Core.Directory {
        let loaded = DirectoryLoader.load(try FileBytes.read(path), name: path)
        guard let directory = loaded.directory else {
            session.show(loaded.checked)
            throw EndsWith(status: .problemsFound)
        }
        return directory
    }
}
