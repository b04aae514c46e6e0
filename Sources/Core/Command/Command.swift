package import FEEL

/// What somebody wants done, with when and who.
package struct Command: Sendable, Hashable {
    /// Given by the caller and kept: the same id again is answered with the first receipt and does nothing.
    package let id: CommandID
    package let actor: Actor
    package let at: Moment
    package let act: Act

    package init(id: CommandID, actor: Actor, at: Moment, act: Act) {
        self.id = id
        self.actor = actor
        self.at = at
        self.act = act
    }
}

/// An idempotency key of 1 to 64 printable ASCII characters.
package struct CommandID: Hashable, Sendable {
    package let text: String

    package init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            return nil
        }
        self.text = text
    }
}

/// Who acts.
package enum Actor: Hashable, Sendable {
    case person(PersonID, Assurance)
    /// The engine's own acts: job results, timers.
    case engine

    /// How sure the system is of the person.
    package enum Assurance: String, Hashable, Sendable, CaseIterable {
        /// Proven to the system.
        case authenticated
        /// Named by a local user of the database file.
        case asserted
    }

    package var person: PersonID? {
        switch self {
        case .person(let id, _): id
        case .engine: nil
        }
    }
}

/// One case a command; each command is decided in a file of its own.
package enum Act: Sendable, Hashable {
    case submit(Submit)
    case claim(Claim)
    case release(Release)
    case approve(Approve)
    case reject(Reject)
    case `return`(Return)
    case complete(Complete)
    case withdraw(Withdraw)
    case cancel(Cancel)
    case comment(Comment)
    case retry(Retry)
    case finishJob(FinishJob)
    case fireTimer(FireTimer)
}

/// Start an instance.
package struct Submit: Sendable, Hashable {
    package let instance: InstanceID
    package let data: [String: Value]

    package init(instance: InstanceID, data: [String: Value]) {
        self.instance = instance
        self.data = data
    }
}

/// Take a task that several people could do, so that nobody else does.
package struct Claim: Sendable, Hashable {
    package let task: Int

    package init(task: Int) {
        self.task = task
    }
}

/// Give a claimed task back to all who could do it.
package struct Release: Sendable, Hashable {
    package let task: Int

    package init(task: Int) {
        self.task = task
    }
}

package struct Approve: Sendable, Hashable {
    package let task: Int
    package let fields: [String: Value]
    package let comment: String?

    package init(task: Int, fields: [String: Value] = [:], comment: String? = nil) {
        self.task = task
        self.fields = fields
        self.comment = comment
    }
}

package struct Reject: Sendable, Hashable {
    package let task: Int
    package let comment: String?

    package init(task: Int, comment: String? = nil) {
        self.task = task
        self.comment = comment
    }
}

/// Send back to an earlier step.
package struct Return: Sendable, Hashable {
    package enum Resume: String, Sendable, Hashable, CaseIterable {
        /// Pass through the steps between again.
        case rerun
        /// Come straight back to who returned.
        case back
    }

    package let task: Int
    /// Nil: where the step's `on: returned` leads, else the initiator.
    package let to: StepPath?
    package let resume: Resume
    package let comment: String?

    package init(task: Int, to: StepPath? = nil, resume: Resume = .rerun, comment: String? = nil) {
        self.task = task
        self.to = to
        self.resume = resume
        self.comment = comment
    }
}

/// Finish a work task, or submit a returned request again.
package struct Complete: Sendable, Hashable {
    package let task: Int
    package let fields: [String: Value]
    package let comment: String?

    package init(task: Int, fields: [String: Value] = [:], comment: String? = nil) {
        self.task = task
        self.fields = fields
        self.comment = comment
    }
}

/// The initiator takes the request back.
package struct Withdraw: Sendable, Hashable {
    package let reason: String?

    package init(reason: String? = nil) {
        self.reason = reason
    }
}

/// One of the workflow's `admins` ends a running instance.
package struct Cancel: Sendable, Hashable {
    package let reason: String

    package init(reason: String) {
        self.reason = reason
    }
}

package struct Comment: Sendable, Hashable {
    package let text: String

    package init(text: String) {
        self.text = text
    }
}

/// Try the step again that an incident stopped.
package struct Retry: Sendable, Hashable {
    package let scope: Int

    package init(scope: Int) {
        self.scope = scope
    }
}

/// A worker brings what a plugin answered.
package struct FinishJob: Sendable, Hashable {
    package enum Result: Sendable, Hashable {
        case outcome(Outcome, output: Value)
        /// Finally: there is no attempt left.
        case failure(code: String, message: String)
    }

    package let job: Int
    package let attempts: Int
    package let result: Result

    package init(job: Int, attempts: Int, result: Result) {
        self.job = job
        self.attempts = attempts
        self.result = result
    }
}

package struct FireTimer: Sendable, Hashable {
    package let timer: Int

    package init(timer: Int) {
        self.timer = timer
    }
}
