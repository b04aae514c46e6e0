internal import Core
internal import Ports

extension Engine {
    /// Fires due timers, then runs due jobs, until nothing is due or the limit is reached.
    ///
    /// What could not be done is in the report; it stays due.
    ///
    /// - Throws: what the store threw when it was asked for work.
    package func drain(_ limits: DrainLimits = DrainLimits(), worker: String = "drain") async throws -> DrainReport {
        var report = DrainReport()
        var tried: Set<TimerRow> = []
        while try await isSomethingDue() {
            guard report.steps.count < limits.acts else {
                report.isCutShort = true
                break
            }
            let done = report.steps.count
            try await drainTimers(limits, &tried, into: &report)
            try await drainJobs(limits, worker: worker, into: &report)
            if report.steps.count == done { break }
        }
        report.nextDue = try await nextDue()
        return report
    }

    /// A timer that could not be fired stays due: it is asked for again and passed over, so that it keeps nobody waiting.
    private func drainTimers(
        _ limits: DrainLimits, _ tried: inout Set<TimerRow>, into report: inout DrainReport
    ) async throws {
        let room = limits.acts - report.steps.count
        for timer in try await dueTimers(limit: min(room, 100) + tried.count) where tried.insert(timer).inserted {
            guard report.steps.count < limits.acts else { return }
            let step = await fire(timer)
            if case .timerFired = step { tried.remove(timer) }
            report.add(step)
        }
    }

    private func drainJobs(_ limits: DrainLimits, worker: String, into report: inout DrainReport) async throws {
        let room = min(limits.acts - report.steps.count, limits.concurrency)
        guard room > 0 else { return }
        let leases = try await lease(to: worker, limit: room)
        guard leases.count > 1 else {
            for lease in leases { report.add(await perform(lease)) }
            return
        }
        await withTaskGroup { group in
            for lease in leases { group.addTask { await perform(lease) } }
            for await step in group { report.add(step) }
        }
    }
}
