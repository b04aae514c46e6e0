package import Core

/// What can be asked of a store inside a transaction. Lists are keyset pages over indexes.
package protocol StoreReader {
    func workflow(_ id: WorkflowID, version: Int?) throws -> PublishedWorkflow?
    /// All versions of all workflows, by id and version, without their sources.
    func workflows() throws -> [WorkflowSummary]

    func head(of instance: InstanceID) throws -> InstanceHead?
    /// The events behind `sequence`, in order, at most `limit` where one is given.
    func events(of instance: InstanceID, after sequence: Int, limit: Int?) throws -> [EventRow]
    func snapshot(of instance: InstanceID) throws -> SnapshotRow?
    func instances(_ filter: InstanceFilter, after: InstanceID?, limit: Int) throws -> [InstanceHead]
    /// The last event row of the command, when it was carried out before.
    func outcome(of command: CommandID) throws -> EventRow?

    /// The open tasks that the person can act on, oldest first.
    func inbox(of person: PersonID, after: TaskKey?, limit: Int) throws -> [TaskRow]
    func tasks(of instance: InstanceID) throws -> [TaskRow]
    func jobs(of instance: InstanceID) throws -> [JobRow]
    func timers(of instance: InstanceID) throws -> [TimerRow]
    /// Newest first.
    func notices(of person: PersonID, unreadOnly: Bool, before: Int64?, limit: Int) throws -> [NoticeRow]

    /// The directory that is in force at the moment.
    func facts(at moment: Moment) throws -> any Facts
    /// The whole directory that is in force at the moment, with the number of its version.
    func directory(at moment: Moment) throws -> (version: Int64, directory: Directory)?
    /// The moment of the earliest job or timer that waits, leases included.
    func nextDue() throws -> Moment?
    func statistics() throws -> StoreStatistics
}

/// What can be done in a writing transaction.
package protocol StoreTransaction: StoreReader {
    /// A number that no instance has or had.
    func newInstance() throws -> InstanceID
    func append(_ entry: Entry) throws

    /// The next version is the highest so far and 1 more.
    func publish(_ workflow: PublishedWorkflow) throws
    func load(_ directory: Directory, effective: Moment, at: Moment, by actor: Actor) throws -> Int64

    /// Leases jobs that are due and not leased, oldest first; each lease raises the job's fence.
    func leaseJobs(to worker: String, at now: Moment, until: Moment, limit: Int) throws -> [LeasedJob]
    /// The present fence of a job; nil when it is gone.
    func fence(of job: JobKey) throws -> Int64?
    /// Puts a leased job back for another attempt; false when the fence is stale.
    func postpone(_ job: JobKey, fence: Int64, until: Moment, error: String) throws -> Bool
    func dueTimers(at now: Moment, limit: Int) throws -> [TimerRow]
    func markRead(_ notices: [Int64], of person: PersonID, at: Moment) throws
}
