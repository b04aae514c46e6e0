package import Core

/// A version of a workflow as it was published: the author's own text is what counts.
package struct PublishedWorkflow: Sendable, Hashable {
    package let id: WorkflowID
    package let version: Int
    package let title: LocalizedText
    /// The titles of its steps, for lists that must not compile a definition.
    package let stepTitles: [StepPath: LocalizedText]
    package let source: String
    package let published: Moment
    package let actor: Actor

    package init(
        id: WorkflowID, version: Int, title: LocalizedText, stepTitles: [StepPath: LocalizedText], source: String,
        published: Moment, actor: Actor
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.stepTitles = stepTitles
        self.source = source
        self.published = published
        self.actor = actor
    }
}

package struct WorkflowSummary: Sendable, Hashable {
    package let id: WorkflowID
    package let version: Int
    package let title: LocalizedText
    package let published: Moment

    package init(id: WorkflowID, version: Int, title: LocalizedText, published: Moment) {
        self.id = id
        self.version = version
        self.title = title
        self.published = published
    }
}

/// The row of an instance: what lists show, and where its chain of events ends.
package struct InstanceHead: Sendable, Hashable {
    package let id: InstanceID
    package let workflow: WorkflowID
    package let version: Int
    package let initiator: PersonID
    package let subject: String
    package let submitted: Moment
    package let updated: Moment
    package let status: Instance.Status
    package let sequence: Int
    package let hash: RecordHash

    package init(
        id: InstanceID, workflow: WorkflowID, version: Int, initiator: PersonID, subject: String, submitted: Moment,
        updated: Moment, status: Instance.Status, sequence: Int, hash: RecordHash
    ) {
        self.id = id
        self.workflow = workflow
        self.version = version
        self.initiator = initiator
        self.subject = subject
        self.submitted = submitted
        self.updated = updated
        self.status = status
        self.sequence = sequence
        self.hash = hash
    }
}

package struct InstanceFilter: Sendable, Hashable {
    package var workflow: WorkflowID?
    package var initiator: PersonID?
    package var runningOnly: Bool

    package init(workflow: WorkflowID? = nil, initiator: PersonID? = nil, runningOnly: Bool = false) {
        self.workflow = workflow
        self.initiator = initiator
        self.runningOnly = runningOnly
    }
}

/// The state of an instance after `sequence` events, so that a long record need not be folded from its start.
package struct SnapshotRow: Sendable, Hashable {
    package let sequence: Int
    package let state: [UInt8]

    package init(sequence: Int, state: [UInt8]) {
        self.sequence = sequence
        self.state = state
    }
}

/// The place of a task in an inbox.
package struct TaskKey: Sendable, Hashable {
    package let opened: Moment
    package let instance: InstanceID
    package let number: Int

    package init(opened: Moment, instance: InstanceID, number: Int) {
        self.opened = opened
        self.instance = instance
        self.number = number
    }
}

package struct TaskRow: Sendable, Hashable {
    package let instance: InstanceID
    package let number: Int
    package let person: PersonID
    package let kind: OpenTask.Kind
    package let workflow: WorkflowID
    package let version: Int
    package let step: StepPath
    package let stepTitle: LocalizedText?
    package let subject: String
    package let initiator: PersonID
    package let opened: Moment
    package let claimant: PersonID?

    package init(
        instance: InstanceID, number: Int, person: PersonID, kind: OpenTask.Kind, workflow: WorkflowID, version: Int,
        step: StepPath, stepTitle: LocalizedText?, subject: String, initiator: PersonID, opened: Moment,
        claimant: PersonID?
    ) {
        self.instance = instance
        self.number = number
        self.person = person
        self.kind = kind
        self.workflow = workflow
        self.version = version
        self.step = step
        self.stepTitle = stepTitle
        self.subject = subject
        self.initiator = initiator
        self.opened = opened
        self.claimant = claimant
    }

    package var key: TaskKey { TaskKey(opened: opened, instance: instance, number: number) }
}

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

package struct TimerRow: Sendable, Hashable {
    package let instance: InstanceID
    package let number: Int
    package let due: Moment

    package init(instance: InstanceID, number: Int, due: Moment) {
        self.instance = instance
        self.number = number
        self.due = due
    }
}

package struct NoticeRow: Sendable, Hashable {
    package let id: Int64
    package let instance: InstanceID
    package let notice: Notice
    package let subject: String
    package let workflow: WorkflowID
    package let at: Moment
    package let read: Moment?

    package init(
        id: Int64, instance: InstanceID, notice: Notice, subject: String, workflow: WorkflowID, at: Moment,
        read: Moment?
    ) {
        self.id = id
        self.instance = instance
        self.notice = notice
        self.subject = subject
        self.workflow = workflow
        self.at = at
        self.read = read
    }
}

package struct StoreStatistics: Sendable, Hashable {
    package let instances: Int
    package let events: Int
    package let openTasks: Int
    package let jobs: Int
    package let timers: Int

    package init(instances: Int, events: Int, openTasks: Int, jobs: Int, timers: Int) {
        self.instances = instances
        self.events = events
        self.openTasks = openTasks
        self.jobs = jobs
        self.timers = timers
    }
}
