internal import Core
internal import Ports

extension SampleScript {
    /// The entries that the engine appended for the instances, read back from the record, so that the baseline writes the
    /// very same rows.
    init(record instances: [[InstanceID]], of store: any Store) async throws {
        var recorded: [[SampleInstance]] = []
        for walk in instances {
            recorded.append(
                try await store.read { reader in try walk.map { try SampleInstance(record: $0, in: reader) } })
        }
        self.init(recorded)
    }
}

extension SampleInstance {
    fileprivate init(record id: InstanceID, in reader: any StoreReader) throws {
        var state: Instance?
        var entries: [Entry] = []
        var hash = RecordHash.origin
        var rows: [EventRow] = []
        for row in try reader.events(of: id, after: 0, limit: nil) {
            rows.append(row)
            guard row.command != nil else { continue }
            let remade = try Remade(rows, after: hash, on: state)
            entries.append(remade.entry)
            (state, hash, rows) = (remade.state, row.hash, [])
        }
        guard let submission = entries.first else { throw SampleFailure(description: "an instance without events") }
        self.init(submission: submission, approvals: Array(entries.dropFirst()))
    }
}

/// One command's entry, made again of its rows.
private struct Remade {
    let entry: Entry
    let state: Instance

    init(_ rows: [EventRow], after hash: RecordHash, on before: Instance?) throws {
        var state = before
        var events: [Event] = []
        for row in rows {
            let event = try EventCoding.decode(row.payload)
            events.append(event)
            state = try evolve(
                state, id: row.instance,
                with: Recorded(sequence: row.sequence, at: row.at, actor: row.actor, event: event))
        }
        guard let state, let last = rows.last else { throw SampleFailure(description: "a command without events") }
        self.state = state
        self.entry = Entry(
            events: rows, previous: hash,
            head: InstanceHead(
                id: state.id, workflow: state.workflow, version: state.version, initiator: state.initiator,
                subject: state.subject, submitted: state.submitted, updated: last.at, status: state.status,
                sequence: state.sequence, hash: last.hash),
            changes: Changes(from: before, to: state),
            notices: Notice.arising(from: events, before: before, after: state), snapshot: nil)
    }
}
