internal import Core
internal import Ports

extension Session {
    func append(_ entry: Entry) throws(Refusal) {
        try requireChain(entry)
        if entry.events.first?.sequence == 1 {
            try insert(entry.head)
        } else {
            try update(entry.head, from: entry.head.sequence - entry.events.count, entry.previous)
        }
        for event in entry.events { try insert(event) }
        try closeWork(entry)
        try openWork(entry)
        try keep(entry.snapshot, of: entry.head)
    }

    /// The events follow on each other, belong to the instance, and lead to its new head.
    private func requireChain(_ entry: Entry) throws(Refusal) {
        let first = entry.head.sequence - entry.events.count + 1
        guard let last = entry.events.last, last.hash == entry.head.hash, first >= 1,
            first > 1 || entry.previous == .origin,
            zip(first..., entry.events).allSatisfy({ $0 == $1.sequence && $1.instance == entry.head.id })
        else {
            throw Refusal.storeConflict("The events do not follow on each other.", "事件不连续。")
        }
    }

    private func closeWork(_ entry: Entry) throws(Refusal) {
        let instance = entry.head.id
        for task in entry.changes.closedTasks { try close(task, of: instance) }
        for job in entry.changes.closedJobs { try close(job, of: instance) }
        for timer in entry.changes.closedTimers { try close(timer, of: instance) }
    }

    private func openWork(_ entry: Entry) throws(Refusal) {
        let instance = entry.head.id
        let announced = try insert(entry.notices, of: instance, at: entry.head.updated)
        for task in entry.changes.openedTasks { try open(task, of: instance, notice: announced[task.number]) }
        for claim in entry.changes.claims { try apply(claim, to: instance) }
        for job in entry.changes.openedJobs { try open(job, of: instance, due: entry.head.updated) }
        for timer in entry.changes.openedTimers { try open(timer, of: instance) }
    }

    /// An instance that has ended needs none: nothing is decided on it any more.
    private func keep(_ snapshot: SnapshotRow?, of head: InstanceHead) throws(Refusal) {
        if head.status != .running {
            try connection.query("DELETE FROM snapshots WHERE instance = ?").bind(head.id.number).run()
        } else if let snapshot {
            try connection.query("INSERT OR REPLACE INTO snapshots (instance, sequence, state) VALUES (?, ?, ?)")
                .bind(head.id.number).bind(snapshot.sequence).bind(blob: snapshot.state).run()
        }
    }

    func snapshot(of instance: InstanceID) throws(Refusal) -> SnapshotRow? {
        try connection.query("SELECT sequence, state FROM snapshots WHERE instance = ?").bind(instance.number)
            .first { SnapshotRow(sequence: $0.int(0), state: $0.bytes(1)) }
    }
}
