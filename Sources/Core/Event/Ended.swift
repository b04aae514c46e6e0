internal import FEEL

/// The instance is over. All that was open is closed.
package struct Ended: EventBody {
    package let ending: Instance.Ending
    package let reason: String?

    static let kind = "ended.1"

    init(ending: Instance.Ending, reason: String? = nil) {
        self.ending = ending
        self.reason = reason
    }

    init(from members: EventMembers) throws(Refusal) {
        ending = Instance.Ending(
            outcome: try members.identifier("outcome"),
            cause: try members.choice("cause", of: Instance.Ending.Cause.self))
        reason = members.optionalText("reason")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("cause", ending.cause.rawValue)
        writer.member("outcome", ending.outcome.text)
        writer.member("reason", reason)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        instance.status = .ended(ending)
        instance.scopes = Numbered()
        instance.tasks = Numbered()
        instance.jobs = Numbered()
        instance.timers = Numbered()
    }
}
