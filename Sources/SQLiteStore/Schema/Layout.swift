internal import Core

/// Looks at what a file is, and brings it to the present layout.
enum Layout {
    enum Finding: Equatable {
        /// Nothing in it: just made, or its making was cut off.
        case empty
        /// Ours, with this number of steps taken.
        case ours(Int)
        case foreign
    }

    static func finding(_ connection: Connection) throws(Refusal) -> Finding {
        let application = try number(connection, "application_id")
        let layout = try number(connection, "user_version")
        if application == Int(Schema.applicationID), layout > 0 { return .ours(layout) }
        guard application == 0, layout == 0 else { return .foreign }
        let objects = try connection.query("SELECT count(*) FROM sqlite_master").first { $0.int(0) }
        return objects == 0 ? .empty : .foreign
    }

    /// Refuses any file but one of ours in the present layout.
    static func check(_ connection: Connection, path: String, known: Int = Schema.current) throws(Refusal) {
        guard case .ours(let layout) = try finding(connection) else { throw Refusal.storeForeign(path) }
        if layout > known { throw Refusal.storeNewer(path, found: layout, known: known) }
        if layout < known { throw Refusal.storeOlder(path, found: layout) }
    }

    /// Takes the steps that are missing, in one transaction. The caller holds the write lock.
    static func migrate(
        _ connection: Connection, path: String, steps: [String] = Schema.steps
    ) throws(Refusal) {
        try connection.script("BEGIN IMMEDIATE")
        do throws(Refusal) {
            let taken: Int =
                switch try finding(connection) {
                case .empty: 0
                case .ours(let layout) where layout <= steps.count: layout
                case .ours(let layout): throw Refusal.storeNewer(path, found: layout, known: steps.count)
                case .foreign: throw Refusal.storeForeign(path)
                }
            for step in steps.dropFirst(taken) { try connection.script(step) }
            try connection.script(
                "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(steps.count); COMMIT")
        } catch {
            if connection.isInTransaction { try connection.script("ROLLBACK") }
            throw error
        }
    }

    private static func number(_ connection: Connection, _ pragma: String) throws(Refusal) -> Int {
        try connection.pragma(pragma).flatMap { Int($0) } ?? 0
    }
}
