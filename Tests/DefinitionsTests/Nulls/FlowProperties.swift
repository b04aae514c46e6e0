import Core
import FEEL
import Testing
import YAML

@testable import Definitions

/// Random workflows, carried out at random: a gateway that a null leaves open was warned of when the file was checked.
struct FlowProperties {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `every gateway that stops has been warned of`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var (compiled, stopped, silent) = (0, 0, 0)
        for _ in 0..<400 {
            let number = random.next()
            var flow = RandomFlow(seed: number)
            let text = flow.text()
            let compilation = DefinitionCompiler.compile(text, name: "w.yaml")
            guard let workflow = compilation.workflow else { continue }
            compiled += 1
            let warned = Set(
                compilation.diagnostics.filter { $0.code == "feel.may-be-null" }.map {
                    "s\($0.range.start.line - RandomFlow.head.count - 1)"
                })
            if warned.isEmpty { silent += 1 }
            for _ in 0..<6 {
                var run = FlowRun(workflow, seed: random.next())
                try run.play()
                for incident in run.undecided {
                    stopped += 1
                    let step = String(incident.step.text.prefix { $0 != "/" })
                    #expect(warned.contains(step), "seed \(number): \(incident)\n\(text)")
                }
            }
        }
        #expect(
            compiled > 100 && stopped > 100 && silent > 10, "\(compiled) compiled, \(stopped) stopped, \(silent) silent"
        )
    }
}

/// One instance under random acts.
private struct FlowRun {
    let workflow: Workflow
    private var random: SplitMix64
    private var instance: Instance?
    private var commands = 0
    private(set) var undecided: [(step: StepPath, message: String)] = []

    private static let roster = Roster(
        Directory(
            units: [], people: ["ann", "boss"].map { Person(id: id($0), name: LocalizedText($0), unit: nil) }, posts: []
        ))

    private static func id(_ text: String) -> Identifier { Identifier(text) ?? Identifier(literal: "nobody") }

    init(_ workflow: Workflow, seed: UInt64) {
        self.workflow = workflow
        random = SplitMix64(seed: seed)
    }

    mutating func play() throws {
        let data = fields(workflow.form.fields.map(\.name), needed: ["a"])
        try act(.submit(Submit(instance: InstanceID(number: 1), data: data)), by: "ann")
        for _ in 0..<24 {
            guard let instance, instance.isRunning, let task = instance.tasks.randomElement(using: &random) else {
                return
            }
            try act(act(on: task), by: task.person.text)
        }
    }

    private mutating func act(on task: OpenTask) -> Act {
        let form = workflow.form.fields.map(\.name)
        switch workflow.step(at: task.step)?.kind {
        case .task(let step)?: return .complete(Complete(task: task.number, fields: given(step.fields)))
        case .approve(let step)?:
            switch Int.random(in: 0..<5, using: &random) {
            case 0: return .reject(Reject(task: task.number))
            case 1: return .return(Return(task: task.number, to: target(of: task)))
            default: return .approve(Approve(task: task.number, fields: given(step.fields)))
            }
        default: return .complete(Complete(task: task.number, fields: fields(form, needed: ["a"])))
        }
    }

    /// A step above, in the block of the task or around it; what is passed is found out by trying.
    private mutating func target(of task: OpenTask) -> StepPath? {
        let steps = workflow.blocks[task.step.block]?.steps.map(\.path) ?? []
        return steps.prefix { $0 != task.step }.randomElement(using: &random)
    }

    private mutating func given(_ rights: FieldRights) -> [String: Value] {
        let editable = workflow.form.fields.map(\.name).filter { rights.mayEdit($0) }
        return fields(editable, needed: Set(editable.filter { rights.right(on: $0) == .require }))
    }

    private mutating func fields(_ names: [String], needed: Set<String>) -> [String: Value] {
        var fields: [String: Value] = [:]
        for name in names {
            let value = Value.number(Decimal128(Int.random(in: 0...3, using: &random)))
            switch Int.random(in: 0..<3, using: &random) {
            case 0 where !needed.contains(name): break
            case 1 where !needed.contains(name): fields[name] = .null
            default: fields[name] = value
            }
        }
        return fields
    }

    /// Carries an act out; one that is refused does nothing.
    private mutating func act(_ act: Act, by person: String) throws {
        commands += 1
        let command = Command(
            id: try #require(CommandID("c-\(commands)")), actor: .person(Self.id(person), .asserted),
            at: Moment(milliseconds: 0), act: act)
        guard let events = try? decide(command, on: instance, of: workflow, facts: Self.roster) else { return }
        for event in events {
            let sequence = (instance?.sequence ?? 0) + 1
            let recorded = Recorded(sequence: sequence, at: command.at, actor: command.actor, event: event)
            instance = try evolve(instance, id: InstanceID(number: 1), with: recorded)
            guard case .incidentRaised(let raised) = event, raised.incident.code.hasSuffix(".undecided"),
                case .at(let standing)? = instance?.scopes[number: raised.scope]?.position
            else { continue }
            undecided.append((standing.step, raised.incident.message))
        }
    }
}
