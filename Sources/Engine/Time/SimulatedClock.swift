package import Core
package import Ports
internal import Synchronization

/// A clock that stands still until it is told to go on, and wakes who waits for a moment that has come.
package final class SimulatedClock: Clock, Waiter {
    private struct State {
        var now: Moment
        var lastSleeper = 0
        var sleepers: [Int: Sleeper] = [:]
    }

    private struct Sleeper {
        let until: Moment
        let wake: CheckedContinuation<Void, any Error>
    }

    private let state: Mutex<State>

    package init(at moment: Moment) {
        state = Mutex(State(now: moment))
    }

    package func now() -> Moment { state.withLock { $0.now } }

    /// Goes on to the moment; never back.
    package func advance(to moment: Moment) {
        let woken = state.withLock { state in
            state.now = max(state.now, moment)
            let due = state.sleepers.filter { $0.value.until <= state.now }
            for key in due.keys { state.sleepers[key] = nil }
            return due.values.map(\.wake)
        }
        for wake in woken { wake.resume() }
    }

    /// Goes on to the moment when the store's next job or timer is due; nil, and no step, where nothing waits.
    @discardableResult
    package func advanceToNextDue(in store: any Store) async throws -> Moment? {
        guard let due = try await store.read({ try $0.nextDue() }) else { return nil }
        advance(to: due)
        return due
    }

    /// The earliest moment that somebody waits for.
    package var nextWake: Moment? { state.withLock { $0.sleepers.values.map(\.until).min() } }

    package func wait(until moment: Moment) async throws {
        let key = state.withLock { state in
            state.lastSleeper += 1
            return state.lastSleeper
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { sleep(key, until: moment, $0) }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: key) }?.wake.resume(throwing: CancellationError())
        }
    }

    private func sleep(_ key: Int, until moment: Moment, _ wake: CheckedContinuation<Void, any Error>) {
        let isDue = state.withLock { state in
            guard state.now < moment, !Task.isCancelled else { return true }
            state.sleepers[key] = Sleeper(until: moment, wake: wake)
            return false
        }
        guard isDue else { return }
        if Task.isCancelled { wake.resume(throwing: CancellationError()) } else { wake.resume() }
    }
}
