internal import Core
internal import FEEL

/// Where an instance stands: what each of its threads waits for.
struct Standpoint {
    struct Place {
        enum Waits {
            case people([OpenTask], claimant: PersonID?)
            case plugin(Identifier)
            case timer(Moment)
            /// Somebody with the right to must retry.
            case incident(Incident, scope: Int)
        }

        let step: StepPath
        let waits: Waits
    }

    let id: InstanceID
    let reference: String
    let status: Instance.Status
    let places: [Place]

    init(_ instance: Instance) {
        id = instance.id
        reference = instance.id.reference(of: instance.workflow)
        status = instance.status
        // At the start, a returned request waits for its initiator.
        places = instance.scopes.compactMap { scope in
            guard case .at(let standing) = scope.position else { return nil }
            return Standpoint.waits(scope.number, standing, in: instance).map { Place(step: standing.step, waits: $0) }
        }
    }

    private static func waits(_ scope: Int, _ standing: Standing, in instance: Instance) -> Place.Waits? {
        if let incident = standing.incident { return .incident(incident, scope: scope) }
        let tasks = instance.tasks.filter { $0.scope == scope }
        if !tasks.isEmpty { return .people(tasks, claimant: standing.claimant) }
        if let job = instance.jobs.first(where: { $0.scope == scope }) { return .plugin(job.plugin) }
        if let timer = instance.timers.first(where: { $0.scope == scope }) { return .timer(timer.due) }
        return nil
    }

    /// The tasks that are open, with those who may act on them.
    var tasks: [OpenTask] {
        places.flatMap { place in
            guard case .people(let tasks, let claimant) = place.waits else { return [OpenTask]() }
            return tasks.filter { claimant == nil || $0.person == claimant }
        }
    }
}

extension Standpoint {
    /// A line a place.
    func lines(_ workflow: Workflow, _ face: Face) -> [String] {
        if case .ended(let ending) = status {
            return [face.text("ended: \(ending.label(in: .en))", "已结束：\(ending.label(in: .zh))")]
        }
        return places.map { place in
            let step = face.text(workflow.name(of: place.step)).trimmed
            return step + face.text(": ", "：") + note(on: place, face)
        }
    }

    /// What a place waits for, in words.
    func note(on place: Place, _ face: Face) -> String {
        PrintableText.line(face.text(place.waits.message(id, face)))
    }

    /// `{status, outcome, waits: […]}`
    var members: [(String, Value)] {
        var members: [(String, Value)] = [("status", .string(status.word))]
        if case .ended(let ending) = status { members.append(("outcome", .string(ending.outcome.text))) }
        members.append(("waits", .list(places.map(\.value))))
        return members
    }
}

extension Standpoint.Place {
    fileprivate var value: Value {
        var members: [(String, Value)] = [("step", .string(step.text))]
        switch waits {
        case .people(let tasks, let claimant):
            members.append(("tasks", .list(tasks.map(\.value))))
            if let claimant { members.append(("claimant", .string(claimant.text))) }
        case .plugin(let plugin): members.append(("plugin", .string(plugin.text)))
        case .timer(let due): members.append(("until", .string(MomentText.utc(due))))
        case .incident(let incident, let scope):
            members.append(
                (
                    "incident",
                    [
                        "code": .string(incident.code), "message": .string(incident.message),
                        "scope": .number(Decimal128(scope)),
                    ]
                ))
        }
        return .context(Context(members))
    }
}

extension Standpoint.Place.Waits {
    fileprivate func message(_ instance: InstanceID, _ face: Face) -> Message {
        switch self {
        case .people(let tasks, let claimant):
            let asked = tasks.filter { claimant == nil || $0.person == claimant }
                .map { "\($0.person) (\(instance.number).\($0.number))" }
            return Message(
                en: "waits for \(asked.joined(separator: ", "))", zh: "等待 \(asked.joined(separator: "、"))")
        case .plugin(let plugin): return Message(en: "\(plugin) is to run", zh: "等待 \(plugin) 运行")
        case .timer(let due): return Message(en: "waits until \(face.text(of: due))", zh: "等到 \(face.text(of: due))")
        case .incident(let incident, scope: _):
            return Message(
                en: "stopped: \(incident.message) [\(incident.code)]; an admin can retry",
                zh: "已停止：\(incident.message) [\(incident.code)]，请管理员重试")
        }
    }
}

extension OpenTask {
    fileprivate var value: Value {
        ["task": .number(Decimal128(number)), "person": .string(person.text), "kind": .string(kind.rawValue)]
    }
}

extension String {
    /// Without spaces at its ends.
    var trimmed: String {
        var text = Substring(self)
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
