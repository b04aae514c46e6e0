/// What an evaluation may use and do, for code that evaluates expressions on behalf of others.
package struct EvaluationTerms: Sendable {
    /// How much it may do.
    package var budget: StepBudget
    /// The moment that `now()` and `today()` give; without one they are null.
    package var now: DateTime?
    /// The offsets of named zones.
    package var zones: any ZoneRules
    /// How far calls may still go down.
    var depth: Int

    package init(budget: StepBudget = .standard, now: DateTime? = nil, zones: any ZoneRules = UniversalZones()) {
        self.budget = budget
        self.now = now
        self.zones = zones
        depth = Frame.maximumDepth
    }

    /// What is left to a call made in a frame.
    init(_ frame: Frame, height: Int) {
        budget = StepBudget(steps: frame.steps)
        now = frame.now
        zones = frame.zones
        depth = frame.depth - height
    }
}
