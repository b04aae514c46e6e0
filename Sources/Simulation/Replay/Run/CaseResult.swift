import Core

/// What became of one case.
struct CaseResult: Sendable {
    enum Verdict: Sendable {
        /// With where it stopped.
        case accepted(at: String)
        case refused(ReplayRefusal)
    }

    let version: Int
    /// The steps that it came to.
    let steps: Set<StepPath>
    let verdict: Verdict

    init(version: Int, steps: Set<StepPath>, _ verdict: Verdict) {
        self.version = version
        self.steps = steps
        self.verdict = verdict
    }
}
