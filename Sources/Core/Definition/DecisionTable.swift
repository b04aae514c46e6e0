package import FEEL

/// A decision table (DMN 1.5, clause 8).
package struct DecisionTable: Sendable {
    package enum HitPolicy: String, Sendable, Hashable {
        /// At most one rule may match.
        case unique
        /// The first matching rule, in the order of the text.
        case first
    }

    package struct Input: Sendable {
        package let name: String
        package let expression: FEELExpression

        package init(name: String, expression: FEELExpression) {
            self.name = name
            self.expression = expression
        }
    }

    package struct Output: Sendable {
        package let name: String
        /// The closed list of values, in order of priority; nil where any value may be given.
        package let allowed: [Value]?

        package init(name: String, allowed: [Value]?) {
            self.name = name
            self.allowed = allowed
        }
    }

    package struct Rule: Sendable {
        /// One cell an input; nil is `-`, which matches anything.
        package let inputs: [UnaryTests?]
        package let outputs: [Binding]
        /// Its line in the file, 1-based.
        package let line: Int

        package init(inputs: [UnaryTests?], outputs: [Binding], line: Int) {
            self.inputs = inputs
            self.outputs = outputs
            self.line = line
        }
    }

    package let id: Identifier
    package let hit: HitPolicy
    package let inputs: [Input]
    package let outputs: [Output]
    package let rules: [Rule]

    package init(id: Identifier, hit: HitPolicy, inputs: [Input], outputs: [Output], rules: [Rule]) {
        self.id = id
        self.hit = hit
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
    }
}
