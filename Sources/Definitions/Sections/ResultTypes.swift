import Core
import FEEL
import YAML

/// What expressions may expect of the names in scope.
struct ResultTypes {
    let outline: Outline
    let tables: [String: TableHead]
    let plugins: KnownPlugins
    static let initiator = FEELType.context([
        .init("id", .string), .init("name", .string), .init("unit", .string, ValueFacts(absence: .unit)),
    ])

    static let instance = FEELType.context([
        .init("number", .number), .init("workflow", .string), .init("version", .number), .init("submitted", .dateTime),
    ])

    /// The result of a step (null before it was left).
    func type(of step: OutlinedStep) -> FEELType {
        switch step.kind {
        case .approve: ResultTypes.approval
        case .task: .context([.init("by", .string), ResultTypes.comment])
        case .decide: step.body["decide"]?.text.flatMap { tables[$0] }.map(ResultTypes.type) ?? .any
        case .parallel: .context(step.branches.map { .init(Spelling.resultName(of: $0.id.text), branch($0)) })
        case .run:
            plugins.plugin(of: step)?.result(
                handlesFailure: step.body["on"]?["failed"] != nil, step: step.id.text) ?? .any
        case .choose, .set, .notify, .wait, .end, nil: .any
        }
    }

    private static let comment = FEELType.Member("comment", .string, ValueFacts(absence: .comment))

    private static let approval = FEELType.context([
        .init("outcome", .string, ValueFacts(domain: .texts(["approved", "rejected"]))), .init("by", .string),
        .init("approvals", .number), .init("rejections", .number), comment,
    ])

    private func branch(_ branch: (id: Identifier, path: BlockPath, node: Node)) -> FEELType {
        let steps = (outline.block(at: branch.path)?.steps ?? []).filter { $0.kind?.hasResult ?? false }
        let results = steps.map { step in
            FEELType.Member(
                Spelling.resultName(of: step.id.text), type(of: step),
                ValueFacts(absence: .result(of: step.id.text, in: branch.id.text)))
        }
        return .context([.init("outcome", .string)] + results)
    }

    /// The result of a table, with what the closed lists of its outputs say.
    private static func type(of table: TableHead) -> FEELType {
        guard case .context(let members) = table.type else { return table.type }
        return .context(
            members.map { member in
                let allowed = table.outputs.first { $0.name == member.name }?.allowed
                return FEELType.Member(member.name, member.type, allowed.flatMap { facts(of: $0, member.type) })
            })
    }

    private static func facts(of values: [Value], _ type: FEELType) -> ValueFacts? {
        let texts = values.compactMap(\.asString)
        let given = values.filter { !$0.isNull }
        let domain: Domain? = type == .string && texts.count == given.count && !texts.isEmpty ? .texts(texts) : nil
        let absence: Absence? = given.count < values.count ? .output : nil
        return domain == nil && absence == nil ? nil : ValueFacts(absence: absence, domain: domain)
    }

    static func type(of kind: Field.Kind) -> FEELType {
        switch kind {
        case .text, .choice, .person, .unit, .creditCode, .citizenID: .string
        case .integer, .decimal, .money: .number
        case .boolean: .boolean
        case .date: .date
        case .list(let fields): .list(.context(fields.map { .init($0.name, type(of: $0.kind), facts(of: $0)) }))
        }
    }

    /// What the form says of a field beyond its type. One with a default is never null: cleared, it has the default again.
    static func facts(of field: Field) -> ValueFacts? {
        let absence: Absence? = field.required || field.standard != nil ? nil : .optionalField
        let domain = field.kind.domain
        return absence == nil && domain == nil ? nil : ValueFacts(absence: absence, domain: domain)
    }
}

extension Field.Kind {
    /// The values that a field of the kind takes.
    fileprivate var domain: Domain? {
        switch self {
        case .choice(let options): .texts(options.map(\.value))
        case .integer(let bounds), .decimal(let bounds), .money(_, let bounds):
            bounds.min == nil && bounds.max == nil ? nil : .numbers(least: bounds.min, most: bounds.max)
        case .text, .boolean, .date, .person, .unit, .creditCode, .citizenID, .list: nil
        }
    }
}
