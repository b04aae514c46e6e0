import FEEL

extension Deliberation {
    /// An answer for a job that is gone (its scope was cancelled, or it was answered before) changes nothing.
    mutating func finishJob(_ finish: FinishJob) throws(Refusal) {
        guard actor == .engine else {
            throw .denied("job.not-engine", "Only the engine brings the answers of plugins", "插件结果只能由引擎提交")
        }
        guard let job = instance.jobs[number: finish.job] else {
            throw .wrongState("job.stale", "The job \(finish.job) is not open any more", "作业 \(finish.job) 已不再等待")
        }
        try record(.jobFinished(JobFinished(job: job.number, attempts: finish.attempts, result: finish.result)))
        switch finish.result {
        case .outcome(let outcome, let output):
            try leave(job.scope, outcome, result: output)
        case .failure(let code, let message):
            try fail(job, code: code, message: message)
        }
    }

    private mutating func fail(_ job: Job, code: String, message: String) throws(Refusal) {
        guard workflow.step(at: job.step)?.on[.failed] != nil else {
            let incident = Incident(code: code, message: message)
            return try record(.incidentRaised(IncidentRaised(scope: job.scope, incident: incident)))
        }
        let error = Value.context(Context([("code", .string(code)), ("message", .string(message))]))
        try leave(job.scope, .failed, result: .context(Context([("error", error)])))
    }
}
