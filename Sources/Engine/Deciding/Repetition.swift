internal import Core
internal import Ports

extension Registrar {
    /// The first answer to an act whose command id stands in the record already.
    func repetition(
        _ row: EventRow, of request: Request, on id: InstanceID, _ act: Act, in reader: any StoreReader
    ) throws -> Accepted {
        let accepted = try repetition(row, of: request, in: reader)
        guard row.instance == id, accepted.events.contains(where: { $0.event.trace == act.trace }) else {
            throw Refusal.reused(request.command)
        }
        return accepted
    }

    /// The first answer to a submission whose command id stands in the record already.
    func repetition(
        _ row: EventRow, of request: Request, on workflow: WorkflowID, in reader: any StoreReader
    ) throws -> Accepted {
        let accepted = try repetition(row, of: request, in: reader)
        guard accepted.before == nil, accepted.instance.workflow == workflow else {
            throw Refusal.reused(request.command)
        }
        return accepted
    }

    private func repetition(_ row: EventRow, of request: Request, in reader: any StoreReader) throws -> Accepted {
        guard row.actor == request.actor else { throw Refusal.reused(request.command) }
        let rows = try reader.events(of: row.instance, after: 0, limit: row.sequence)
        let first = (rows.dropLast().lastIndex { $0.command != nil } ?? -1) + 1
        let before = try instance(row.instance, at: first, in: reader)
        let events = try rows[first...].map { try $0.recorded() }
        var after = before
        for entry in events { after = try evolve(after, id: row.instance, with: entry) }
        guard let after else { throw Refusal.brokenRecord(row.instance, sequence: row.sequence) }
        return Accepted(
            receipt: Receipt(
                instance: row.instance, command: request.command, sequence: row.sequence, hash: row.hash),
            before: before, instance: after,
            workflow: try workflow(after.workflow, version: after.version, in: reader), events: events, repeated: true)
    }
}
