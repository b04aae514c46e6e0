package import Core

package struct JobKey: Sendable, Hashable {
    package let instance: InstanceID
    package let number: Int

    package init(instance: InstanceID, number: Int) {
        self.instance = instance
        self.number = number
    }
}

package struct JobRow: Sendable, Hashable {
    package let key: JobKey
    package let plugin: Identifier
    package let due: Moment
    /// Attempts that were begun.
    package let attempts: Int
    package let fence: Int64
    package let worker: String?
    package let leasedUntil: Moment?
    package let lastError: String?

    package init(
        key: JobKey, plugin: Identifier, due: Moment, attempts: Int, fence: Int64, worker: String?,
        leasedUntil: Moment?, lastError: String?
    ) {
        self.key = key
        self.plugin = plugin
        self.due = due
        self.attempts = attempts
        self.fence = fence
        self.worker = worker
        self.leasedUntil = leasedUntil
        self.lastError = lastError
    }
}

package struct LeasedJob: Sendable, Hashable {
    package let key: JobKey
    package let plugin: Identifier
    /// 1 for the first.
    package let attempt: Int
    package let fence: Int64
    package let leasedUntil: Moment

    package init(key: JobKey, plugin: Identifier, attempt: Int, fence: Int64, leasedUntil: Moment) {
        self.key = key
        self.plugin = plugin
        self.attempt = attempt
        self.fence = fence
        self.leasedUntil = leasedUntil
    }
}
