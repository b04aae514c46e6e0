internal import Core

/// What the database's library says of itself and of the file.
struct StoreExamination {
    let facts: StoreFacts

    var findings: [HealthFinding] { [library, durability, schema] }

    /// SQLite 3.7.0 to 3.51.2 can lose data when two connections write or checkpoint one write-ahead log at once
    /// (sqlite.org/wal.html, "the WAL-reset bug").
    private var library: HealthFinding {
        let check = Message(en: "SQLite", zh: "SQLite")
        let numbers = facts.libraryVersion.split(separator: ".").compactMap { Int($0) }
        let isAffected = numbers.lexicographicallyPrecedes([3, 51, 3])
        guard isAffected else { return HealthFinding(.ok, check, facts.libraryVersion) }
        return HealthFinding(
            .warn, check,
            Message(
                en: "\(facts.libraryVersion), has the WAL-reset bug (fixed in 3.51.3)",
                zh: "\(facts.libraryVersion)，存在 WAL 重置缺陷（3.51.3 已修复）"),
            hint: Message(
                en: "countersign keeps clear of it with a lock; let no other program write the file",
                zh: "countersign 以锁避开该缺陷；请勿用其他程序写此文件"))
    }

    private var durability: HealthFinding {
        let check = Message(en: "durability", zh: "持久性")
        let found = "journal_mode \(facts.journalMode), synchronous \(facts.synchronous)"
        let isDurable =
            facts.journalMode.lowercased() == "wal" && ["full", "extra"].contains(facts.synchronous.lowercased())
        let hint = Message(en: "decisions may be lost when the power fails", zh: "断电时可能丢失已办理的事项")
        return HealthFinding(isDurable ? .ok : .fail, check, found, hint: isDurable ? nil : hint)
    }

    private var schema: HealthFinding {
        HealthFinding(.ok, Message(en: "schema version", zh: "数据库结构版本"), "\(facts.schemaVersion)")
    }
}
