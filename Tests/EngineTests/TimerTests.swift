import Core
import Engine
import Ports
import Testing

struct TimerTests {
    @Test func `a timer fires when its time has come, and not before`() async throws {
        let office = try await Office(.pause)
        let id = try await office.submit(.pause).instance.id
        office.pass(milliseconds: 3_599_999)
        let early = try await office.engine.drain()
        #expect(early.steps.isEmpty)
        #expect(early.nextDue == Moment.start.advanced(byMilliseconds: 3_600_000))

        office.pass(milliseconds: 1)
        #expect(try await office.engine.drain().timersFired == 1)
        #expect(try await office.engine.view(of: id).tasks.count == 3)
        #expect(try await office.engine.verify().isSound)
    }

    @Test func `several engines at once fire a timer once`() async throws {
        let office = try await Office(.pause)
        let id = try await office.submit(.pause).instance.id
        office.pass(milliseconds: 3_600_000)
        let engines = (0..<4).map { _ in office.restarted() }
        let refusals = try await withThrowingTaskGroup(of: DrainReport.self) { group in
            for engine in engines { group.addTask { try await engine.drain() } }
            return try await group.reduce(into: []) { $0 += $1.refusals }
        }
        #expect(refusals.isEmpty)
        let fired = try await office.engine.view(of: id).events.count { recorded in
            if case .timerFired = recorded.event { true } else { false }
        }
        #expect(fired == 1)
    }

    @Test func `a timer goes with its instance`() async throws {
        let office = try await Office(.pause)
        let id = try await office.submit(.pause).instance.id
        try await office.act(.cancel(Cancel(reason: "not needed")), on: id, by: .chen)
        #expect(try await office.engine.nextDue() == nil)
    }

    @Test func `more timers than one look shows are all fired`() async throws {
        let office = try await Office(.pause)
        for _ in 1...130 { try await office.submit(.pause) }
        office.pass(milliseconds: 3_600_000)
        #expect(try await office.engine.drain().timersFired == 130)
    }
}
