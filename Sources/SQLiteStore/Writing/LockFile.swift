internal import Core
internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that one process at a time can hold, through `flock`. The system lets go of it when the process dies.
struct LockFile: ~Copyable {
    private let descriptor: Int32

    init(_ path: String) throws(Refusal) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw Refusal(
                "store.read-only", .unavailable,
                Message(en: "The lock file \(path) cannot be opened.", zh: "无法打开锁文件 \(path)。"),
                context: [Refusal.Detail("error", unsafe String(cString: strerror(errno)))])
        }
    }

    deinit { close(descriptor) }

    func tryLock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    func unlock() { _ = flock(descriptor, LOCK_UN) }
}
