internal import Core
internal import Ports

extension Session {
    func instances(_ filter: InstanceFilter, after: InstanceID?, limit: Int) throws(Refusal) -> [InstanceHead] {
        var keys: [Int64] = []
        for name in [filter.initiator, filter.workflow].compactMap({ $0 }) {
            guard let number = try names.number(of: name.text) else { return [] }
            keys.append(number)
        }
        let query = try connection.query(text: filter.sql)
        for key in keys { query.bind(key) }
        return try query.bind(after?.number ?? Int64.min).bind(limit).all(head)
    }
}

extension InstanceFilter {
    /// Its values in the order initiator, workflow, after, limit.
    fileprivate var sql: String {
        var conditions: [String] = []
        if initiator != nil { conditions.append("initiator = ?") }
        if workflow != nil { conditions.append("workflow = ?") }
        if runningOnly { conditions.append("cause IS NULL") }
        conditions.append("instance > ?")
        return """
            SELECT instance, workflow, version, initiator, subject, submitted, updated, sequence, cause, outcome, hash
            FROM instances \(index) WHERE \(conditions.joined(separator: " AND ")) ORDER BY instance LIMIT ?
            """
    }

    /// The planner has no statistics: it is told along which index each filter runs.
    private var index: String {
        switch (initiator != nil, workflow != nil, runningOnly) {
        case (true, _, _): "INDEXED BY instances_by_initiator"
        case (false, true, true): "INDEXED BY running_by_workflow"
        case (false, true, false): "INDEXED BY instances_by_workflow"
        case (false, false, true): "INDEXED BY running"
        case (false, false, false): "NOT INDEXED"
        }
    }
}
