/// How often a failed job is tried again; the pause doubles from `first` to `last`, both in milliseconds.
package struct RetryPolicy: Sendable, Hashable {
    package let attempts: Int
    package let first: Int64
    package let last: Int64

    package init(attempts: Int, first: Int64, last: Int64) {
        self.attempts = attempts
        self.first = first
        self.last = last
    }

    package static let standard = RetryPolicy(attempts: 5, first: 1_000, last: 60_000)

    /// The pause before the next attempt, in milliseconds; nil when the attempts are used up.
    package func pause(afterAttempt attempt: Int) -> Int64? {
        guard attempt < attempts else { return nil }
        return min(last, first << Int64(min(max(attempt - 1, 0), 20)))
    }
}
