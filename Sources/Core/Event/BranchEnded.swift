internal import FEEL

/// A branch came to its end and waits for its split to join.
package struct BranchEnded: EventBody {
    package let scope: Int
    package let outcome: Outcome

    static let kind = "branch-ended.1"

    init(scope: Int, outcome: Outcome) {
        self.scope = scope
        self.outcome = outcome
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
        outcome = try members.identifier("outcome")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("outcome", outcome.text)
        writer.member("scope", scope)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        try instance.move(scope, to: .ended(outcome))
    }
}
