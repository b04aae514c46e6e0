internal import Core
internal import FEEL
internal import Ports

/// Decides one command inside a transaction and writes it on record.
///
/// All of it may run again when the store retries a commit, so nothing here has an effect outside the transaction; what
/// is remembered is remembered by `keep`, after the store has answered.
struct Registrar: Sendable {
    let workflows: WorkflowCache
    let instances: InstanceCache

    /// A state is written beside the record every so many events, so that no fold is longer.
    static let snapshotInterval = 64

    func act(_ request: Request, on id: InstanceID, _ act: Act, in transaction: any StoreTransaction) throws -> Accepted
    {
        if let row = try transaction.outcome(of: request.command) {
            return try repetition(row, of: request, on: id, act, in: transaction)
        }
        let loaded = try load(id, in: transaction)
        let workflow = try workflows.workflow(loaded.head.workflow, version: loaded.head.version, in: transaction)
        return try carryOut(request.command(act, after: loaded.head), on: loaded, id: id, of: workflow, in: transaction)
    }

    func submit(
        _ request: Request, _ id: WorkflowID, version: Int?, data: [String: Value], in transaction: any StoreTransaction
    ) throws -> Accepted {
        if let row = try transaction.outcome(of: request.command) {
            return try repetition(row, of: request, on: id, in: transaction)
        }
        let workflow = try workflow(id, version: version, in: transaction)
        let instance = try transaction.newInstance()
        let act = Act.submit(Submit(instance: instance, data: data))
        return try carryOut(request.command(act, after: nil), on: nil, id: instance, of: workflow, in: transaction)
    }

    /// Remembers what a durable command made, for the next one on the same instance.
    func keep(_ accepted: Accepted) {
        guard !accepted.repeated else { return }
        if accepted.instance.isRunning {
            instances.keep(accepted.instance, hash: accepted.receipt.hash)
        } else {
            instances.forget(accepted.instance.id)
        }
    }

    func workflow(_ id: WorkflowID, version: Int?, in reader: any StoreReader) throws -> Workflow {
        guard let version else { return try workflows.newest(of: id, in: reader) }
        return try workflows.workflow(id, version: version, in: reader)
    }

    private func carryOut(
        _ command: Command, on loaded: Loaded?, id: InstanceID, of workflow: Workflow,
        in transaction: any StoreTransaction
    ) throws -> Accepted {
        let before = loaded?.instance
        let decided = try decision(command, on: before, of: workflow, facts: try transaction.facts(at: command.at))
        guard !decided.events.isEmpty else { return try nothing(command, on: loaded, of: workflow) }
        let minutes = Minutes(of: command, decided, on: loaded)
        try transaction.append(minutes.entry)
        return Accepted(
            receipt: Receipt(
                instance: id, command: command.id, sequence: minutes.instance.sequence, hash: minutes.hash),
            before: before, instance: minutes.instance, workflow: workflow, events: minutes.recorded, repeated: false)
    }

    /// A command that is accepted and changes nothing, such as a timer that comes too late: the receipt is that of the
    /// instance as it stands.
    private func nothing(_ command: Command, on loaded: Loaded?, of workflow: Workflow) throws -> Accepted {
        guard let loaded else { throw Refusal.emptySubmission }
        let receipt = Receipt(
            instance: loaded.head.id, command: command.id, sequence: loaded.head.sequence, hash: loaded.head.hash)
        return Accepted(
            receipt: receipt, before: loaded.instance, instance: loaded.instance, workflow: workflow, events: [],
            repeated: false)
    }
}
