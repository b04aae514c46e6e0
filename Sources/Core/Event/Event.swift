package import FEEL

/// What happened to an instance. Events are the record: the state is their fold, and none is ever changed.
package enum Event: Hashable, Sendable {
    case submitted(Submitted)
    case entered(Entered)
    case assigned(Assigned)
    case claimed(Claimed)
    case released(Released)
    case voted(Voted)
    case completed(Completed)
    case left(Left)
    case skipped(Skipped)
    case split(Split)
    case branchEnded(BranchEnded)
    case scopeCancelled(ScopeCancelled)
    case returned(Returned)
    case changed(Changed)
    case jobFinished(JobFinished)
    case timerFired(TimerFired)
    case noticed(Noticed)
    case incidentRaised(IncidentRaised)
    case incidentResolved(IncidentResolved)
    case commented(Commented)
    case ended(Ended)
}

/// An event with the circumstances that its command brought: when, by whom.
package struct Recorded: Hashable, Sendable {
    /// 1 for the first event of the instance.
    package let sequence: Int
    package let at: Moment
    package let actor: Actor
    package let event: Event

    package init(sequence: Int, at: Moment, actor: Actor, event: Event) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.event = event
    }
}

package struct Submitted: Hashable, Sendable {
    package let workflow: WorkflowID
    package let version: Int
    package let initiator: PersonID
    package let unit: UnitID?
    package let subject: String
    package let data: [String: Value]
}

/// A scope came to a step, and what the step waits for was opened.
package struct Entered: Hashable, Sendable {
    package let scope: Int
    package let step: StepPath
    package let visit: Int
    package let opening: Opening
}

package enum Opening: Hashable, Sendable {
    /// The step needs nothing, or an incident follows.
    case nothing
    case tasks([NewTask], electorate: Int, queue: [PersonID])
    case job(number: Int, plugin: Identifier, input: Value)
    case timer(number: Int, due: Moment)
}

package struct NewTask: Hashable, Sendable {
    package let number: Int
    package let person: PersonID
    package let kind: OpenTask.Kind
}

/// The next in line was asked.
package struct Assigned: Hashable, Sendable {
    package let scope: Int
    package let task: NewTask
}

package struct Claimed: Hashable, Sendable {
    package let task: Int
}

package struct Released: Hashable, Sendable {
    package let task: Int
}

package struct Voted: Hashable, Sendable {
    package let task: Int
    package let choice: Vote.Choice
    package let fields: [String: Value]
    package let comment: String?
}

/// A person finished a work task or submitted a returned request again.
package struct Completed: Hashable, Sendable {
    package let task: Int
    package let fields: [String: Value]
    package let subject: String?
    package let comment: String?
}

/// A scope left a step; what was still open there is closed.
package struct Left: Hashable, Sendable {
    package let scope: Int
    package let outcome: Outcome
    package let result: Value
    /// Under which rule.
    package let basis: Basis?
}

/// The rule that an automatic step applied.
package enum Basis: Hashable, Sendable {
    /// The rows of a decision table that matched (1-based), and the inputs that they saw.
    case table(Identifier, rules: [Int], inputs: [Value])
    /// The case of a `choose` (1-based); 0 when none held.
    case choice(Int)
}

package struct Skipped: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Its `when` did not hold.
        case condition
        /// Nobody was found to ask, and the definition says `nobody: skip`.
        case nobody
    }

    package let scope: Int
    package let step: StepPath
    package let reason: Reason
}

/// A scope came to a split; each branch got a scope of its own.
package struct Split: Hashable, Sendable {
    package struct Branch: Hashable, Sendable {
        package let scope: Int
        package let branch: Identifier
    }

    package let scope: Int
    package let step: StepPath
    package let visit: Int
    package let branches: [Branch]
}

package struct BranchEnded: Hashable, Sendable {
    package let scope: Int
    package let outcome: Outcome
}

/// A scope and all below it are gone, with what was open there.
package struct ScopeCancelled: Hashable, Sendable {
    package let scope: Int
}

/// Somebody sent the request back. The scope gives up what it was at; `entered` or `split` follows.
package struct Returned: Hashable, Sendable {
    package let scope: Int
    package let task: Int
    package let to: StepPath
    package let bookmark: Bookmark?
    package let comment: String?
}

/// A `set` step assigned data.
package struct Changed: Hashable, Sendable {
    package let values: [String: Value]
}

package struct JobFinished: Hashable, Sendable {
    package let job: Int
    package let attempts: Int
    package let result: FinishJob.Result
}

package struct TimerFired: Hashable, Sendable {
    package let timer: Int
}

package struct Noticed: Hashable, Sendable {
    package let step: StepPath
    package let to: [PersonID]
    package let message: String
}

package struct IncidentRaised: Hashable, Sendable {
    package let scope: Int
    package let incident: Incident
}

package struct IncidentResolved: Hashable, Sendable {
    package let scope: Int
}

package struct Commented: Hashable, Sendable {
    package let text: String
}

package struct Ended: Hashable, Sendable {
    package let ending: Instance.Ending
    package let reason: String?
}
