internal import Core
internal import Engine
internal import Ports

/// How time passes in a scenario: from one thing that is due to the next, so that each happens at its own moment.
extension Stage {
    /// Does what is due now. One plugin after the other: what they bring about stands in the same order every time.
    func settle() async throws -> [WorkRefusal] {
        let report = try await engine.drain(DrainLimits(concurrency: 1), worker: "scenario")
        return report.refusals
    }

    func advance(to target: Moment) async throws -> [WorkRefusal] {
        var refusals: [WorkRefusal] = []
        while let due = try await engine.nextDue(), due <= target {
            let earlier = clock.now()
            clock.advance(to: due)
            let report = try await engine.drain(DrainLimits(concurrency: 1), worker: "scenario")
            refusals += report.refusals
            // What stays due although it was tried would keep the clock here for ever.
            if report.steps.isEmpty || !report.refusals.isEmpty, clock.now() == earlier { break }
        }
        clock.advance(to: target)
        return refusals + (try await settle())
    }
}
