import Core
import Engine
import Ports
import Testing

struct ClockTests {
    @Test func `a simulated clock wakes who waits when the moment has come`() async throws {
        let clock = SimulatedClock(at: .start)
        let later = Moment.start.advanced(byMilliseconds: 1_000)
        let sleeper = Task { try await clock.wait(until: later) }
        while clock.nextWake == nil { await Task.yield() }
        clock.advance(to: Moment.start.advanced(byMilliseconds: 999))
        #expect(clock.nextWake == later)
        clock.advance(to: later)
        try await sleeper.value
        #expect(clock.nextWake == nil)
    }

    @Test func `a simulated clock never goes back`() {
        let clock = SimulatedClock(at: .start)
        clock.advance(to: Moment.start.advanced(byMilliseconds: -1))
        #expect(clock.now() == .start)
    }

    @Test func `who waits is let go when cancelled, before and while waiting`() async {
        let clock = SimulatedClock(at: .start)
        let sleeper = Task { try await clock.wait(until: Moment.start.advanced(byMilliseconds: 1)) }
        while clock.nextWake == nil { await Task.yield() }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }

        let cancelled = Task {
            while !Task.isCancelled { await Task.yield() }
            try await clock.wait(until: Moment.start.advanced(byMilliseconds: 1))
        }
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        #expect(clock.nextWake == nil)
    }

    @Test func `the system's waiter does not wait for what is past`() async throws {
        let now = SystemClock().now()
        #expect(now > .start)
        try await SystemWaiter().wait(until: now)
    }
}
