internal import Core
internal import Ports

extension Engine {
    /// Timers that are due, as many as asked for.
    func dueTimers(limit: Int) async throws -> [TimerRow] {
        let now = clock.now()
        return try await store.write { try $0.dueTimers(at: now, limit: limit) }
    }

    /// A timer that is fired twice, or too late, changes nothing: its command has one id, and the core knows its stamp.
    func fire(_ timer: TimerRow) async -> WorkStep {
        do {
            let accepted = try await act(
                .fireTimer(FireTimer(timer: timer.number)), on: timer.instance, by: .engine,
                command: .timer(timer.number, of: timer.instance))
            return .timerFired(timer, accepted)
        } catch {
            return WorkStep(failed: timer.number, of: timer.instance, error, logger)
        }
    }

    func lease(to worker: String, limit: Int) async throws -> [LeasedJob] {
        let now = clock.now()
        let until = now.advanced(byMilliseconds: terms.lease)
        return try await store.write { try $0.leaseJobs(to: worker, at: now, until: until, limit: limit) }
    }

    /// Whether there is a timer or job to do now; asked first, because it takes no writing transaction.
    func isSomethingDue() async throws -> Bool {
        guard let due = try await nextDue() else { return false }
        return due <= clock.now()
    }
}
