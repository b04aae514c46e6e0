package import Core
package import Ports

extension Engine {
    /// The open tasks that the person can act on, oldest first; the next page begins behind the last row's `key`.
    package func inbox(of person: PersonID, after: TaskKey? = nil, limit: Int = 50) async throws -> [TaskRow] {
        try await store.read { try $0.inbox(of: person, after: after, limit: limit) }
    }

    /// Newest first; the next page begins before the last row's `id`.
    package func notices(
        of person: PersonID, unreadOnly: Bool = false, before: Int64? = nil, limit: Int = 50
    ) async throws -> [NoticeRow] {
        try await store.read { try $0.notices(of: person, unreadOnly: unreadOnly, before: before, limit: limit) }
    }

    package func markRead(_ notices: [Int64], of person: PersonID) async throws {
        let now = clock.now()
        try await store.write { try $0.markRead(notices, of: person, at: now) }
    }

    /// The next page begins behind the last head's `id`.
    package func instances(
        _ filter: InstanceFilter = InstanceFilter(), after: InstanceID? = nil, limit: Int = 50
    ) async throws -> [InstanceHead] {
        try await store.read { try $0.instances(filter, after: after, limit: limit) }
    }

    /// All versions of all workflows, by id and version.
    package func workflows() async throws -> [WorkflowSummary] {
        try await store.read { try $0.workflows() }
    }

    package func statistics() async throws -> StoreStatistics {
        try await store.read { try $0.statistics() }
    }

    /// When the next job or timer comes due, leases included; nil where nothing waits.
    package func nextDue() async throws -> Moment? {
        try await store.read { try $0.nextDue() }
    }
}
