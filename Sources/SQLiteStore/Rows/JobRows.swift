internal import Core
internal import Ports

extension Session {
    func jobs(of instance: InstanceID) throws(Refusal) -> [JobRow] {
        try connection.query(
            """
            SELECT instance, number, plugin, due, attempts, fence, worker, leased_until, last_error FROM jobs
            WHERE instance = ? ORDER BY number
            """
        ).bind(instance.number).all { row throws(Refusal) in
            JobRow(
                key: JobKey(instance: InstanceID(number: row.integer(0)), number: row.int(1)),
                plugin: try names.identifier(row.integer(2)), due: row.moment(3), attempts: row.int(4),
                fence: row.integer(5), worker: row.optionalText(6), leasedUntil: row.optionalMoment(7),
                lastError: row.optionalText(8))
        }
    }

    func open(_ job: Job, of instance: InstanceID, due: Moment) throws(Refusal) {
        let plugin = try names.intern(job.plugin.text)
        try connection.query(
            """
            INSERT INTO jobs (instance, number, plugin, due, ready, attempts, fence) VALUES (?1, ?2, ?3, ?4, ?4, 0, 0)
            """
        ).bind(instance.number).bind(job.number).bind(plugin).bind(due).run()
    }

    func close(_ job: Job, of instance: InstanceID) throws(Refusal) {
        try connection.query("DELETE FROM jobs WHERE instance = ? AND number = ?").bind(instance.number)
            .bind(job.number).run()
    }

    /// An expired lease counts as none: its worker is dead or late, and a late answer carries an old fence.
    func leaseJobs(to worker: String, at now: Moment, until: Moment, limit: Int) throws(Refusal) -> [LeasedJob] {
        let ready = try connection.query(
            """
            SELECT instance, number, plugin, attempts, fence FROM jobs INDEXED BY jobs_by_ready
            WHERE ready <= ? ORDER BY ready, instance, number LIMIT ?
            """
        ).bind(now).bind(limit).all { row throws(Refusal) in
            LeasedJob(
                key: JobKey(instance: InstanceID(number: row.integer(0)), number: row.int(1)),
                plugin: try names.identifier(row.integer(2)), attempt: row.int(3) + 1, fence: row.integer(4) + 1,
                leasedUntil: until)
        }
        for job in ready {
            try connection.query(
                """
                UPDATE jobs SET attempts = ?, fence = ?, worker = ?, leased_until = ?4, ready = ?4
                WHERE instance = ? AND number = ?
                """
            ).bind(job.attempt).bind(job.fence).bind(worker).bind(until).bind(job.key.instance.number)
                .bind(job.key.number).run()
        }
        return ready
    }

    func fence(of job: JobKey) throws(Refusal) -> Int64? {
        try connection.query("SELECT fence FROM jobs WHERE instance = ? AND number = ?").bind(job.instance.number)
            .bind(job.number).first { $0.integer(0) }
    }

    func postpone(_ job: JobKey, fence: Int64, until: Moment, error: String) throws(Refusal) -> Bool {
        try connection.query(
            """
            UPDATE jobs SET due = ?1, ready = ?1, worker = NULL, leased_until = NULL, last_error = ?2
            WHERE instance = ?3 AND number = ?4 AND fence = ?5 AND leased_until IS NOT NULL
            """
        ).bind(until).bind(error).bind(job.instance.number).bind(job.number).bind(fence).run()
        return connection.changes == 1
    }

    func nextDue() throws(Refusal) -> Moment? {
        let job = try connection.query("SELECT min(ready) FROM jobs").first { $0.optionalMoment(0) } ?? nil
        let timer = try connection.query("SELECT min(due) FROM timers").first { $0.optionalMoment(0) } ?? nil
        return [job, timer].compactMap { $0 }.min()
    }
}
