internal import Core

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Files that the user names. Read without Foundation, which would cost a short command more than its work.
enum FileBytes {
    /// More than any file that a verb takes whole.
    static let most = 64 << 20

    /// The whole file.
    /// - Throws: `file.not-found`, `file.unreadable`, `file.too-large`.
    static func read(_ path: String) throws(Problem) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { _ = close(descriptor) }
        guard let bytes = read(descriptor: descriptor) else { throw failure(path, errno) }
        guard bytes.count <= most else {
            throw Problem(
                "file.too-large", .failure, Message(en: "\(path) is too large.", zh: "\(path) 过大。"),
                context: [Refusal.Detail("file", path)])
        }
        return bytes
    }

    /// What can be read, up to a little more than the limit; nil on an error, which is in `errno`.
    static func read(descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= most {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe receive(descriptor, into: $0) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
        return bytes
    }

    /// Replaces the file.
    static func write(_ text: String, to path: String) throws(Problem) {
        guard let file = unsafe fopen(path, "w") else { throw failure(path, errno) }
        let bytes = Array(text.utf8)
        let written = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
        let isClosed = unsafe fclose(file) == 0
        guard written == bytes.count, isClosed else { throw failure(path, errno) }
    }

    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    private static func receive(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    private static func failure(_ path: String, _ error: Int32) -> Problem {
        let reason = unsafe String(cString: strerror(error))
        let context = [Refusal.Detail("file", path), Refusal.Detail("reason", reason)]
        guard error != ENOENT else {
            return Problem(
                "file.not-found", .notFound, Message(en: "There is no file \(path).", zh: "文件 \(path) 不存在。"),
                context: context)
        }
        return Problem(
            "file.unreadable", .failure,
            Message(en: "\(path): \(reason).", zh: "无法访问 \(path)：\(reason)。"), context: context)
    }
}
