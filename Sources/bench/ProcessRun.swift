internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#endif

/// Runs a command as a whole process, as a shell does, and takes the time from start to exit.
struct ProcessRun {
    let arguments: [String]

    /// Its output is thrown away.
    func time() throws -> Duration {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var process = pid_t()
        let start = ContinuousClock.now
        let code = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
        guard code == 0 else { throw SampleFailure(description: "cannot start \(arguments[0])") }
        var status: Int32 = 0
        unsafe waitpid(process, &status, 0)
        let elapsed = ContinuousClock.now - start
        guard status == 0 else { throw SampleFailure(description: "\(arguments.joined(separator: " ")) failed") }
        return elapsed
    }
}

extension [Duration] {
    /// In milliseconds.
    var medianMilliseconds: Double {
        guard !isEmpty else { return 0 }
        let middle = sorted()[count / 2].components
        return Double(middle.seconds) * 1_000 + Double(middle.attoseconds) / 1e15
    }
}
