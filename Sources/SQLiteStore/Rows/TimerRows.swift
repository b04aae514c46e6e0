internal import Core
internal import Ports

extension Session {
    func timers(of instance: InstanceID) throws(Refusal) -> [TimerRow] {
        try connection.query("SELECT instance, number, due FROM timers WHERE instance = ? ORDER BY number")
            .bind(instance.number).all(timer)
    }

    func dueTimers(at now: Moment, limit: Int) throws(Refusal) -> [TimerRow] {
        try connection.query(
            "SELECT instance, number, due FROM timers WHERE due <= ? ORDER BY due, instance, number LIMIT ?"
        ).bind(now).bind(limit).all(timer)
    }

    func open(_ timer: OpenTimer, of instance: InstanceID) throws(Refusal) {
        try connection.query("INSERT INTO timers (instance, number, due) VALUES (?, ?, ?)").bind(instance.number)
            .bind(timer.number).bind(timer.due).run()
    }

    func close(_ timer: OpenTimer, of instance: InstanceID) throws(Refusal) {
        try connection.query("DELETE FROM timers WHERE instance = ? AND number = ?").bind(instance.number)
            .bind(timer.number).run()
    }

    private func timer(_ row: Columns) -> TimerRow {
        TimerRow(instance: InstanceID(number: row.integer(0)), number: row.int(1), due: row.moment(2))
    }
}
