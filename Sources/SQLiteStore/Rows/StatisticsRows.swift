internal import Core
internal import Ports

extension Session {
    /// Events are numbered without gaps and never go, so the last number is their count.
    func statistics() throws(Refusal) -> StoreStatistics {
        StoreStatistics(
            instances: try count("SELECT count(*) FROM instances"),
            events: try count("SELECT coalesce(max(position), 0) FROM events"),
            openTasks: try count("SELECT count(*) FROM tasks"), jobs: try count("SELECT count(*) FROM jobs"),
            timers: try count("SELECT count(*) FROM timers"))
    }

    private func count(_ sql: StaticString) throws(Refusal) -> Int {
        try connection.query(sql).first { $0.int(0) } ?? 0
    }
}
