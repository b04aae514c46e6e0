/// One thread of an instance: the root, or a branch of a split. It is always at exactly one position.
package struct Scope: NumberedElement {
    package let number: Int
    /// Nil for the root.
    package let parent: Int?
    /// The branch of the parent's split that this scope walks.
    package let branch: Identifier?
    package internal(set) var position: Position
    /// Where the scope goes when it leaves its present step, after a return with `resume: back`.
    package internal(set) var bookmark: Bookmark?

    package enum Position: Hashable, Sendable {
        /// On the way to a step, at the start or after a return; never between two commands.
        /// Can transition to: `at`, `split`, `left`, `ended`.
        case entering
        /// Can transition to: `left`, `entering`.
        case at(Standing)
        /// One child scope a branch. Can transition to: `left`, `entering`.
        case split(step: StepPath, visit: Int)
        /// On the way to the next step; never between two commands. Can transition to: `at`, `split`, `left`, `ended`.
        case left(StepPath, Outcome)
        /// A branch that waits for its split to join. Final.
        case ended(Outcome)
    }

    package static let root = 1
}

/// A scope's stay at a step.
package struct Standing: Hashable, Sendable {
    package let step: StepPath
    /// The how-many-th entry of the step; timers and jobs carry it as their stamp.
    package let visit: Int
    /// How many people are asked in all.
    package var electorate: Int
    /// The facts that the tally is computed from.
    package var votes: [Vote]
    /// Who is asked next, where people are asked one after the other.
    package var queue: [PersonID]
    package var claimant: PersonID?
    /// What the last person who decided here said.
    package var comment: String?
    /// Why the scope is stuck here until somebody with the right to do so retries.
    package var incident: Incident?

    package init(step: StepPath, visit: Int, electorate: Int = 0, queue: [PersonID] = []) {
        self.step = step
        self.visit = visit
        self.electorate = electorate
        self.votes = []
        self.queue = queue
    }
}

package struct Vote: Hashable, Sendable {
    package enum Choice: String, Hashable, Sendable, CaseIterable {
        case approve
        case reject
    }

    package let task: Int
    package let person: PersonID
    package let choice: Choice

    package init(task: Int, person: PersonID, choice: Choice) {
        self.task = task
        self.person = person
        self.choice = choice
    }
}

package struct Incident: Hashable, Sendable {
    /// Open code, such as `run.failed` or `choose.null`.
    package let code: String
    package let message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
