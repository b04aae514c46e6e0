/// What a plugin knows about the run beside its input.
public struct PluginContext: Sendable {
    /// The same for every repetition of this run, and for no other run. ASCII, at most 200 characters.
    public let idempotencyKey: String
    /// 1 for the first attempt, then 2, 3, …
    public let attempt: Int
    /// The time of this attempt.
    public let now: Instant
    /// When the engine gives up on this attempt.
    public let deadline: Instant
    /// The reference of the workflow instance.
    public let instance: String
    /// The workflow that the instance runs.
    public let workflow: WorkflowReference
    /// The step, behind the splits and branches around it: `score`, `committee/legal/opinion`.
    public let step: String
    /// The person who began the instance.
    public let initiator: String
    /// The person whose act led here; nil where the engine itself came here, by a timer for instance.
    public let actor: String?
    /// A logger that carries instance, step and attempt.
    public let logger: Logger

    /// A context; the engine and tests make it.
    public init(
        idempotencyKey: String, attempt: Int, now: Instant, deadline: Instant, instance: String,
        workflow: WorkflowReference, step: String, initiator: String, actor: String?, logger: Logger
    ) {
        self.idempotencyKey = idempotencyKey
        self.attempt = attempt
        self.now = now
        self.deadline = deadline
        self.instance = instance
        self.workflow = workflow
        self.step = step
        self.initiator = initiator
        self.actor = actor
        self.logger = logger
    }

    /// How long until the deadline, counted from the beginning of the attempt.
    public var timeLimit: Duration { now.duration(to: deadline) }
}

/// A version of a workflow.
public struct WorkflowReference: Hashable, Sendable, CustomStringConvertible {
    /// Its id, such as `online-credit`.
    public let id: String
    /// Its version, from 1.
    public let version: Int

    /// A version of a workflow.
    public init(id: String, version: Int) {
        self.id = id
        self.version = version
    }

    /// `online-credit@3`
    public var description: String { "\(id)@\(version)" }
}
