internal import GRDBSQLite

/// The baseline: the rows that the store writes for a decision, through SQLite's C functions and nothing else, into the
/// store's own schema, with write-ahead log and full syncs.
@safe
final class BareSQLite {
    private let connection: OpaquePointer
    private let begin, commit, insertName, insertHead, updateHead, insertEvent: BareStatement
    private let insertTask, deleteTask, insertNotice, deleteNotice: BareStatement
    /// The numbers of the notices of open tasks, which the store keeps in the task's row.
    private var announced: [TaskName: Int64] = [:]

    private struct TaskName: Hashable {
        let instance: Int64
        let task: Int64
    }

    init(path: String) throws {
        var opened: OpaquePointer?
        guard unsafe sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let opened = unsafe opened
        else { throw unsafe BareFailure(opened) }
        unsafe connection = opened
        unsafe sqlite3_exec(
            opened, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384", nil, nil, nil)
        let prepare = { (sql: String) in unsafe try BareStatement(opened, sql) }
        begin = try prepare("BEGIN IMMEDIATE")
        commit = try prepare("COMMIT")
        insertName = try prepare("INSERT INTO names (number, text) VALUES (?, ?)")
        insertHead = try prepare(
            """
            INSERT INTO instances
            (instance, workflow, version, initiator, subject, submitted, updated, sequence, cause, outcome, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        updateHead = try prepare(
            """
            UPDATE instances SET subject = ?, updated = ?, sequence = ?, cause = ?, outcome = ?, hash = ?
            WHERE instance = ?
            """)
        insertEvent = try prepare(
            """
            INSERT INTO events (instance, sequence, at, actor, assurance, command, payload, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertTask = try prepare(
            """
            INSERT INTO tasks (instance, number, person, kind, step, opened, claimant, held, notice)
            VALUES (?, ?, ?, ?, ?, ?, NULL, 0, ?)
            """)
        deleteTask = try prepare("DELETE FROM tasks WHERE instance = ? AND number = ?")
        insertNotice = try prepare(
            """
            INSERT INTO notices (instance, person, kind, step, task, at, seen, text) VALUES (?, ?, ?, ?, ?, ?, 0, ?)
            """)
        deleteNotice = try prepare("DELETE FROM notices WHERE id = ?")
    }

    func close() {
        for statement in [
            begin, commit, insertName, insertHead, updateHead, insertEvent, insertTask, deleteTask, insertNotice,
            deleteNotice,
        ] { statement.finalize() }
        unsafe sqlite3_close(connection)
    }

    /// Moves the log into the file, so that its size says what it holds.
    static func checkpoint(_ path: String) throws {
        var opened: OpaquePointer?
        defer { unsafe sqlite3_close(opened) }
        guard unsafe sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            unsafe sqlite3_exec(opened, "PRAGMA wal_checkpoint(TRUNCATE)", nil, nil, nil) == SQLITE_OK
        else { throw unsafe BareFailure(opened) }
    }

    /// All the rows in one durable commit.
    func write(_ decisions: [BareDecision]) throws {
        try begin.run()
        for decision in decisions { try write(decision) }
        try commit.run()
    }

    func write(_ names: BareNames) throws {
        try begin.run()
        for (place, text) in names.texts.enumerated() {
            insertName.bind(1, Int64(place) + 1)
            insertName.bind(2, text: Array(text.utf8))
            try insertName.run()
        }
        try commit.run()
    }

    private func write(_ decision: BareDecision) throws {
        try writeHead(decision)
        for event in decision.events { try write(event, of: decision.instance) }
        for task in decision.closed { try close(TaskName(instance: decision.instance, task: task)) }
        for notice in decision.notices { try write(notice, of: decision) }
        for task in decision.opened { try write(task, of: decision.instance) }
    }

    private func writeHead(_ decision: BareDecision) throws {
        guard decision.events.first?.sequence != 1 else { return try insertHead(decision) }
        updateHead.bind(1, text: decision.subject)
        updateHead.bind(2, decision.updated)
        updateHead.bind(3, decision.sequence)
        bind(updateHead, 4, decision.cause)
        bind(updateHead, 5, decision.outcome)
        updateHead.bind(6, blob: decision.hash)
        updateHead.bind(7, decision.instance)
        try updateHead.run()
    }

    private func insertHead(_ decision: BareDecision) throws {
        insertHead.bind(1, decision.instance)
        insertHead.bind(2, decision.workflow)
        insertHead.bind(3, decision.version)
        insertHead.bind(4, decision.initiator)
        insertHead.bind(5, text: decision.subject)
        insertHead.bind(6, decision.submitted)
        insertHead.bind(7, decision.updated)
        insertHead.bind(8, decision.sequence)
        bind(insertHead, 9, decision.cause)
        bind(insertHead, 10, decision.outcome)
        insertHead.bind(11, blob: decision.hash)
        try insertHead.run()
    }

    private func write(_ event: BareDecision.Event, of instance: Int64) throws {
        insertEvent.bind(1, instance)
        insertEvent.bind(2, event.sequence)
        insertEvent.bind(3, event.at)
        bind(insertEvent, 4, event.actor)
        bind(insertEvent, 5, event.assurance)
        if let command = event.command { insertEvent.bind(6, blob: command) } else { insertEvent.bindNull(6) }
        insertEvent.bind(7, text: event.payload)
        insertEvent.bind(8, blob: event.hash)
        try insertEvent.run()
    }

    private func close(_ task: TaskName) throws {
        deleteTask.bind(1, task.instance)
        deleteTask.bind(2, task.task)
        try deleteTask.run()
        guard let notice = announced.removeValue(forKey: task) else { return }
        deleteNotice.bind(1, notice)
        try deleteNotice.run()
    }

    private func write(_ notice: BareDecision.Notice, of decision: BareDecision) throws {
        insertNotice.bind(1, decision.instance)
        insertNotice.bind(2, notice.person)
        insertNotice.bind(3, notice.kind)
        bind(insertNotice, 4, notice.step)
        bind(insertNotice, 5, notice.task)
        insertNotice.bind(6, decision.updated)
        insertNotice.bind(7, text: notice.text)
        try insertNotice.run()
        guard let task = notice.task else { return }
        announced[TaskName(instance: decision.instance, task: task)] = unsafe sqlite3_last_insert_rowid(connection)
    }

    private func write(_ task: BareDecision.Task, of instance: Int64) throws {
        insertTask.bind(1, instance)
        insertTask.bind(2, task.number)
        insertTask.bind(3, task.person)
        insertTask.bind(4, task.kind)
        insertTask.bind(5, task.step)
        insertTask.bind(6, task.opened)
        bind(insertTask, 7, announced[TaskName(instance: instance, task: task.number)])
        try insertTask.run()
    }

    private func bind(_ statement: BareStatement, _ place: Int32, _ value: Int64?) {
        if let value { statement.bind(place, value) } else { statement.bindNull(place) }
    }
}
