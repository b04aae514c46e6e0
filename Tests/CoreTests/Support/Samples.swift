import Core
import FEEL

extension Identifier: ExpressibleByStringLiteral {
    /// A literal in a test.
    public init(stringLiteral value: StaticString) { self.init(literal: value) }
}

extension Directory {
    /// A branch with two sub-branches.
    static let shanghai = Directory(
        units: [
            Unit(id: "branch", name: LocalizedText("Branch"), head: "wang.fang"),
            Unit(id: "pudong", name: LocalizedText("Pudong"), parent: "branch", head: "zhao.lei"),
            Unit(id: "xuhui", name: LocalizedText("Xuhui"), parent: "branch", head: "sun.jie"),
        ],
        people: ["li.na", "wang.fang", "zhao.lei", "sun.jie", "chen.wei", "liu.yang", "admin.a"].map {
            Person(id: $0, name: LocalizedText($0.text), unit: "pudong")
        },
        posts: [
            Post(person: "chen.wei", role: "legal", unit: "branch"),
            Post(person: "liu.yang", role: "risk", unit: "branch"),
            Post(person: "zhao.lei", role: "manager", unit: "pudong"),
            Post(person: "sun.jie", role: "manager", unit: "xuhui"),
            Post(person: "li.na", role: "clerk", unit: "pudong"),
            Post(person: "admin.a", role: "admin", unit: "branch"),
            Post(person: "chen.wei", role: "committee", unit: "branch"),
            Post(person: "liu.yang", role: "committee", unit: "branch"),
            Post(person: "sun.jie", role: "committee", unit: "branch"),
        ])
}

extension Workflow {
    /// A workflow of the given steps; the steps of branches stand under the path of their block.
    static func sample(
        _ steps: [Step], branches: [String: [Step]] = [:], separation: [Separation] = [], start: Start = Start(),
        fields: [Field] = Field.samples
    ) -> Workflow {
        let root = Block(path: .root, steps: steps, frame: [.data("amount"), .initiator])
        let others = branches.map {
            Block(path: BlockPath(text: $0.key), steps: $0.value, frame: [.data("amount"), .initiator])
        }
        return Workflow(
            id: "sample", version: 1, title: LocalizedText("Sample"), form: Form(fields: fields), start: start,
            separation: separation, admins: [.role("admin", unit: nil, nearest: false)], blocks: [root] + others)
    }
}

extension Field {
    static let samples = [
        Field(
            name: "amount", kind: .money(currency: "CNY", Bounds(min: 1)), label: LocalizedText("Amount"),
            required: true),
        Field(name: "note", kind: .text(length: 0...20), label: LocalizedText("Note")),
        Field(name: "limit", kind: .integer(Bounds()), label: LocalizedText("Limit")),
    ]
}

extension Step {
    static func approve(
        _ path: String, _ by: Assignment..., vote: VoteRule = .any, order: VoteOrder = .together,
        on: [Outcome: String] = [:], fields: FieldRights = .readAll, nobody: NobodyRule = .fail,
        initiator: InitiatorRule = .excluded
    ) -> Step {
        step(
            path,
            .approve(
                ApproveStep(by: by, vote: vote, order: order, fields: fields, initiator: initiator, nobody: nobody)),
            on: on)
    }

    static func work(_ path: String, _ by: Assignment..., fields: FieldRights = .readAll) -> Step {
        step(path, .task(TaskStep(by: by, fields: fields)))
    }

    static func run(_ path: String, on: [Outcome: String] = [:]) -> Step {
        step(path, .run(RunStep(plugin: "scoring")), on: on)
    }

    static func split(
        _ path: String, _ branches: Identifier..., join: ParallelStep.Join = .all, on: [Outcome: String] = [:]
    ) -> Step {
        step(path, .parallel(ParallelStep(branches: branches, join: join)), on: on)
    }

    static func end(_ path: String, _ outcome: Outcome) -> Step { step(path, .end(EndStep(outcome: outcome))) }

    static func step(_ path: String, _ kind: StepKind, on: [Outcome: String] = [:]) -> Step {
        Step(path: StepPath(text: path), kind: kind, on: on.mapValues { StepPath(text: $0) })
    }
}

extension Assignment {
    static func role(_ role: RoleID) -> Assignment { .role(role, unit: nil, nearest: false) }
    static func user(_ person: PersonID) -> Assignment { .user(.constant(.string(person.text))) }
}
