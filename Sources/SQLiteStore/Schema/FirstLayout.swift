extension Schema {
    /// Layout 1.
    ///
    /// A file of a bank's branch holds tens of millions of events, so rows are small: texts that recur (people,
    /// workflows, steps) stand once in `names`, moments are milliseconds, hashes are 32 raw bytes. Events are appended
    /// at the end of their table whatever their instance, so a commit dirties few pages and the table is dense. What is
    /// open (tasks, jobs, timers, snapshots) goes when it closes: a finished instance keeps its events and its head.
    static let firstLayout = """
        CREATE TABLE names (
            number INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE workflows (
            workflow INTEGER NOT NULL,
            version INTEGER NOT NULL,
            title TEXT NOT NULL,
            source TEXT NOT NULL,
            published INTEGER NOT NULL,
            actor INTEGER,
            assurance INTEGER,
            PRIMARY KEY (workflow, version)
        ) STRICT;

        CREATE TABLE steps (
            workflow INTEGER NOT NULL,
            version INTEGER NOT NULL,
            step INTEGER NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (workflow, version, step)
        ) STRICT, WITHOUT ROWID;

        -- cause and outcome are NULL while the instance runs.
        CREATE TABLE instances (
            instance INTEGER PRIMARY KEY,
            workflow INTEGER NOT NULL,
            version INTEGER NOT NULL,
            initiator INTEGER NOT NULL,
            subject TEXT NOT NULL,
            submitted INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            cause INTEGER,
            outcome INTEGER,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE INDEX instances_by_workflow ON instances (workflow, instance);
        CREATE INDEX instances_by_initiator ON instances (initiator, instance);
        CREATE INDEX running ON instances (instance) WHERE cause IS NULL;
        CREATE INDEX running_by_workflow ON instances (workflow, instance) WHERE cause IS NULL;

        -- actor and assurance are NULL for the engine's own acts. command is 16 bytes where it is a UUID in lower case.
        -- payload: control characters stand for the fragments of JSON in PackedPayload.
        CREATE TABLE events (
            position INTEGER PRIMARY KEY,
            instance INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            actor INTEGER,
            assurance INTEGER,
            command ANY,
            payload TEXT NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX events_of_instance ON events (instance, sequence);
        CREATE UNIQUE INDEX receipts ON events (command) WHERE command IS NOT NULL;
        CREATE TRIGGER events_stand BEFORE UPDATE ON events
            BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER events_stay BEFORE DELETE ON events
            BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

        CREATE TABLE snapshots (
            instance INTEGER PRIMARY KEY,
            sequence INTEGER NOT NULL,
            state BLOB NOT NULL
        ) STRICT;

        -- held: somebody else has claimed the step. notice: the row that told the person.
        CREATE TABLE tasks (
            instance INTEGER NOT NULL,
            number INTEGER NOT NULL,
            person INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            step INTEGER NOT NULL,
            opened INTEGER NOT NULL,
            claimant INTEGER,
            held INTEGER NOT NULL,
            notice INTEGER,
            PRIMARY KEY (instance, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX inbox ON tasks (person, opened, instance, number) WHERE held = 0;

        -- ready: from when on the job may be leased; the end of the lease while there is one, else due.
        CREATE TABLE jobs (
            instance INTEGER NOT NULL,
            number INTEGER NOT NULL,
            plugin INTEGER NOT NULL,
            due INTEGER NOT NULL,
            ready INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            fence INTEGER NOT NULL,
            worker TEXT,
            leased_until INTEGER,
            last_error TEXT,
            PRIMARY KEY (instance, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX jobs_by_ready ON jobs (ready, instance, number);

        CREATE TABLE timers (
            instance INTEGER NOT NULL,
            number INTEGER NOT NULL,
            due INTEGER NOT NULL,
            PRIMARY KEY (instance, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX timers_by_due ON timers (due, instance, number);

        -- AUTOINCREMENT: a number that was shown to somebody never comes to mean another notice.
        CREATE TABLE notices (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            instance INTEGER NOT NULL,
            person INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            step INTEGER,
            task INTEGER,
            at INTEGER NOT NULL,
            seen INTEGER NOT NULL,
            read INTEGER,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX notices_of_person ON notices (person, seen, id);

        CREATE TABLE directories (
            version INTEGER PRIMARY KEY,
            effective INTEGER NOT NULL,
            loaded INTEGER NOT NULL,
            actor INTEGER,
            assurance INTEGER
        ) STRICT;
        CREATE INDEX directories_by_effective ON directories (effective, version);

        CREATE TABLE units (
            version INTEGER NOT NULL,
            unit INTEGER NOT NULL,
            name TEXT NOT NULL,
            parent INTEGER,
            head INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX units_by_id ON units (version, unit);

        CREATE TABLE people (
            version INTEGER NOT NULL,
            person INTEGER NOT NULL,
            name TEXT NOT NULL,
            unit INTEGER,
            manager INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX people_by_id ON people (version, person);

        CREATE TABLE posts (
            version INTEGER NOT NULL,
            person INTEGER NOT NULL,
            role INTEGER NOT NULL,
            unit INTEGER NOT NULL,
            starts INTEGER,
            ends INTEGER
        ) STRICT;
        CREATE INDEX posts_by_role ON posts (version, role, unit);
        """
}
