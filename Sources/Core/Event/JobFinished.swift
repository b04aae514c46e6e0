internal import FEEL

/// A plugin gave its answer, or failed for good.
package struct JobFinished: EventBody {
    package let job: Int
    package let attempts: Int
    package let result: FinishJob.Result

    static let kind = "job-finished.1"

    init(job: Int, attempts: Int, result: FinishJob.Result) {
        self.job = job
        self.attempts = attempts
        self.result = result
    }

    init(from members: EventMembers) throws(Refusal) {
        job = try members.int("job")
        attempts = try members.int("attempts")
        if let failure = try members.optionalMembers("failure") {
            result = .failure(code: try failure.text("code"), message: try failure.text("message"))
        } else {
            result = .outcome(try members.identifier("outcome"), output: try members.value("output"))
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.member("attempts", attempts)
        switch result {
        case .failure(let code, let message):
            writer.object("failure") { writer in
                writer.member("code", code)
                writer.member("message", message)
            }
            writer.member("job", job)
        case .outcome(let outcome, let output):
            writer.member("job", job)
            writer.member("outcome", outcome.text)
            writer.member("output", output)
        }
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        guard instance.jobs[number: job] != nil else { throw .corrupt("job \(job) is not open") }
        instance.jobs[number: job] = nil
    }
}
