package import Core
package import Ports

/// All there is to know of an instance, from one consistent view of the store.
package struct InstanceView: Sendable {
    package let head: InstanceHead
    package let instance: Instance
    package let workflow: Workflow
    package let history: [HistoryEntry]
    package let tasks: [TaskRow]
    package let jobs: [JobRow]
    package let timers: [TimerRow]
    /// Why the step that was decided last, or that an incident holds up, took its way; nil where there is none.
    package let reasons: StepReasons?

    package var events: [Recorded] { history.map(\.recorded) }
}

/// An event of the record with its proof.
package struct HistoryEntry: Sendable, Hashable {
    package let recorded: Recorded
    /// On the last event of a command, its id.
    package let command: CommandID?
    package let hash: RecordHash
}

extension Engine {
    /// - Throws: `instance.unknown`.
    package func view(of instance: InstanceID) async throws -> InstanceView {
        let registrar = registrar
        return try await store.read { reader in
            guard let head = try reader.head(of: instance) else { throw Refusal.unknownInstance(instance) }
            let history = try reader.history(of: instance)
            let state = try history.reduce(Instance?.none) { state, entry in
                try evolve(state, id: instance, with: entry.recorded)
            }
            guard let state, state.sequence == head.sequence else {
                throw Refusal.brokenRecord(instance, sequence: head.sequence)
            }
            let workflow = try registrar.workflow(head.workflow, version: head.version, in: reader)
            let reasons = try StepReasons.last(
                in: history.map(\.recorded), of: instance, workflow, facts: try reader.facts(at: head.updated))
            return InstanceView(
                head: head, instance: state, workflow: workflow, history: history,
                tasks: try reader.tasks(of: instance), jobs: try reader.jobs(of: instance),
                timers: try reader.timers(of: instance), reasons: reasons)
        }
    }

    /// The events of an instance, in order, with their proofs.
    ///
    /// - Throws: `instance.unknown`.
    package func history(of instance: InstanceID) async throws -> [HistoryEntry] {
        try await store.read { reader in
            guard try reader.head(of: instance) != nil else { throw Refusal.unknownInstance(instance) }
            return try reader.history(of: instance)
        }
    }

    /// Where an instance stands, for lists and checks that need no record.
    ///
    /// - Throws: `instance.unknown`.
    package func head(of instance: InstanceID) async throws -> InstanceHead {
        try await store.read { reader in
            guard let head = try reader.head(of: instance) else { throw Refusal.unknownInstance(instance) }
            return head
        }
    }
}

extension StoreReader {
    fileprivate func history(of instance: InstanceID) throws -> [HistoryEntry] {
        try events(of: instance, after: 0, limit: nil).map { row in
            HistoryEntry(recorded: try row.recorded(), command: row.command, hash: row.hash)
        }
    }
}
