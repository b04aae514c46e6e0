package import FEEL

/// A worker brings what a plugin answered.
package struct FinishJob: Sendable, Hashable {
    package enum Result: Sendable, Hashable {
        case outcome(Outcome, output: Value)
        /// Finally: there is no attempt left.
        case failure(code: String, message: String)
    }

    package let job: Int
    package let attempts: Int
    package let result: Result

    package init(job: Int, attempts: Int, result: Result) {
        self.job = job
        self.attempts = attempts
        self.result = result
    }
}
