#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What a run of decisions took.
struct Measure {
    let decisions: Int
    let elapsed: Duration
    /// One for each decision.
    let latencies: [Duration]
    /// Of all threads, in microseconds a decision: what is left when the disk and other programs are not looked at.
    let processorTime: Int

    init(decisions: Int, elapsed: Duration, latencies: [Duration], processor: Duration = .zero) {
        self.decisions = decisions
        self.elapsed = elapsed
        self.latencies = latencies
        processorTime =
            Int(processor.components.seconds * 1_000_000 + processor.components.attoseconds / 1_000_000_000_000)
            / max(1, decisions)
    }

    var perSecond: Double {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return Double(decisions) / seconds
    }

    /// In microseconds.
    var median: Int {
        let sorted = latencies.sorted()
        guard !sorted.isEmpty else { return 0 }
        return Int(sorted[sorted.count / 2].components.attoseconds / 1_000_000_000_000)
    }
}

/// What the process has used of the processors so far.
enum ProcessorTime {
    static var now: Duration {
        used(CLOCK_PROCESS_CPUTIME_ID)
    }

    /// What the calling thread has used.
    static var ofThisThread: Duration { used(CLOCK_THREAD_CPUTIME_ID) }

    private static func used(_ clock: clockid_t) -> Duration {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }
}
