package import Core
import Definitions
import FEEL

extension ExportedTable {
    /// A table of a workflow, with the fields and results that it uses as the data of the model; nil where the workflow
    /// has no such table.
    package init?(_ id: Identifier, of workflow: Workflow) {
        guard let table = workflow.tables[id], let frame = workflow.blocks[.root]?.frame else { return nil }
        let data = table.slotsUsed.filter(frame.indices.contains).map { frame[$0].datum(in: workflow) }
        self.init(
            id: "\(workflow.id)-\(id)", name: id.text, table: table.boxed, labels: table.inputs.map(\.name), data: data)
    }
}

extension FrameName {
    fileprivate func datum(in workflow: Workflow) -> ExportedTable.Datum {
        switch self {
        case .initiator: ExportedTable.Datum("initiator")
        case .instance: ExportedTable.Datum("instance")
        case .data(let name):
            workflow.form.field(named: name).map {
                ExportedTable.Datum(name, $0.kind.itemType, label: $0.label.text(in: .en))
            } ?? ExportedTable.Datum(name)
        case .result(let path):
            ExportedTable.Datum(path.variable, .plain(workflow.step(at: path)?.resultType(in: workflow) ?? .any))
        }
    }
}

extension Step {
    fileprivate func resultType(in workflow: Workflow) -> FEELType {
        if case .decide(let step) = kind, let table = workflow.tables[step.table] { table.resultType } else { .any }
    }
}

extension Field.Kind {
    /// The type of the field's values, with the values that it allows.
    fileprivate var itemType: ItemType {
        switch self {
        case .text, .person, .unit, .creditCode, .citizenID: .plain(.string)
        case .boolean: .plain(.boolean)
        case .date: .plain(.date)
        case .integer(let bounds), .decimal(let bounds), .money(_, let bounds): Self.number(bounds)
        case .choice(let options):
            Self.restricted(.plain(.string), options.map { Value.string($0.value).literal }.joined(separator: ", "))
        case .list(let fields): .list(.context(fields.map { ItemType.Member($0.name, $0.kind.itemType) }))
        }
    }

    private static func number(_ bounds: Field.Bounds) -> ItemType {
        switch (bounds.min, bounds.max) {
        case (let min?, let max?): restricted(.plain(.number), "[\(min)..\(max)]")
        case (let min?, nil): restricted(.plain(.number), ">= \(min)")
        case (nil, let max?): restricted(.plain(.number), "<= \(max)")
        case (nil, nil): .plain(.number)
        }
    }

    private static func restricted(_ type: ItemType, _ tests: String) -> ItemType {
        let compiled = FEELCompiler.unaryTests(tests, input: type.feel, scope: NameScope()).expression
        return compiled.map { .restricted(type, $0) } ?? type
    }
}
