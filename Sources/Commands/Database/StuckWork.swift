internal import Core
internal import Engine
internal import Ports

/// Work that waits longer than it should, and instances that an incident stopped.
enum StuckWork {
    /// A job or timer this long overdue, in milliseconds, has nobody who runs it.
    private static let overdue: Int64 = 60_000
    /// How many running instances are looked at for incidents, newest pages included.
    private static let most = 1_000

    static func find(in engine: Engine) async throws -> [HealthFinding] {
        [try await waiting(in: engine), try await incidents(in: engine)]
    }

    private static func waiting(in engine: Engine) async throws -> HealthFinding {
        let check = Message(en: "jobs and timers", zh: "任务与定时")
        let now = engine.clock.now()
        let statistics = try await engine.statistics()
        let waiting = "\(statistics.jobs) / \(statistics.timers)"
        guard let due = try await engine.nextDue(), due.advanced(byMilliseconds: overdue) < now else {
            return HealthFinding(.ok, check, waiting)
        }
        return HealthFinding(
            .warn, check, Message(en: "\(waiting), some overdue", zh: "\(waiting)，有逾期"),
            hint: Message(en: "countersign work", zh: "countersign work"))
    }

    private static func incidents(in engine: Engine) async throws -> HealthFinding {
        let check = Message(en: "incidents", zh: "故障")
        let running = try await engine.instances(InstanceFilter(runningOnly: true), limit: most)
        var stopped: [String] = []
        for head in running {
            let standpoint = Standpoint(try await engine.view(of: head.id).instance)
            let isStopped = standpoint.places.contains { if case .incident = $0.waits { true } else { false } }
            if isStopped { stopped.append(standpoint.reference) }
        }
        guard !stopped.isEmpty else { return HealthFinding(.ok, check, Message(en: "none", zh: "无")) }
        let names = stopped.prefix(5).joined(separator: ", ") + (stopped.count > 5 ? ", …" : "")
        return HealthFinding(
            .warn, check, "\(stopped.count): \(names)",
            hint: Message(en: "countersign show INSTANCE, then retry", zh: "countersign show 实例，处理后 retry"))
    }
}
