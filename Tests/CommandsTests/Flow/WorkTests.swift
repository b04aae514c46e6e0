import Commands
import Core
import Engine
import Testing

struct WorkTests {
    static let workflow = """
        workflow: nap
        title: { en: Nap, zh: 午休 }
        version: 1
        start: { by: { role: employee } }
        steps:
          rest: { wait: PT1H }
          tell: { notify: { to: { initiator: true }, message: "该起床了" } }
        """

    @Test func `a timer fires when its time has come, by the worker or by the next act`() async throws {
        let stage = try await Travel.stage()
        let file = try stage.write(Self.workflow, to: "nap.yaml")
        #expect(await stage.run("publish", file).status == .success)
        #expect(await stage.run("submit", "nap").status == .success)
        #expect(await stage.run("submit", "nap").status == .success)
        #expect(await stage.run("work", "--once", "-o", "json").output.contains("\"timers\": 0"))
        stage.clock.advance(to: stage.clock.now().advanced(byMilliseconds: 3_600_000))
        let act = await stage.run("comment", "1", "醒了吗")
        #expect(act.output.contains("ended: done"))
        #expect(await stage.run("work", "--once", "-o", "json").output.contains("\"timers\": 0"))
        #expect(await stage.run("notices").output.contains("该起床了"))
    }

    @Test func `an act with --no-work leaves what is due to the worker`() async throws {
        let stage = try await Travel.stage()
        let file = try stage.write(Self.workflow, to: "nap.yaml")
        _ = await stage.run("publish", file)
        _ = await stage.run("submit", "nap")
        stage.clock.advance(to: stage.clock.now().advanced(byMilliseconds: 3_600_000))
        #expect(await stage.run("comment", "1", "x", "--no-work").output.contains("waits until"))
        #expect(await stage.run("work", "--once", "-o", "json").output.contains("\"timers\": 1"))
        #expect(await stage.run("list", "--running").output.isEmpty)
    }

    @Test func `a worker stops when it is asked to`() async throws {
        let stage = try await Travel.stage()
        let outcome = await stage.run("work", "--name", "w1")
        #expect(outcome.status == .success)
        #expect(outcome.error.hasPrefix("working as w1"))
    }

    @Test func `the doctor finds nothing wrong with a fresh house, and says what is missing in an empty one`()
        async throws
    {
        let stage = try await Travel.stage()
        let healthy = await stage.run("doctor", "-o", "csv")
        #expect(healthy.status == .success, "\(healthy.output)")
        #expect(healthy.output.contains("synchronous full"))
        let empty = await stage.run("doctor", "--db", stage.path("none.db"))
        #expect(empty.status == .problemsFound)
        #expect(empty.output.contains("countersign init"))
    }
}
