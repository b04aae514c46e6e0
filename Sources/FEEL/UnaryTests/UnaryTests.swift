/// Compiled unary tests: one cell of a decision table.
package struct UnaryTests: Sendable {
    /// The text they were compiled from.
    package let source: String
    /// The slots of the scope that they read, ascending.
    package let slotsUsed: [Int]
    let test: any TestNode
    let localCount: Int
    let slotCount: Int

    init(source: String, test: any TestNode, localCount: Int, slotsUsed: [Int], slotCount: Int) {
        self.source = source
        self.test = test
        self.localCount = localCount
        self.slotsUsed = slotsUsed
        self.slotCount = slotCount
    }

    /// True for `-`, which any value passes.
    package var acceptsAnything: Bool { test is AnyTest }

    /// Whether a value passes; nil where that cannot be said (null, or values that are not comparable).
    package func matches(
        _ input: Value, in slots: [Value] = [], budget: StepBudget = .standard, now: DateTime? = nil,
        zones: any ZoneRules = UniversalZones()
    ) -> Bool? {
        var frame = frame(slots, budget, now, zones)
        let truth = test.matches(input, &frame)
        return frame.isExhausted ? nil : truth.bool
    }

    /// The same with the reasons: the value is true, false or null.
    package func evaluate(
        _ input: Value, in slots: [Value] = [], budget: StepBudget = .standard, now: DateTime? = nil,
        zones: any ZoneRules = UniversalZones()
    ) -> Evaluation {
        var frame = frame(slots, budget, now, zones)
        let truth = test.matches(input, &frame)
        return Evaluation(truth.value, frame, budget)
    }

    private func frame(_ slots: [Value], _ budget: StepBudget, _ now: DateTime?, _ zones: any ZoneRules) -> Frame {
        // Most cells are constants, or without names: then the first slot alone is for `?`.
        Frame(
            inputs: slotsUsed.isEmpty ? slots : Frame.padded(slots, to: slotCount), localCount: localCount,
            budget: budget, now: now, zones: zones)
    }
}
