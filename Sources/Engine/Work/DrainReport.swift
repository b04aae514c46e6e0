package import Core

/// How much one `drain` may do.
package struct DrainLimits: Sendable, Hashable {
    /// Timers fired and jobs run, together.
    package let acts: Int
    /// Plugins that run at the same time.
    package let concurrency: Int

    package init(acts: Int = 1_000, concurrency: Int = 4) {
        self.acts = acts
        self.concurrency = concurrency
    }
}

/// What a `drain` did.
package struct DrainReport: Sendable {
    package internal(set) var timersFired = 0
    /// Jobs whose result stands in the record, failures included.
    package internal(set) var jobsFinished = 0
    /// Jobs that ended as failed, for good; part of `jobsFinished`.
    package internal(set) var jobsFailed = 0
    /// Jobs put back for another attempt.
    package internal(set) var jobsPostponed = 0
    /// The instances that went on, in the order in which they did, each once.
    package internal(set) var instances: [InstanceID] = []
    /// What could not be done; it stays due and will be tried again.
    package internal(set) var refusals: [WorkRefusal] = []
    /// There may be more to do: the limit was reached.
    package internal(set) var isCutShort = false
    /// When the next job or timer comes due, as far as is known.
    package internal(set) var nextDue: Moment?
}

/// A timer or job that the engine could not bring to its end.
package struct WorkRefusal: Sendable {
    package let instance: InstanceID
    /// The number of the timer or job.
    package let number: Int
    package let refusal: Refusal
}
