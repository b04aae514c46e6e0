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
