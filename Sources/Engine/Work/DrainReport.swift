package import Core

/// How much one `drain` may do.
package struct DrainLimits: Sendable, Hashable {
    /// Timers fired and jobs run, together.
    package let acts: Int
    /// Plugins that run at the same time.
    package let concurrency: Int

    package init(acts: Int = 1_000, concurrency: Int = 4) {
        self.acts = max(acts, 0)
        self.concurrency = max(concurrency, 1)
    }
}

/// What a `drain` did.
package struct DrainReport: Sendable {
    package private(set) var timersFired = 0
    /// Jobs whose result stands in the record, failures included.
    package private(set) var jobsFinished = 0
    /// Jobs that ended as failed, for good; part of `jobsFinished`.
    package private(set) var jobsFailed = 0
    /// Jobs put back for another attempt.
    package private(set) var jobsPostponed = 0
    /// What became of each timer and job, in order.
    package private(set) var steps: [WorkStep] = []
    /// What could not be done; it stays due and will be tried again.
    package private(set) var refusals: [WorkRefusal] = []
    /// There may be more to do: the limit was reached.
    package internal(set) var isCutShort = false
    /// When the next job or timer comes due, as far as is known.
    package internal(set) var nextDue: Moment?

    /// The instances that went on, each once, in order.
    package var instances: [InstanceID] { Set(steps.map(\.instance)).sorted() }

    mutating func add(_ step: WorkStep) {
        steps.append(step)
        switch step {
        case .timerFired: timersFired += 1
        case .jobFinished: jobsFinished += 1
        case .jobFailed:
            jobsFinished += 1
            jobsFailed += 1
        case .jobPostponed: jobsPostponed += 1
        case .overtaken: break
        case .refused(let refusal): refusals.append(refusal)
        }
    }
}
