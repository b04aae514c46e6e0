import CountersignPluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A directory whose files are replaced as a whole and reach the disk before a method returns, and a lock that one
/// process at a time holds.
struct StateDirectory: Sendable {
    let path: String

    /// Waits for the lock.
    ///
    /// - Parameter limit: how long to wait at most.
    /// - Throws: `remote-access.busy`, retryable, where others held it all the time.
    func lock(within limit: Duration) async throws -> StateLock {
        for folder in ["", "/active", "/revoked", "/clients"] { try makeDirectory(path + folder) }
        let file = unsafe open(path + "/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("open", "lock") }
        let lock = StateLock(file: file)
        var left = limit
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw lock.released(failure("lock", "lock")) }
            guard left > .zero else { throw lock.released(StateDirectory.busy) }
            do { try await Task.sleep(for: StateDirectory.pause) } catch { throw lock.released(error) }
            left -= StateDirectory.pause
        }
        return lock
    }

    /// The bytes of a file; nil where there is none.
    func read(_ name: String) throws(PluginError) -> [UInt8]? {
        let file = unsafe open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("open", name)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = FileBytes.fill(&chunk, from: file)
            guard count >= 0 else { throw failure("read", name) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// Writes a file of mode 0600: to a temporary one first, which then takes its place.
    func write(_ bytes: [UInt8], to name: String) throws(PluginError) {
        let (place, temporary) = ("\(path)/\(name)", "\(path)/\(name).new")
        let file = unsafe open(temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("open", name) }
        let isWritten = FileBytes.write(bytes, to: file) && fsync(file) == 0
        guard close(file) == 0, isWritten else { throw failure("write", name) }
        guard unsafe rename(temporary, place) == 0 else { throw failure("rename", name) }
        try syncFolder(of: name)
    }

    /// Removes a file, if it is there.
    func remove(_ name: String) throws(PluginError) {
        guard unsafe unlink("\(path)/\(name)") == 0 else {
            if errno == ENOENT { return }
            throw failure("remove", name)
        }
        try syncFolder(of: name)
    }

    /// The names of the files in a folder, without temporary ones, which a crash may have left.
    func names(in folder: String) throws(PluginError) -> [String] {
        guard let handle = unsafe opendir("\(path)/\(folder)") else { throw failure("list", folder) }
        defer { unsafe closedir(handle) }
        var names: [String] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name.hasSuffix(".json") { names.append(name) }
        }
        return names
    }

    private static let pause = Duration.milliseconds(5)

    private static let busy = PluginError(
        "remote-access.busy", "another process holds the lock of the state directory",
        retry: .retryable(after: .seconds(1)))

    private func makeDirectory(_ folder: String) throws(PluginError) {
        guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure("make", folder) }
    }

    /// A new name is durable once its folder is.
    private func syncFolder(of name: String) throws(PluginError) {
        let folder = "\(path)/\(name)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let file = unsafe open(folder.joined(separator: "/"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw failure("open", name) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure("sync", name) }
    }

    /// A disk may be full or away for a while: retryable.
    private func failure(_ act: String, _ name: String) -> PluginError {
        let reason = unsafe String(cString: strerror(errno))
        return PluginError(
            "remote-access.storage", "cannot \(act) \(name) in the state directory: \(reason)",
            context: ["directory": path], retry: .retryable)
    }
}

/// The lock of a state directory, held until it is released.
struct StateLock: Sendable {
    fileprivate let file: Int32

    /// Lets others in; the end of the process does so too.
    func release() { close(file) }

    fileprivate func released(_ error: any Error) -> any Error {
        release()
        return error
    }
}
