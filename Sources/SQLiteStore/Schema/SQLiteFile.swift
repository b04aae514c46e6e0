internal import Core

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A database file as a whole: making it, and bringing it to the present layout.
struct SQLiteFile {
    let path: String

    func requireExistence() throws(Refusal) {
        guard unsafe access(path, F_OK) == 0 else { throw Refusal.storeNotFound(path) }
    }

    /// One transaction makes everything, so a file whose making was cut off is empty, and is made again.
    func create(durability: Durability) throws(Refusal) {
        if unsafe access(path, F_OK) == 0, try finding() != .empty { throw Refusal.storeExists(path) }
        try inSoleUse(.creating, durability) { connection throws(Refusal) in
            guard try Layout.finding(connection) == .empty else { throw Refusal.storeExists(path) }
            try Layout.migrate(connection, path: path)
        }
    }

    func upgrade(durability: Durability, steps: [String] = Schema.steps) throws(Refusal) {
        try inSoleUse(.writing, durability) { connection throws(Refusal) in
            try Layout.migrate(connection, path: path, steps: steps)
        }
    }

    private func finding() throws(Refusal) -> Layout.Finding {
        do {
            return try Connection.open(path, .reading) { connection throws(Refusal) in
                try Layout.finding(connection)
            }
        } catch  where error.code == "store.foreign" {
            return .foreign
        }
    }

    private func inSoleUse(
        _ access: Connection.Access, _ durability: Durability, _ body: (Connection) throws(Refusal) -> Void
    ) throws(Refusal) {
        let lock = try WriteLock(of: path)
        try lock.acquire()
        defer { lock.release() }
        try Connection.open(path, access) { connection throws(Refusal) in
            try durability.apply(to: connection)
            try body(connection)
        }
    }
}
