internal import Core
internal import Ports

extension Session {
    func head(of instance: InstanceID) throws(Refusal) -> InstanceHead? {
        try connection.query(
            """
            SELECT instance, workflow, version, initiator, subject, submitted, updated, sequence, cause, outcome, hash
            FROM instances WHERE instance = ?
            """
        ).bind(instance.number).first(head)
    }

    func newInstance() throws(Refusal) -> InstanceID {
        let highest = try connection.query("SELECT max(instance) FROM instances").first { $0.integer(0) } ?? 0
        lastGiven = max(highest, lastGiven) + 1
        return InstanceID(number: lastGiven)
    }

    /// The row of an instance whose first events are being appended.
    func insert(_ head: InstanceHead) throws(Refusal) {
        let ending = try columns(of: head.status)
        try connection.query(
            """
            INSERT INTO instances
            (instance, workflow, version, initiator, subject, submitted, updated, sequence, cause, outcome, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """
        ).bind(head.id.number).bind(try names.intern(head.workflow.text)).bind(head.version)
            .bind(try names.intern(head.initiator.text)).bind(head.subject).bind(head.submitted).bind(head.updated)
            .bind(head.sequence).bind(ending.cause).bind(ending.outcome).bind(blob: head.hash.bytes).run()
        guard connection.changes == 1 else { throw Refusal.storeMovedOn(head.id) }
    }

    /// The new row of an instance, if its chain still ends with that event.
    func update(_ head: InstanceHead, from sequence: Int, _ hash: RecordHash) throws(Refusal) {
        let ending = try columns(of: head.status)
        try connection.query(
            """
            UPDATE instances SET subject = ?, updated = ?, sequence = ?, cause = ?, outcome = ?, hash = ?
            WHERE instance = ? AND sequence = ? AND hash = ?
            """
        ).bind(head.subject).bind(head.updated).bind(head.sequence).bind(ending.cause).bind(ending.outcome)
            .bind(blob: head.hash.bytes).bind(head.id.number).bind(sequence).bind(blob: hash.bytes).run()
        guard connection.changes == 1 else { throw Refusal.storeMovedOn(head.id) }
    }

    private func columns(of status: Instance.Status) throws(Refusal) -> (cause: Int64?, outcome: Int64?) {
        switch status {
        case .running: (nil, nil)
        case .ended(let ending): (Int64(ending.cause.code), try names.intern(ending.outcome.text))
        }
    }

    func head(_ row: Columns) throws(Refusal) -> InstanceHead {
        guard let hash = RecordHash(bytes: row.bytes(10)) else { throw Refusal.storeDamaged("hash of instance") }
        return InstanceHead(
            id: InstanceID(number: row.integer(0)), workflow: try names.identifier(row.integer(1)),
            version: row.int(2), initiator: try names.identifier(row.integer(3)), subject: row.text(4),
            submitted: row.moment(5), updated: row.moment(6), status: try status(row), sequence: row.int(7),
            hash: hash)
    }

    private func status(_ row: Columns) throws(Refusal) -> Instance.Status {
        guard let code = row.optionalInteger(8) else { return .running }
        let cause = try choice(code, among: Instance.Ending.Cause.self) { $0.code }
        return .ended(Instance.Ending(outcome: try names.identifier(row.integer(9)), cause: cause))
    }
}

extension Refusal {
    /// The caller decided on a state of the instance that is not the present one.
    static func storeMovedOn(_ instance: InstanceID) -> Refusal {
        storeConflict(
            "Instance \(instance.number) has changed in the meantime.", "实例 \(instance.number) 已被更改。",
            [Detail("instance", String(instance.number))])
    }
}
