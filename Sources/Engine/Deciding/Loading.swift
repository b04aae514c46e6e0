internal import Core
internal import Ports

/// An instance as it stands in the deciding transaction.
struct Loaded: Sendable {
    let head: InstanceHead
    let instance: Instance
}

extension Registrar {
    /// The instance at its head: kept from the last command, or from the latest snapshot, and what came since folded on.
    func load(_ id: InstanceID, in reader: any StoreReader) throws -> Loaded {
        guard let head = try reader.head(of: id) else { throw Refusal.unknownInstance(id) }
        if let kept = instances.kept(id), kept.instance.sequence <= head.sequence {
            if kept.instance.sequence < head.sequence {
                return Loaded(head: head, instance: try fold(kept.instance, of: id, to: head.sequence, in: reader))
            }
            if kept.hash == head.hash { return Loaded(head: head, instance: kept.instance) }
        }
        let snapshot = try reader.snapshot(of: id).flatMap { row in
            row.sequence <= head.sequence ? try InstanceCoding.decode(row.state, id: id) : nil
        }
        return Loaded(head: head, instance: try fold(snapshot, of: id, to: head.sequence, in: reader))
    }

    /// The instance after its first `sequence` events, from the record alone.
    func instance(_ id: InstanceID, at sequence: Int, in reader: any StoreReader) throws -> Instance? {
        guard sequence > 0 else { return nil }
        return try fold(nil, of: id, to: sequence, in: reader)
    }

    private func fold(
        _ start: Instance?, of id: InstanceID, to sequence: Int, in reader: any StoreReader
    ) throws -> Instance {
        var instance = start
        let behind = start?.sequence ?? 0
        for row in try reader.events(of: id, after: behind, limit: sequence - behind) {
            instance = try evolve(instance, id: id, with: try row.recorded())
        }
        guard let instance, instance.sequence == sequence else { throw Refusal.brokenRecord(id, sequence: sequence) }
        return instance
    }
}

extension EventRow {
    func recorded() throws(Refusal) -> Recorded {
        Recorded(sequence: sequence, at: at, actor: actor, event: try EventCoding.decode(payload))
    }
}
