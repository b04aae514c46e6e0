package import Core
package import FEEL
internal import Ports

/// What a command would do; nothing was written.
package struct Preview: Sendable {
    /// Nil for a submission.
    package let before: Instance?
    /// As it would stand. The number of an instance that is not submitted yet is 0.
    package let instance: Instance
    package let workflow: Workflow
    package let events: [Recorded]
    package let changes: Changes
    package let notices: [Notice]

    /// Who would be asked next, and for what.
    package var next: [OpenTask] { changes.openedTasks }
}

extension Engine {
    /// What submitting would do: the events, the state after them, and who would be asked next.
    package func preview(
        submit workflow: WorkflowID, version: Int? = nil, data: [String: Value], by actor: Actor
    ) async throws -> Preview {
        let registrar = registrar
        let id = InstanceID(number: 0)
        let request = Request(command: .preview, actor: actor, arrived: clock.now())
        return try await store.read { reader in
            let workflow = try registrar.workflow(workflow, version: version, in: reader)
            let command = request.command(.submit(Submit(instance: id, data: data)), after: nil)
            return try registrar.preview(command, on: nil, id: id, of: workflow, in: reader)
        }
    }

    /// What the act would do: the events, the state after them, and who would be asked next.
    package func preview(_ act: Act, on instance: InstanceID, by actor: Actor) async throws -> Preview {
        let registrar = registrar
        let request = Request(command: .preview, actor: actor, arrived: clock.now())
        return try await store.read { reader in
            let loaded = try registrar.load(instance, in: reader)
            let workflow = try registrar.workflow(loaded.head.workflow, version: loaded.head.version, in: reader)
            let command = request.command(act, after: loaded.head)
            return try registrar.preview(command, on: loaded.instance, id: instance, of: workflow, in: reader)
        }
    }
}

extension Registrar {
    fileprivate func preview(
        _ command: Command, on before: Instance?, id: InstanceID, of workflow: Workflow, in reader: any StoreReader
    ) throws -> Preview {
        let decided = try decision(command, on: before, of: workflow, facts: try reader.facts(at: command.at))
        let first = (before?.sequence ?? 0) + 1
        let recorded = decided.events.enumerated().map { place, event in
            Recorded(sequence: first + place, at: command.at, actor: command.actor, event: event)
        }
        return Preview(
            before: before, instance: decided.instance, workflow: workflow, events: recorded,
            changes: Changes(from: before, to: decided.instance),
            notices: Notice.arising(from: decided.events, before: before, after: decided.instance))
    }
}
