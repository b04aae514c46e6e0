internal import Core
internal import Ports

extension Session {
    func workflow(_ id: WorkflowID, version: Int?) throws(Refusal) -> PublishedWorkflow? {
        guard let number = try names.number(of: id.text) else { return nil }
        let found = try connection.query(
            """
            SELECT version, title, source, published, actor, assurance FROM workflows
            WHERE workflow = ?1 AND (?2 IS NULL OR version = ?2) ORDER BY version DESC LIMIT 1
            """
        ).bind(number).bind(version.map(Int64.init)).first { row throws(Refusal) in
            PublishedWorkflow(
                id: id, version: row.int(0), title: try LocalizedText(stored: row.bytes(1)), stepTitles: [:],
                source: row.text(2), published: row.moment(3), actor: try actor(row, person: 4, assurance: 5))
        }
        guard let found else { return nil }
        return found.with(stepTitles: try stepTitles(of: number, version: found.version))
    }

    func workflows() throws(Refusal) -> [WorkflowSummary] {
        try connection.query(
            """
            SELECT n.text, w.version, w.title, w.published FROM workflows AS w JOIN names AS n ON n.number = w.workflow
            ORDER BY n.text, w.version
            """
        ).all { row throws(Refusal) in
            guard let id = WorkflowID(row.text(0)) else { throw Refusal.storeDamaged("identifier \(row.text(0))") }
            return WorkflowSummary(
                id: id, version: row.int(1), title: try LocalizedText(stored: row.bytes(2)), published: row.moment(3))
        }
    }

    func publish(_ workflow: PublishedWorkflow) throws(Refusal) {
        let number = try names.intern(workflow.id.text)
        let newest =
            try connection.query("SELECT max(version) FROM workflows WHERE workflow = ?").bind(number)
            .first { $0.int(0) } ?? 0
        guard workflow.version == newest + 1 else {
            throw Refusal.storeConflict(
                "The next version of \(workflow.id) is \(newest + 1).", "\(workflow.id) 的下一个版本是 \(newest + 1)。",
                [Refusal.Detail("workflow", workflow.id.text), Refusal.Detail("next", String(newest + 1))])
        }
        let actor = try columns(of: workflow.actor)
        try connection.query(
            """
            INSERT INTO workflows (workflow, version, title, source, published, actor, assurance)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        ).bind(number).bind(workflow.version).bind(utf8: workflow.title.stored).bind(workflow.source)
            .bind(workflow.published).bind(actor.person).bind(actor.assurance).run()
        for (step, title) in workflow.stepTitles {
            let stepNumber = try names.intern(step.text)
            try connection.query("INSERT INTO steps (workflow, version, step, title) VALUES (?, ?, ?, ?)")
                .bind(number).bind(workflow.version).bind(stepNumber).bind(utf8: title.stored).run()
        }
    }

    private func stepTitles(of workflow: Int64, version: Int) throws(Refusal) -> [StepPath: LocalizedText] {
        let rows = try connection.query("SELECT step, title FROM steps WHERE workflow = ? AND version = ?")
            .bind(workflow).bind(version).all { row throws(Refusal) in
                (StepPath(text: try names.text(row.integer(0))), try LocalizedText(stored: row.bytes(1)))
            }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}

extension PublishedWorkflow {
    fileprivate func with(stepTitles: [StepPath: LocalizedText]) -> PublishedWorkflow {
        PublishedWorkflow(
            id: id, version: version, title: title, stepTitles: stepTitles, source: source, published: published,
            actor: actor)
    }
}
