internal import FEEL

/// A `notify` step told people something.
package struct Noticed: EventBody {
    package let step: StepPath
    package let to: [PersonID]
    package let message: String

    static let kind = "noticed.1"

    init(step: StepPath, to: [PersonID], message: String) {
        self.step = step
        self.to = to
        self.message = message
    }

    init(from members: EventMembers) throws(Refusal) {
        step = try members.path("step")
        to = try members.identifiers("to")
        message = try members.text("message")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("message", message)
        writer.member("step", step.text)
        writer.member("to", to)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {}
}
