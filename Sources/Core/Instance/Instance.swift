package import FEEL

/// One run of a workflow: always the fold of its events.
package struct Instance: Hashable, Sendable {
    package let id: InstanceID
    package let workflow: WorkflowID
    package let version: Int
    package let initiator: PersonID
    package let unit: UnitID?
    package let submitted: Moment
    package internal(set) var subject: String
    /// How many events were folded; the sequence of the last one.
    package internal(set) var sequence: Int
    package internal(set) var status: Status
    /// The form's fields and the variables that `set` steps assigned.
    package internal(set) var data: [String: Value]
    /// What each step gave when it was last left.
    package internal(set) var results: [StepPath: Value]
    /// How often each step was entered.
    package internal(set) var visits: [StepPath: Int]
    /// Who acted at each step, in order, for the rules on separate people.
    package internal(set) var performers: [StepPath: [PersonID]]
    /// The tree of scopes, in the order of their ids; the root is the first. Empty once the instance has ended.
    package internal(set) var scopes: Numbered<Scope>
    /// What is open now.
    package internal(set) var tasks: Numbered<OpenTask>
    package internal(set) var jobs: Numbered<Job>
    package internal(set) var timers: Numbered<OpenTimer>
    /// The highest number given to a scope, task, job or timer; numbers are never used again.
    package internal(set) var lastNumber: Int

    package enum Status: Hashable, Sendable {
        /// Can transition to: `ended`.
        case running
        case ended(Ending)
    }

    package struct Ending: Hashable, Sendable {
        package enum Cause: String, Hashable, Sendable, CaseIterable {
            case completed
            case withdrawn
            case cancelled
        }

        package let outcome: Outcome
        package let cause: Cause

        package init(outcome: Outcome, cause: Cause) {
            self.outcome = outcome
            self.cause = cause
        }
    }

    package var isRunning: Bool { status == .running }
}

/// The number of an instance in its store; people see it behind the name of the workflow: `online-credit-17`.
package struct InstanceID: Hashable, Comparable, Sendable {
    package let number: Int64

    package init(number: Int64) {
        self.number = number
    }

    package static func < (left: InstanceID, right: InstanceID) -> Bool { left.number < right.number }

    package func reference(of workflow: WorkflowID) -> String { "\(workflow)-\(number)" }
}
