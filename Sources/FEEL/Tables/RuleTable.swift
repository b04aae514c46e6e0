/// A decision table made of compiled expressions and tests, all of one scope.
package struct RuleTable: Sendable {
    /// An input column.
    package struct Input: Sendable {
        /// What is tested.
        package let expression: FEELExpression
        /// The values that it may have; nil where it may have any.
        package let allowed: UnaryTests?

        package init(_ expression: FEELExpression, allowed: UnaryTests? = nil) {
            self.expression = expression
            self.allowed = allowed
        }
    }

    /// An output column.
    package struct Output: Sendable {
        /// Its name in the context that the table gives; nil where the table gives the bare value of its only output.
        package let name: String?
        /// The values that it may have, in order of priority; nil where it may have any.
        package let allowed: [Value]?
        /// Its value where no rule matches.
        package let fallback: FEELExpression?

        package init(_ name: String?, allowed: [Value]? = nil, fallback: FEELExpression? = nil) {
            self.name = name
            self.allowed = allowed
            self.fallback = fallback
        }
    }

    /// A rule: a test for each input (nil is `-`) and an expression for each output.
    package struct Rule: Sendable {
        package let tests: [UnaryTests?]
        package let outputs: [FEELExpression]

        package init(tests: [UnaryTests?], outputs: [FEELExpression]) {
            self.tests = tests
            self.outputs = outputs
        }
    }

    package let hit: HitPolicy
    package let inputs: [Input]
    package let outputs: [Output]
    package let rules: [Rule]
    /// The slots of the scope that its inputs, cells and outputs read, ascending.
    package let slotsUsed: [Int]
    let set: RuleSet
    let localCount: Int
    let slotCount: Int

    /// A table. Every rule has as many tests as there are inputs and as many outputs as there are outputs.
    package init(hit: HitPolicy, inputs: [Input], outputs: [Output], rules: [Rule]) {
        self.hit = hit
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
        set = RuleSet(
            hit: hit,
            inputs: inputs.map { RuleSet.Input(value: $0.expression.root, allowed: $0.allowed?.test) },
            outputs: outputs.map {
                RuleSet.Output(name: $0.name, priorities: $0.allowed ?? [], fallback: $0.fallback?.root)
            },
            tests: rules.map { rule in rule.tests.map { $0?.test ?? AnyTest() } },
            results: rules.map { rule in rule.outputs.map(\.root) })
        let expressions =
            inputs.map(\.expression) + outputs.compactMap(\.fallback) + rules.flatMap(\.outputs)
        let tests = inputs.compactMap(\.allowed) + rules.flatMap { $0.tests.compactMap { $0 } }
        slotsUsed = Set(expressions.flatMap(\.slotsUsed) + tests.flatMap(\.slotsUsed)).sorted()
        localCount = max(expressions.map(\.localCount).max() ?? 0, tests.map(\.localCount).max() ?? 0)
        slotCount = max(expressions.map(\.slotCount).max() ?? 0, tests.map(\.slotCount).max() ?? 0)
    }

    /// Decides.
    ///
    /// - Parameters:
    ///   - slots: the values of the scope by slot; missing ones at the end are null.
    ///   - undecided: what happens with a rule of which it cannot be said whether it matches.
    package func decide(
        in slots: [Value], undecided: TableDecision.UndecidedRules = .pass, budget: StepBudget = .standard,
        now: DateTime? = nil, zones: any ZoneRules = UniversalZones()
    ) -> TableDecision {
        var frame = Frame(
            inputs: Frame.padded(slots, to: slotCount), localCount: localCount, budget: budget, now: now, zones: zones)
        let values = set.values(&frame)
        let outcome = set.decide(values, undecided: undecided, &frame)
        if let problem = outcome.problem {
            let (code, message) = problem.complaint
            frame.report(code, SourceRange(0, 0), message)
        }
        let evaluation = Evaluation(frame.settled(outcome.value), frame, budget)
        return TableDecision(
            value: evaluation.value, inputs: values, rules: outcome.rules,
            problem: frame.isExhausted ? .undecided(Array(rules.indices)) : outcome.problem,
            diagnostics: evaluation.diagnostics, steps: evaluation.steps)
    }
}
