package import FEEL

/// A decision table (DMN 1.5, clause 8): what its author wrote, and the compiled rules that decide.
package struct DecisionTable: Sendable {
    package struct Input: Sendable {
        package let name: String
        package let expression: FEELExpression
        /// The values that it may have; nil where it may have any.
        package let allowed: UnaryTests?

        package init(name: String, expression: FEELExpression, allowed: UnaryTests? = nil) {
            self.name = name
            self.expression = expression
            self.allowed = allowed
        }
    }

    package struct Output: Sendable {
        package let name: String
        package let type: FEELType
        /// The closed list of values, in order of priority; nil where any value may be given.
        package let allowed: [Value]?
        /// Its value where no rule matches; nil where the table has no defaults.
        package let fallback: FEELExpression?

        package init(name: String, type: FEELType = .any, allowed: [Value]? = nil, fallback: FEELExpression? = nil) {
            self.name = name
            self.type = type
            self.allowed = allowed
            self.fallback = fallback
        }
    }

    package struct Rule: Sendable {
        /// One cell an input; nil is `-`, which matches anything.
        package let tests: [UnaryTests?]
        package let outputs: [FEELExpression]
        /// What its author noted, a note for each column of annotations.
        package let notes: [String]
        /// Its line in the file, 1-based.
        package let line: Int

        package init(tests: [UnaryTests?], outputs: [FEELExpression], notes: [String] = [], line: Int) {
            self.tests = tests
            self.outputs = outputs
            self.notes = notes
            self.line = line
        }
    }

    package let id: Identifier
    package let hit: HitPolicy
    package let inputs: [Input]
    package let outputs: [Output]
    package let rules: [Rule]
    /// The names of the columns of annotations.
    package let annotations: [String]
    private let compiled: RuleTable

    /// The slots of the scope that its inputs, cells and outputs read, ascending.
    package var slotsUsed: [Int] { compiled.slotsUsed }

    package init(
        id: Identifier, hit: HitPolicy, inputs: [Input], outputs: [Output], rules: [Rule], annotations: [String] = []
    ) {
        self.id = id
        self.hit = hit
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
        self.annotations = annotations
        compiled = DecisionTable.compiled(
            hit, inputs.map { RuleTable.Input($0.expression, allowed: $0.allowed) }, outputs, rules)
    }

    private static func compiled(
        _ hit: HitPolicy, _ inputs: [RuleTable.Input], _ outputs: [Output], _ rules: [Rule]
    ) -> RuleTable {
        RuleTable(
            hit: hit, inputs: inputs,
            outputs: outputs.map {
                RuleTable.Output(hit.isAggregated ? nil : $0.name, allowed: $0.allowed, fallback: $0.fallback)
            },
            rules: rules.map { RuleTable.Rule(tests: $0.tests, outputs: $0.outputs) })
    }
}

extension DecisionTable {
    /// Decides; a rule of which it cannot be said whether it matches stops the table (decision 0010).
    package func decide(in slots: [Value], now: DateTime?) -> TableDecision {
        compiled.decide(in: slots, undecided: .stop, now: now)
    }

    /// The same with a verdict on every cell.
    package func explain(in slots: [Value], now: DateTime?) -> TableExplanation {
        compiled.explain(in: slots, undecided: .stop, now: now)
    }

    /// The table with other expressions for its inputs.
    package func reading(_ expressions: [FEELExpression]) -> DecisionTable {
        DecisionTable(
            id: id, hit: hit,
            inputs: zip(inputs, expressions).map { Input(name: $0.name, expression: $1, allowed: $0.allowed) },
            outputs: outputs, rules: rules, annotations: annotations)
    }

    /// What a decision is to expressions: always by the name of the output, a sum too.
    package func result(of decision: TableDecision) -> Value {
        guard hit.isAggregated, let output = outputs.first else { return decision.value }
        return .context(Context([(output.name, decision.value)]))
    }

    /// The type of that result.
    package var resultType: FEELType { DecisionTable.resultType(hit, outputs.map { ($0.name, $0.type) }) }

    package static func resultType(_ hit: HitPolicy, _ outputs: [(name: String, type: FEELType)]) -> FEELType {
        let members = outputs.map { output in
            FEELType.Member(output.name, hit == .collect(.count) ? .number : output.type)
        }
        return hit.givesList ? .list(.context(members)) : .context(members)
    }
}

extension HitPolicy {
    /// Whether one value is made of the outputs of all rules.
    package var isAggregated: Bool { if case .collect(_?) = self { true } else { false } }
}
