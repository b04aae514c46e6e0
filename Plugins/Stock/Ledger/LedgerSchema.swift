import GRDB

/// The tables of the ledger. The checks are the last line: no bug above them makes stock negative.
enum LedgerSchema {
    static let version = 1

    static func migrate(_ database: Database) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard found <= version else {
            throw Ledger.failure("the file is of version \(found), this program knows \(version)")
        }
        guard found < version else { return }
        try database.execute(sql: tables)
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    private static let tables = """
        -- What there is. It equals the sums of the movements.
        CREATE TABLE batches (
          item TEXT NOT NULL, site TEXT NOT NULL, batch TEXT NOT NULL,
          best_before TEXT,
          on_hand INTEGER NOT NULL CHECK (on_hand >= 0),
          reserved INTEGER NOT NULL CHECK (reserved >= 0 AND reserved <= on_hand),
          PRIMARY KEY (item, site, batch)
        ) STRICT, WITHOUT ROWID;

        -- One row an idempotency key, with what was asked and what was answered.
        CREATE TABLE operations (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          key TEXT NOT NULL UNIQUE,
          request TEXT NOT NULL,
          outcome TEXT, output TEXT,
          instance TEXT NOT NULL, actor TEXT,
          at INTEGER NOT NULL
        ) STRICT;

        -- What a reservation has taken from each batch: still reserved, issued in all, returned of that.
        CREATE TABLE allocations (
          reservation TEXT NOT NULL,
          item TEXT NOT NULL, site TEXT NOT NULL, batch TEXT NOT NULL,
          reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved >= 0),
          issued INTEGER NOT NULL DEFAULT 0 CHECK (issued >= 0),
          returned INTEGER NOT NULL DEFAULT 0 CHECK (returned >= 0 AND returned <= issued),
          PRIMARY KEY (reservation, item, site, batch),
          FOREIGN KEY (item, site, batch) REFERENCES batches
        ) STRICT, WITHOUT ROWID;

        -- The ledger: every change of every batch. Rows are added, never changed.
        CREATE TABLE movements (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          operation INTEGER NOT NULL REFERENCES operations,
          reservation TEXT,
          item TEXT NOT NULL, site TEXT NOT NULL, batch TEXT NOT NULL,
          on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL,
          FOREIGN KEY (item, site, batch) REFERENCES batches
        ) STRICT;
        CREATE INDEX movements_of_batch ON movements (item, site, batch);
        CREATE TRIGGER movements_are_not_changed BEFORE UPDATE ON movements
          BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER movements_are_not_removed BEFORE DELETE ON movements
          BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """
}
