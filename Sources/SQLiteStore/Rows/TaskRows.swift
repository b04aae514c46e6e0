internal import Core
internal import FEEL
internal import Ports

extension Session {
    func inbox(of person: PersonID, after: TaskKey?, limit: Int) throws(Refusal) -> [TaskRow] {
        guard let number = try names.number(of: person.text) else { return [] }
        let query = try connection.query(
            """
            SELECT t.instance, t.number, t.person, t.kind, t.step, t.opened, t.claimant,
                i.workflow, i.version, i.subject, i.initiator, s.title
            FROM tasks AS t INDEXED BY inbox
            CROSS JOIN instances AS i ON i.instance = t.instance
            LEFT JOIN steps AS s ON s.workflow = i.workflow AND s.version = i.version AND s.step = t.step
            WHERE t.held = 0 AND t.person = ? AND (t.opened, t.instance, t.number) > (?, ?, ?)
            ORDER BY t.opened, t.instance, t.number LIMIT ?
            """
        ).bind(number)
        return try query.bind(after?.opened.milliseconds ?? Int64.min).bind(after?.instance.number ?? Int64.min)
            .bind(after?.number ?? Int.min).bind(limit).all(task)
    }

    func tasks(of instance: InstanceID) throws(Refusal) -> [TaskRow] {
        try connection.query(
            """
            SELECT t.instance, t.number, t.person, t.kind, t.step, t.opened, t.claimant,
                i.workflow, i.version, i.subject, i.initiator, s.title
            FROM tasks AS t
            CROSS JOIN instances AS i ON i.instance = t.instance
            LEFT JOIN steps AS s ON s.workflow = i.workflow AND s.version = i.version AND s.step = t.step
            WHERE t.instance = ? ORDER BY t.number
            """
        ).bind(instance.number).all(task)
    }

    private func task(_ row: Columns) throws(Refusal) -> TaskRow {
        TaskRow(
            instance: InstanceID(number: row.integer(0)), number: row.int(1),
            person: try names.identifier(row.integer(2)),
            kind: try choice(row.integer(3), among: OpenTask.Kind.self) { $0.code },
            workflow: try names.identifier(row.integer(7)), version: row.int(8),
            step: StepPath(text: try names.text(row.integer(4))),
            stepTitle: row.isNull(11) ? nil : try LocalizedText(stored: row.bytes(11)), subject: row.text(9),
            initiator: try names.identifier(row.integer(10)), opened: row.moment(5),
            claimant: try identifier(row, 6))
    }

    func open(_ task: OpenTask, of instance: InstanceID, notice: Int64?) throws(Refusal) {
        let person = try names.intern(task.person.text)
        let step = try names.intern(task.step.text)
        try connection.query(
            """
            INSERT INTO tasks (instance, number, person, kind, step, opened, claimant, held, notice)
            VALUES (?, ?, ?, ?, ?, ?, NULL, 0, ?)
            """
        ).bind(instance.number).bind(task.number).bind(person).bind(task.kind.code).bind(step).bind(task.opened)
            .bind(notice).run()
    }

    /// The notice that the task came goes with it.
    func close(_ task: OpenTask, of instance: InstanceID) throws(Refusal) {
        try connection.query(
            "DELETE FROM notices WHERE id = (SELECT notice FROM tasks WHERE instance = ? AND number = ?)"
        ).bind(instance.number).bind(task.number).run()
        try connection.query("DELETE FROM tasks WHERE instance = ? AND number = ?")
            .bind(instance.number).bind(task.number).run()
    }

    /// A claimed step's task stays in the claimant's inbox alone.
    func apply(_ claim: Changes.ClaimChange, to instance: InstanceID) throws(Refusal) {
        let claimant = try intern(claim.claimant)
        try connection.query(
            """
            UPDATE tasks SET claimant = ?1, held = ?1 IS NOT NULL AND ?1 <> person WHERE instance = ?2 AND number = ?3
            """
        ).bind(claimant).bind(instance.number).bind(claim.task).run()
    }
}
