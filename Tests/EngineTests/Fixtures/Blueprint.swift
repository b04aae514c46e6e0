import Core
import FEEL

/// A workflow of the tests, as a definition file would be: the same for every version, but for its number.
struct Blueprint: Sendable {
    let id: WorkflowID
    let steps: [Step]
    /// Blocks of a split in it, each with one decision.
    var branches: [String] = []

    var source: String { "workflow: \(id)" }

    func workflow(version: Int) -> Workflow {
        Workflow(
            id: id, version: version, title: LocalizedText(id.text), form: Form(), start: Start(),
            admins: [.user(.constant(.string("chen")))],
            blocks: [Block(path: .root, steps: steps, frame: [.initiator, .instance])]
                + branches.map { branch in
                    Block(path: BlockPath(text: branch), steps: [.approve(branch + "/decision", .any)], frame: [])
                })
    }
}

extension Blueprint {
    /// Three managers are asked.
    static func approval(_ vote: VoteRule = .any) -> Blueprint {
        Blueprint(id: Identifier(literal: "approval"), steps: [.approve("decision", vote)])
    }

    /// Two rounds of asking the same three.
    static let rounds = Blueprint(
        id: Identifier(literal: "rounds"), steps: [.approve("first", .any), .approve("second", .all)])

    /// A plugin, then a decision.
    static func run(_ plugin: StaticString = "score", _ retry: RetryPolicy = .standard) -> Blueprint {
        Blueprint(
            id: Identifier(literal: "scored"),
            steps: [
                Step(
                    path: StepPath(text: "score"),
                    kind: .run(RunStep(plugin: Identifier(literal: plugin), retry: retry))),
                .approve("decision", .any),
            ])
    }

    /// An hour, then a decision.
    static let pause = Blueprint(
        id: Identifier(literal: "pause"),
        steps: [
            Step(
                path: StepPath(text: "rest"),
                kind: .wait(
                    WaitStep(duration: .constant(.daysTime(DaysTimeDuration(seconds: 3600)))))),
            .approve("decision", .any),
        ])

    /// Work that one of three does.
    static let errand = Blueprint(
        id: Identifier(literal: "errand"),
        steps: [
            Step(
                path: StepPath(text: "fetch"),
                kind: .task(TaskStep(by: [.role(Identifier(literal: "manager"), unit: nil, nearest: false)])))
        ])
}

extension Step {
    static func approve(_ id: String, _ vote: VoteRule) -> Step {
        Step(
            path: StepPath(text: id), title: LocalizedText(id),
            kind: .approve(
                ApproveStep(
                    by: [.role(Identifier(literal: "manager"), unit: nil, nearest: false)], vote: vote)))
    }
}

extension Instance {
    /// The open task of a person, 0 where there is none: no task has that number.
    func task(of actor: Actor) -> Int {
        tasks.first { $0.person == actor.person }?.number ?? 0
    }

    func approve(as actor: Actor) -> Act { .approve(Approve(task: task(of: actor))) }

    func reject(as actor: Actor) -> Act { .reject(Reject(task: task(of: actor))) }
}
