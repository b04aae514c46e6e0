package import Core
package import CountersignPluginKit
internal import Logging
package import Ports

/// What became of one timer or job.
package enum WorkStep: Sendable {
    case timerFired(TimerRow, Accepted)
    case jobFinished(LeasedJob, Accepted)
    /// The job ended as failed, for good.
    case jobFailed(LeasedJob, Accepted, PluginError)
    /// The job waits for another attempt.
    case jobPostponed(LeasedJob, until: Moment, PluginError)
    /// Nothing is left to do: another worker was faster, or the instance went on without it.
    case overtaken(WorkRefusal)
    /// It could not be brought to an end; it stays due.
    case refused(WorkRefusal)

    package var instance: InstanceID {
        switch self {
        case .timerFired(let timer, _): timer.instance
        case .jobFinished(let job, _), .jobFailed(let job, _, _), .jobPostponed(let job, _, _): job.key.instance
        case .overtaken(let refusal), .refused(let refusal): refusal.instance
        }
    }
}

/// A timer or job that came to no end here, and why.
package struct WorkRefusal: Sendable {
    package let instance: InstanceID
    /// The number of the timer or job.
    package let number: Int
    package let refusal: Refusal
}

extension WorkStep {
    init(failed number: Int, of instance: InstanceID, _ error: any Error, _ logger: Logger) {
        let refusal = Refusal(error)
        let isOvertaken = refusal.kind == .conflict
        logger.log(
            level: isOvertaken ? .debug : .warning, "a timer or job came to no end here",
            metadata: ["of": "\(instance.number).\(number)", "code": "\(refusal.code)"])
        let failure = WorkRefusal(instance: instance, number: number, refusal: refusal)
        self = isOvertaken ? .overtaken(failure) : .refused(failure)
    }
}

extension Refusal {
    /// What a store or a plugin's author threw, as the house says it.
    init(_ error: any Error) {
        if let refusal = error as? Refusal {
            self = refusal
        } else {
            self.init(
                "engine.unavailable", .unavailable,
                Message(en: "the store did not answer: \(error)", zh: "存储没有响应：\(error)"))
        }
    }
}
