/// A compiled expression. It has no state: evaluating it is a pure function of the values, the moment and the zones.
package struct FEELExpression: Sendable {
    /// The text it was compiled from.
    package let source: String
    /// What is known of its value.
    package let type: FEELType
    /// What is known of its value beyond its type.
    package let facts: ValueFacts?
    /// The slots of the scope that it reads, ascending.
    package let slotsUsed: [Int]
    let root: any Node
    let localCount: Int
    let slotCount: Int
    /// What it was compiled against; nil where it is no text.
    let scope: NameScope?

    init(
        source: String, type: FEELType, facts: ValueFacts? = nil, root: any Node, localCount: Int, slotsUsed: [Int],
        slotCount: Int, scope: NameScope?
    ) {
        self.source = source
        self.type = type
        self.facts = facts
        self.root = root
        self.localCount = localCount
        self.slotsUsed = slotsUsed
        self.slotCount = slotCount
        self.scope = scope
    }

    /// The value of the expression where it needs no names; nil otherwise.
    package var constant: Value? { (root as? ConstantNode)?.value }

    /// Evaluates it.
    ///
    /// - Parameters:
    ///   - slots: the values of the scope by slot; missing ones at the end are null.
    ///   - budget: how much it may do.
    ///   - now: the moment that `now()` and `today()` give, in the zone they are to be read in; without one they are null.
    ///   - zones: the offsets of named zones.
    package func evaluate(
        in slots: [Value], budget: StepBudget = .standard, now: DateTime? = nil,
        zones: any ZoneRules = UniversalZones()
    ) -> Evaluation {
        var frame = Frame(
            inputs: Frame.padded(slots, to: slotCount), localCount: localCount, budget: budget, now: now, zones: zones)
        let value = frame.settled(root.evaluate(&frame))
        return Evaluation(value, frame, budget)
    }

    /// Evaluates it on somebody else's terms.
    package func evaluate(in slots: [Value], on terms: EvaluationTerms) -> Evaluation {
        var frame = Frame(
            inputs: Frame.padded(slots, to: slotCount), localCount: localCount, budget: terms.budget, now: terms.now,
            zones: terms.zones)
        frame.depth = terms.depth
        let value = frame.settled(root.evaluate(&frame))
        return Evaluation(value, frame, terms.budget)
    }

    /// Evaluates it as a condition: true, false, or nil for null and for whatever is no boolean.
    ///
    /// Fast, and silent: where the answer is nil, `evaluate` says why.
    package func evaluateCondition(
        in slots: [Value], budget: StepBudget = .standard, now: DateTime? = nil,
        zones: any ZoneRules = UniversalZones()
    ) -> Bool? {
        var frame = Frame(
            inputs: Frame.padded(slots, to: slotCount), localCount: localCount, budget: budget, now: now, zones: zones)
        let truth = root.truth(&frame)
        return frame.isExhausted ? nil : truth.bool
    }
}

/// What an evaluation has given.
package struct Evaluation: Sendable {
    /// The value; null where a mistake prevents one.
    package let value: Value
    /// What went wrong on the way.
    package let diagnostics: [FEELDiagnostic]
    /// The steps used.
    package let steps: Int

    package init(value: Value, diagnostics: [FEELDiagnostic], steps: Int) {
        self.value = value
        self.diagnostics = diagnostics
        self.steps = steps
    }

    init(_ value: Value, _ frame: borrowing Frame, _ budget: StepBudget) {
        guard frame.isExhausted else {
            self.value = value
            diagnostics = frame.diagnostics
            steps = budget.steps - frame.steps
            return
        }
        self.value = .null
        steps = budget.steps
        diagnostics =
            frame.diagnostics + [
                FEELDiagnostic(
                    .budget, at: 0..<0,
                    Wording(en: "the evaluation takes more than \(budget.steps) steps", zh: "求值超过 \(budget.steps) 步"))
            ]
    }
}

extension Frame {
    /// The values with nulls for those that are missing.
    @inline(__always)
    static func padded(_ slots: [Value], to count: Int) -> [Value] {
        slots.count >= count ? slots : slots + Array(repeating: .null, count: count - slots.count)
    }
}
