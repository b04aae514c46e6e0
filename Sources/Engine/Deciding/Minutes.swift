internal import Core
internal import Ports

/// What a decided command adds to the record: its events, encoded once and chained.
struct Minutes {
    let hash: RecordHash
    let recorded: [Recorded]
    private let decision: Decision
    private let before: Instance?
    private let rows: [EventRow]
    private let previous: RecordHash
    private let at: Moment

    var instance: Instance { decision.instance }

    init(of command: Command, _ decision: Decision, on loaded: Loaded?) {
        let id = decision.instance.id
        let previous = loaded?.head.hash ?? .origin
        var hash = previous
        var sequence = loaded?.head.sequence ?? 0
        var rows: [EventRow] = []
        var recorded: [Recorded] = []
        rows.reserveCapacity(decision.events.count)
        recorded.reserveCapacity(decision.events.count)
        let last = decision.instance.sequence
        for event in decision.events {
            sequence += 1
            let entry = Recorded(sequence: sequence, at: command.at, actor: command.actor, event: event)
            let row = EventRow(entry, of: id, command: sequence == last ? command.id : nil, after: hash)
            hash = row.hash
            rows.append(row)
            recorded.append(entry)
        }
        self.decision = decision
        self.before = loaded?.instance
        self.hash = hash
        self.recorded = recorded
        self.rows = rows
        self.previous = previous
        self.at = command.at
    }

    var entry: Entry {
        Entry(
            events: rows, previous: previous, head: InstanceHead(of: instance, updated: at, hash: hash),
            changes: Changes(from: before, to: instance),
            notices: Notice.arising(from: decision.events, before: before, after: instance), snapshot: snapshot)
    }

    private var snapshot: SnapshotRow? {
        let interval = Registrar.snapshotInterval
        guard instance.isRunning, instance.sequence / interval > (before?.sequence ?? 0) / interval else { return nil }
        return SnapshotRow(sequence: instance.sequence, state: InstanceCoding.encode(instance))
    }
}

extension EventRow {
    /// The row of a new event, chained behind the one before it.
    init(_ entry: Recorded, of id: InstanceID, command: CommandID?, after previous: RecordHash) {
        let payload = EventCoding.encode(entry.event)
        let hash = RecordHash.chained(
            to: previous, instance: id, sequence: entry.sequence, at: entry.at, actor: entry.actor, command: command,
            payload: payload)
        self.init(
            position: 0, instance: id, sequence: entry.sequence, at: entry.at, actor: entry.actor, command: command,
            payload: payload, hash: hash)
    }
}

extension InstanceHead {
    init(of instance: Instance, updated: Moment, hash: RecordHash) {
        self.init(
            id: instance.id, workflow: instance.workflow, version: instance.version, initiator: instance.initiator,
            subject: instance.subject, submitted: instance.submitted, updated: updated, status: instance.status,
            sequence: instance.sequence, hash: hash)
    }
}
