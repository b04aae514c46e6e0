import Core
import FEEL
import YAML

/// What expressions may expect of the names in scope.
struct ResultTypes {
    let outline: Outline
    let tables: [String: TableHead]
    static let initiator = FEELType.context([
        .init("id", .string), .init("name", .string), .init("unit", .string),
    ])

    static let instance = FEELType.context([
        .init("number", .number), .init("workflow", .string), .init("version", .number), .init("submitted", .dateTime),
    ])

    /// The result of a step (null before it was left).
    func type(of step: OutlinedStep) -> FEELType {
        switch step.kind {
        case .approve: ResultTypes.approval
        case .task: .context([.init("by", .string), .init("comment", .string)])
        case .decide: step.body["decide"]?.text.flatMap { tables[$0]?.type } ?? .any
        case .parallel: .context(step.branches.map { .init(Spelling.resultName(of: $0.id.text), branch($0.path)) })
        case .run, .choose, .set, .notify, .wait, .end, nil: .any
        }
    }

    private static let approval = FEELType.context([
        .init("outcome", .string), .init("by", .string), .init("approvals", .number), .init("rejections", .number),
        .init("comment", .string),
    ])

    private func branch(_ path: BlockPath) -> FEELType {
        let steps = (outline.block(at: path)?.steps ?? []).filter { $0.kind?.hasResult ?? false }
        let results = steps.map { FEELType.Member(Spelling.resultName(of: $0.id.text), type(of: $0)) }
        return .context([.init("outcome", .string)] + results)
    }

    static func type(of kind: Field.Kind) -> FEELType {
        switch kind {
        case .text, .choice, .person, .unit, .creditCode, .citizenID: .string
        case .integer, .decimal, .money: .number
        case .boolean: .boolean
        case .date: .date
        case .list(let fields): .list(.context(fields.map { .init($0.name, type(of: $0.kind)) }))
        }
    }
}
