/// What became of one case.
struct CaseResult: Sendable {
    enum Verdict: Sendable {
        /// With where it stopped.
        case accepted(at: String)
        case refused(ReplayRefusal)
    }

    let version: Int
    let verdict: Verdict

    init(version: Int, _ verdict: Verdict) {
        self.version = version
        self.verdict = verdict
    }
}
