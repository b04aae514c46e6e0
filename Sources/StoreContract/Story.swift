internal import Core
internal import FEEL
internal import Ports

/// Writes the record of one instance by hand: entries whose events are chained as the engine would chain them.
struct Story {
    let id: InstanceID
    var workflow = Identifier(literal: "online-credit")
    var version = 1
    var initiator = Identifier(literal: "wang")
    var subject = "Acme 500000"
    private(set) var sequence = 0
    private(set) var hash = RecordHash.origin
    private(set) var submitted: Moment?

    init(_ id: InstanceID) {
        self.id = id
    }

    init(_ number: Int64) {
        self.init(InstanceID(number: number))
    }

    /// An entry with a number of events; the last of them carries the command.
    mutating func entry(
        _ command: String, events count: Int = 1, at: Int64 = 1_000,
        by actor: Actor = .person(Identifier(literal: "wang"), .asserted), notices: [Notice] = [],
        status: Instance.Status = .running, snapshot: Bool = false, _ change: (inout Changes) -> Void = { _ in }
    ) -> Entry {
        let previous = hash
        let moment = Moment(milliseconds: at)
        let events = (1...count).map { place in event(place == count ? CommandID(command) : nil, moment, actor) }
        var changes = Changes()
        change(&changes)
        return Entry(
            events: events, previous: previous, head: head(moment, status), changes: changes, notices: notices,
            snapshot: snapshot ? SnapshotRow(sequence: sequence, state: Array("state \(sequence)".utf8)) : nil)
    }

    private mutating func event(_ command: CommandID?, _ at: Moment, _ actor: Actor) -> EventRow {
        sequence += 1
        let payload = Array(#"{"kind":"commented","text":"\#(sequence)"}"#.utf8)
        hash = RecordHash.chained(
            to: hash, instance: id, sequence: sequence, at: at, actor: actor, command: command, payload: payload)
        return EventRow(
            position: 0, instance: id, sequence: sequence, at: at, actor: actor, command: command, payload: payload,
            hash: hash)
    }

    private mutating func head(_ at: Moment, _ status: Instance.Status) -> InstanceHead {
        submitted = submitted ?? at
        return InstanceHead(
            id: id, workflow: workflow, version: version, initiator: initiator, subject: subject,
            submitted: submitted ?? at, updated: at, status: status, sequence: sequence, hash: hash)
    }
}

extension Instance.Status {
    static let done = Instance.Status.ended(Instance.Ending(outcome: .approved, cause: .completed))
}

extension OpenTask {
    static func sample(_ number: Int, _ person: PersonID, step: String = "review", opened: Int64 = 1_000) -> OpenTask {
        OpenTask(
            number: number, scope: 1, step: StepPath(text: step), person: person, kind: .approve,
            opened: Moment(milliseconds: opened))
    }
}

extension Job {
    static func sample(_ number: Int) -> Job {
        Job(
            number: number, scope: 1, step: StepPath(text: "score"), visit: 1,
            plugin: Identifier(literal: "credit-scoring"), input: .null)
    }
}

extension OpenTimer {
    static func sample(_ number: Int, due: Int64) -> OpenTimer {
        OpenTimer(
            number: number, scope: 1, step: StepPath(text: "pause"), visit: 1, due: Moment(milliseconds: due))
    }
}

extension Identifier {
    static let chen = Identifier(literal: "chen")
    static let liu = Identifier(literal: "liu")
    static let wang = Identifier(literal: "wang")
}

extension Moment {
    static func at(_ milliseconds: Int64) -> Moment { Moment(milliseconds: milliseconds) }
}

extension Store {
    /// Appends entries, each in a transaction of its own.
    func append(_ entries: Entry...) async throws {
        for entry in entries { try await write { try $0.append(entry) } }
    }
}
