internal import Core
internal import Ports

extension Session {
    /// The numbers of the notices about tasks, by task.
    func insert(
        _ notices: [Notice], of instance: InstanceID, at moment: Moment
    ) throws(Refusal) -> [Int: Int64] {
        var announced: [Int: Int64] = [:]
        for notice in notices {
            let person = try names.intern(notice.person.text)
            let step = try notice.step.map { step throws(Refusal) in try names.intern(step.text) }
            try connection.query(
                """
                INSERT INTO notices (instance, person, kind, step, task, at, seen, text) VALUES (?, ?, ?, ?, ?, ?, 0, ?)
                """
            ).bind(instance.number).bind(person).bind(notice.kind.code).bind(step)
                .bind(notice.task.map(Int64.init)).bind(moment).bind(notice.text).run()
            if notice.kind == .task, let task = notice.task { announced[task] = connection.lastInserted }
        }
        return announced
    }

    /// Read and unread notices stand apart in the index, so that the unread ones are found at once; both runs come
    /// newest first and are merged.
    func notices(of person: PersonID, unreadOnly: Bool, before: Int64?, limit: Int) throws(Refusal) -> [NoticeRow] {
        guard let number = try names.number(of: person.text) else { return [] }
        var rows: [NoticeRow] = []
        for seen in unreadOnly ? [0] : [0, 1] {
            rows += try connection.query(
                """
                SELECT n.id, n.instance, n.kind, n.step, n.task, n.text, n.at, n.read, i.subject, i.workflow
                FROM notices AS n INDEXED BY notices_of_person
                CROSS JOIN instances AS i ON i.instance = n.instance
                WHERE n.person = ? AND n.seen = ? AND n.id < ? ORDER BY n.id DESC LIMIT ?
                """
            ).bind(number).bind(seen).bind(before ?? Int64.max).bind(limit).all { row throws(Refusal) in
                try notice(row, for: person)
            }
        }
        return Array(rows.sorted { $0.id > $1.id }.prefix(limit))
    }

    func markRead(_ notices: [Int64], of person: PersonID, at moment: Moment) throws(Refusal) {
        guard let number = try names.number(of: person.text) else { return }
        for notice in notices {
            try connection.query("UPDATE notices SET seen = 1, read = ? WHERE id = ? AND person = ? AND seen = 0")
                .bind(moment).bind(notice).bind(number).run()
        }
    }

    private func notice(_ row: Columns, for person: PersonID) throws(Refusal) -> NoticeRow {
        let kind = try choice(row.integer(2), among: Notice.Kind.self) { $0.code }
        let notice = Notice(
            person: person, kind: kind, step: try step(row, 3), task: row.optionalInteger(4).map(Int.init),
            text: row.text(5))
        return NoticeRow(
            id: row.integer(0), instance: InstanceID(number: row.integer(1)), notice: notice, subject: row.text(8),
            workflow: try names.identifier(row.integer(9)), at: row.moment(6), read: row.optionalMoment(7))
    }
}
