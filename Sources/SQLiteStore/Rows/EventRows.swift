internal import Core
internal import Ports

extension Session {
    func events(of instance: InstanceID, after sequence: Int, limit: Int?) throws(Refusal) -> [EventRow] {
        try connection.query(
            """
            SELECT position, instance, sequence, at, actor, assurance, command, payload, hash FROM events
            WHERE instance = ? AND sequence > ? ORDER BY sequence LIMIT ?
            """
        ).bind(instance.number).bind(sequence).bind(limit ?? -1).all(event)
    }

    func outcome(of command: CommandID) throws(Refusal) -> EventRow? {
        try connection.query(
            """
            SELECT position, instance, sequence, at, actor, assurance, command, payload, hash FROM events
            WHERE command = ?
            """
        ).bind(command).first(event)
    }

    func insert(_ row: EventRow) throws(Refusal) {
        guard let payload = PackedPayload.packed(row.payload) else {
            throw Refusal.storeConflict("The event is not canonical JSON.", "事件不是规范的 JSON。")
        }
        let actor = try columns(of: row.actor)
        try connection.query(
            """
            INSERT INTO events (instance, sequence, at, actor, assurance, command, payload, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).bind(row.instance.number).bind(row.sequence).bind(row.at).bind(actor.person).bind(actor.assurance)
            .bind(row.command).bind(utf8: payload).bind(blob: row.hash.bytes).run()
    }

    private func event(_ row: Columns) throws(Refusal) -> EventRow {
        guard let hash = RecordHash(bytes: row.bytes(8)) else { throw Refusal.storeDamaged("hash of event") }
        return EventRow(
            position: row.integer(0), instance: InstanceID(number: row.integer(1)), sequence: row.int(2),
            at: row.moment(3), actor: try actor(row, person: 4, assurance: 5), command: try row.command(6),
            payload: PackedPayload.unpacked(row.bytes(7)), hash: hash)
    }
}
