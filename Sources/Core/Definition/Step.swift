package import FEEL

/// One step of a block.
package struct Step: Sendable {
    package let path: StepPath
    package let title: LocalizedText?
    /// Skipped unless it holds.
    package let when: FEELExpression?
    package let kind: StepKind
    /// Where each outcome leads; an outcome that is not here follows the step kind's own rule.
    package let on: [Outcome: StepPath]

    package init(
        path: StepPath, title: LocalizedText? = nil, when: FEELExpression? = nil, kind: StepKind,
        on: [Outcome: StepPath] = [:]
    ) {
        self.path = path
        self.title = title
        self.when = when
        self.kind = kind
        self.on = on
    }
}

/// The step kinds of the language. A new kind is a list of compile errors.
package enum StepKind: Sendable {
    case approve(ApproveStep)
    case task(TaskStep)
    case run(RunStep)
    case decide(DecideStep)
    case choose(ChooseStep)
    case parallel(ParallelStep)
    case set(SetStep)
    case notify(NotifyStep)
    case wait(WaitStep)
    case end(EndStep)
}

/// People decide (BPMN: user task).
package struct ApproveStep: Sendable {
    package let by: [Assignment]
    package let vote: VoteRule
    package let order: VoteOrder
    package let fields: FieldRights
    package let initiator: InitiatorRule
    package let nobody: NobodyRule

    package init(
        by: [Assignment], vote: VoteRule = .any, order: VoteOrder = .together, fields: FieldRights = .readAll,
        initiator: InitiatorRule = .excluded, nobody: NobodyRule = .fail
    ) {
        self.by = by
        self.vote = vote
        self.order = order
        self.fields = fields
        self.initiator = initiator
        self.nobody = nobody
    }
}

/// May the initiator decide on their own request?
package enum InitiatorRule: Sendable, Hashable {
    case excluded
    case allowed
}

/// What happens when `by` finds no one.
package enum NobodyRule: Sendable {
    case fail
    case skip
    case to([Assignment])
}

/// People do work and fill fields (BPMN: user task). One of those asked does it.
package struct TaskStep: Sendable {
    package let by: [Assignment]
    package let fields: FieldRights
    package let nobody: NobodyRule

    package init(by: [Assignment], fields: FieldRights = .readAll, nobody: NobodyRule = .fail) {
        self.by = by
        self.fields = fields
        self.nobody = nobody
    }
}

/// A plugin does it (BPMN: service task).
package struct RunStep: Sendable {
    package let plugin: Identifier
    package let input: [NamedBinding]
    package let retry: RetryPolicy

    package init(plugin: Identifier, input: [NamedBinding] = [], retry: RetryPolicy = .standard) {
        self.plugin = plugin
        self.input = input
        self.retry = retry
    }
}

package struct NamedBinding: Sendable {
    package let name: String
    package let binding: Binding

    package init(name: String, binding: Binding) {
        self.name = name
        self.binding = binding
    }
}

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

/// A decision table (BPMN: business rule task).
package struct DecideStep: Sendable {
    package let table: Identifier

    package init(table: Identifier) {
        self.table = table
    }
}

/// The first case that holds (BPMN: exclusive gateway); when none does, the next step.
package struct ChooseStep: Sendable {
    package struct Case: Sendable {
        /// Nil in the `else` case.
        package let condition: FEELExpression?
        package let then: StepPath

        package init(condition: FEELExpression?, then: StepPath) {
            self.condition = condition
            self.then = then
        }
    }

    package let cases: [Case]

    package init(cases: [Case]) {
        self.cases = cases
    }
}

/// Named branches (BPMN: parallel gateway).
package struct ParallelStep: Sendable {
    package let branches: [Identifier]
    package let join: Join

    package enum Join: Sendable, Hashable {
        case all
        case any
        case count(Int)

        package func needed(of branches: Int) -> Int {
            switch self {
            case .all: branches
            case .any: 1
            case .count(let count): min(count, branches)
            }
        }
    }

    package init(branches: [Identifier], join: Join = .all) {
        self.branches = branches
        self.join = join
    }
}

/// Assigns data.
package struct SetStep: Sendable {
    package let values: [NamedBinding]

    package init(values: [NamedBinding]) {
        self.values = values
    }
}

/// A message to people.
package struct NotifyStep: Sendable {
    package let to: [Assignment]
    package let message: Binding

    package init(to: [Assignment], message: Binding) {
        self.to = to
        self.message = message
    }
}

/// Lets time pass: a FEEL days-and-time duration.
package struct WaitStep: Sendable {
    package let duration: Binding

    package init(duration: Binding) {
        self.duration = duration
    }
}

/// Ends the instance with an outcome; in a branch, ends the branch.
package struct EndStep: Sendable {
    package let outcome: Outcome

    package init(outcome: Outcome) {
        self.outcome = outcome
    }
}
