internal import Core
internal import Dispatch

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension Surroundings {
    /// The process itself.
    package static let process = Surroundings(
        variable: { name in unsafe getenv(name).map { unsafe String(cString: $0) } },
        userName: { unsafe getpwuid(geteuid()).map { unsafe String(cString: $0.pointee.pw_name) } },
        isTerminal: { isatty($0.descriptor) == 1 },
        columns: { terminalColumns() },
        localOffset: { localOffset(at: $0) },
        write: { write($1, to: $0.descriptor) },
        readLine: { Swift.readLine(strippingNewline: true) },
        readInput: { FileBytes.read(descriptor: STDIN_FILENO) ?? [] },
        stopRequested: { await stopRequested() })

    private static func terminalColumns() -> Int? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func localOffset(at moment: Moment) -> Int {
        var seconds = time_t(moment.milliseconds / 1000)
        var parts = unsafe tm()
        guard unsafe localtime_r(&seconds, &parts) != nil else { return 0 }
        return unsafe parts.tm_gmtoff
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                #if canImport(Glibc)
                    unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
                #elseif canImport(Musl)
                    unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
                #else
                    unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// An interrupt or a request to end; the second one kills as usual.
    private static func stopRequested() async {
        let queue = DispatchQueue(label: "countersign.signals")
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: queue)
        }
        let stops = AsyncStream<Void> { stream in
            for source in sources {
                source.setEventHandler { stream.yield() }
                source.activate()
            }
        }
        for await _ in stops { break }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        for source in sources { source.cancel() }
    }
}

extension Surroundings.Stream {
    fileprivate var descriptor: Int32 {
        switch self {
        case .input: STDIN_FILENO
        case .output: STDOUT_FILENO
        case .error: STDERR_FILENO
        }
    }
}
