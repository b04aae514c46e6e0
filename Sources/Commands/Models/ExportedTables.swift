internal import Core
internal import DMN
internal import Definitions
internal import FEEL

extension ExportedTable {
    /// A table of a workflow, with the data that it reads.
    init(_ table: DecisionTable, of workflow: Workflow, _ face: Face) {
        self.init(
            id: table.id.text, name: table.id.text, question: face.text(workflow.title), table: table.boxed,
            labels: table.inputs.map(\.name), data: table.namesRead.map { Datum($0.name, .plain($0.type)) })
    }
}

extension DecisionTable {
    /// The names that its expressions and cells read, each once.
    fileprivate var namesRead: [NameScope.Name] {
        let expressions = inputs.map(\.expression) + rules.flatMap(\.outputs)
        let tests = rules.flatMap { $0.tests.compactMap { $0 } }
        let slots = Set(expressions.flatMap(\.slotsUsed) + tests.flatMap(\.slotsUsed))
        guard let scope = inputs.lazy.compactMap(\.expression.scope).first else { return [] }
        return slots.sorted().compactMap { slot in scope.names.first { $0.slot == slot } }
    }
}
