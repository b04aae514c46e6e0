internal import FEEL

/// A scope passed a step without entering it.
package struct Skipped: EventBody {
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Its `when` did not hold.
        case condition
        /// Nobody was found to ask, and the definition says `nobody: skip`.
        case nobody
    }

    package let scope: Int
    package let step: StepPath
    package let reason: Reason

    static let kind = "skipped.1"

    init(scope: Int, step: StepPath, reason: Reason) {
        self.scope = scope
        self.step = step
        self.reason = reason
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
        step = try members.path("step")
        reason = try members.choice("reason", of: Reason.self)
    }

    func write(to writer: inout JSONWriter) {
        writer.member("reason", reason.rawValue)
        writer.member("scope", scope)
        writer.member("step", step.text)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        try instance.move(scope, to: .left(step, .done))
    }
}
