package import Core
package import FEEL

/// A decision table of a workflow, tried on inputs that somebody makes up.
package struct TableTrial: Sendable {
    /// An input column, for whoever asks for a value of it.
    package struct Input: Sendable {
        package let name: String
        /// The expression that gives it in the workflow.
        package let source: String
        package let type: FEELType
        /// The tests that it must pass; nil where it may be anything.
        package let allowed: String?
    }

    /// What a trial has given.
    package struct Result: Sendable {
        package let table: DecisionTable
        /// The result of a `decide` step; null with a problem.
        package let value: Value
        package let explanation: TableExplanation
        /// The lines of the rules that count.
        package let lines: [Int]
        /// What a `decide` step would stop with; nil where the table decides.
        package let problem: TableDecision.Problem?
    }

    package let table: DecisionTable
    private let names: [String: Int]
    private let slotCount: Int

    package init(_ table: DecisionTable, of workflow: Workflow) {
        self.table = table
        let frame = workflow.blocks[.root]?.frame ?? []
        slotCount = frame.count
        names = Dictionary(
            frame.enumerated().map { ($1.spelling, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The inputs, in the order of the columns.
    package var inputs: [Input] {
        table.inputs.map {
            Input(
                name: $0.name, source: $0.expression.source, type: $0.expression.type, allowed: $0.allowed?.source)
        }
    }

    /// Every name that a value can be given for: the columns, and the names that their expressions and the cells read.
    package var settable: [String] {
        let slots = Set(table.slotsUsed)
        let columns = table.inputs.map(\.name)
        let read = names.filter { slots.contains($0.value) && !columns.contains($0.key) }
        return columns + read.keys.sorted()
    }

    /// Decides. A column whose value is not given is computed by its expression, from the names that are; a name that is
    /// not given is null.
    package func run(_ values: [String: Value], now: DateTime? = nil) -> Result {
        var slots = [Value](repeating: .null, count: slotCount + table.inputs.count)
        for (name, value) in values {
            if let slot = names[name] { slots[slot] = value }
        }
        let expressions = table.inputs.enumerated().map { column, input -> FEELExpression in
            guard let value = values[input.name] else { return input.expression }
            slots[slotCount + column] = value
            return .slot(slotCount + column, named: input.name)
        }
        let explanation = table.reading(expressions).explain(in: slots, now: now)
        let decision = explanation.decision
        return Result(
            table: table, value: decision.problem == nil ? table.result(of: decision) : .null,
            explanation: explanation, lines: decision.rules.map { table.rules[$0].line }, problem: decision.problem)
    }
}

extension FrameName {
    /// What expressions call it.
    fileprivate var spelling: String {
        switch self {
        case .data(let name): name
        case .result(let path): Spelling.resultName(of: path.id)
        case .initiator: "initiator"
        case .instance: "instance"
        }
    }
}
