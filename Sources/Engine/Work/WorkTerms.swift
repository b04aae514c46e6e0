/// The times under which jobs are done, in milliseconds.
package struct WorkTerms: Sendable, Hashable {
    /// How long a job belongs to the worker that leased it.
    package let lease: Int64
    /// How long a plugin may take. Shorter than the lease, so that the answer is written while the job is still the
    /// worker's own.
    package let deadline: Int64
    /// How long a stopping worker lets its plugins finish before it cancels them.
    package let grace: Int64
    /// How long a worker with nothing to do waits at most before it looks again.
    package let poll: Int64

    package init(lease: Int64 = 60_000, deadline: Int64 = 45_000, grace: Int64 = 5_000, poll: Int64 = 500) {
        self.lease = lease
        self.deadline = min(deadline, lease)
        self.grace = grace
        self.poll = poll
    }

    package static let standard = WorkTerms()
}
