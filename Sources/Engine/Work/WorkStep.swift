package import Core
package import CountersignPluginKit
package import Ports

/// What became of one timer or job.
package enum WorkStep: Sendable {
    case timerFired(TimerRow, Accepted)
    case jobFinished(LeasedJob, Accepted)
    /// The job ended as failed, for good.
    case jobFailed(LeasedJob, Accepted, PluginError)
    /// The job waits for another attempt.
    case jobPostponed(LeasedJob, until: Moment, PluginError)
    /// It could not be brought to an end; it stays due.
    case refused(WorkRefusal)

    package var instance: InstanceID {
        switch self {
        case .timerFired(let timer, _): timer.instance
        case .jobFinished(let job, _), .jobFailed(let job, _, _), .jobPostponed(let job, _, _): job.key.instance
        case .refused(let refusal): refusal.instance
        }
    }
}

/// A timer or job that the engine could not bring to its end.
package struct WorkRefusal: Sendable {
    package let instance: InstanceID
    /// The number of the timer or job.
    package let number: Int
    package let refusal: Refusal
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
