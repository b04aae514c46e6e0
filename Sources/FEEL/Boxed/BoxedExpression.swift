/// A boxed expression (DMN 1.5, clause 10.2.2): FEEL texts in a form that says how they go together, as a decision model
/// draws them. It is compiled like a text: `FEELCompiler.boxed(_:scope:)`.
package indirect enum BoxedExpression: Sendable {
    /// A FEEL expression as text.
    case literal(BoxedText)
    /// Named values of which each sees those before it; with a result the context is only what the result may use.
    case context([Entry], result: BoxedExpression?)
    /// A list of expressions.
    case list([BoxedExpression])
    /// A list of contexts: the names of the columns, and rows with a cell for each of them.
    case relation(columns: [String], rows: [[BoxedExpression]])
    /// A function; a call gives the body's value.
    case function([Parameter], body: BoxedExpression)
    /// A call of a function with named arguments.
    case invocation(BoxedExpression, [Argument])
    /// `if condition then … else …`
    case conditional(BoxedExpression, then: BoxedExpression, else: BoxedExpression)
    /// The elements of a list for which the match holds; `item` and the names of its entries are in scope there.
    case filter(BoxedExpression, match: BoxedExpression)
    /// `for variable in list return result`
    case iteration(variable: BoxedName, in: BoxedExpression, result: BoxedExpression)
    /// `some variable in list satisfies condition`, `every …`
    case quantified(every: Bool, variable: BoxedName, in: BoxedExpression, condition: BoxedExpression)
    /// A decision table.
    case table(BoxedTable)
    /// A value that must be of a type, as FEEL's implicit conversions make it one; null otherwise.
    case typed(BoxedExpression, ItemType)
    /// A function that something else would have to carry out: a call of it is refused by this name, such as
    /// `the Java function java.lang.Math.max(int, int)`.
    case external(Wording, parameters: [Parameter])
    /// No expression at all: null.
    case missing

    /// One entry of a context.
    package struct Entry: Sendable {
        package let name: BoxedName
        package let value: BoxedExpression

        package init(_ name: BoxedName, _ value: BoxedExpression) {
            self.name = name
            self.value = value
        }
    }

    /// One parameter of a function.
    package struct Parameter: Sendable {
        package let name: BoxedName
        package let type: ItemType

        package init(_ name: BoxedName, _ type: ItemType = .plain(.any)) {
            self.name = name
            self.type = type
        }
    }

    /// One argument of a call.
    package struct Argument: Sendable {
        package let name: BoxedName
        package let value: BoxedExpression

        package init(_ name: BoxedName, _ value: BoxedExpression) {
            self.name = name
            self.value = value
        }
    }
}

/// A FEEL text and where it begins.
package struct BoxedText: Hashable, Sendable {
    /// The FEEL source.
    package let source: String
    /// What is added to the places of its diagnostics: the offset of the text in the file it comes from, in bytes.
    package let offset: Int

    package init(_ source: String, offset: Int = 0) {
        self.source = source
        self.offset = offset
    }
}

/// A name that is given to something, and where it stands.
package struct BoxedName: Hashable, Sendable {
    /// The name, which may hold spaces.
    package let text: String
    /// The offset of the name in the file it comes from, in bytes.
    package let offset: Int

    package init(_ text: String, offset: Int = 0) {
        self.text = text
        self.offset = offset
    }
}

/// A decision table in which every cell is still text (DMN 1.5, clause 8).
package struct BoxedTable: Sendable {
    /// An input: what is tested, and the values it may have.
    package struct Input: Sendable {
        package let expression: BoxedExpression
        package let type: ItemType
        /// Unary tests that the value must pass; nil where it may be anything.
        package let allowed: BoxedText?

        package init(_ expression: BoxedExpression, type: ItemType = .plain(.any), allowed: BoxedText? = nil) {
            self.expression = expression
            self.type = type
            self.allowed = allowed
        }
    }

    /// An output: its name where there are several, the values it may have in order of priority, and its default.
    package struct Output: Sendable {
        package let name: String?
        package let type: ItemType
        /// Unary tests; where they are a list of values, it is also their order of priority.
        package let allowed: BoxedText?
        package let fallback: BoxedText?

        package init(
            _ name: String?, type: ItemType = .plain(.any), allowed: BoxedText? = nil, fallback: BoxedText? = nil
        ) {
            self.name = name
            self.type = type
            self.allowed = allowed
            self.fallback = fallback
        }
    }

    /// A rule: a test for each input, an expression for each output, and what its author noted.
    package struct Rule: Sendable {
        package let tests: [BoxedText]
        package let outputs: [BoxedText]
        package let annotations: [String]

        package init(tests: [BoxedText], outputs: [BoxedText], annotations: [String] = []) {
            self.tests = tests
            self.outputs = outputs
            self.annotations = annotations
        }
    }

    package let hit: HitPolicy
    package let inputs: [Input]
    package let outputs: [Output]
    package let rules: [Rule]
    /// The names of the columns of annotations.
    package let annotations: [String]

    package init(
        hit: HitPolicy, inputs: [Input], outputs: [Output], rules: [Rule], annotations: [String] = []
    ) {
        self.hit = hit
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
        self.annotations = annotations
    }
}
