internal import FEEL

/// Somebody said something about the instance.
package struct Commented: EventBody {
    package let text: String

    static let kind = "commented.1"

    init(text: String) {
        self.text = text
    }

    init(from members: EventMembers) throws(Refusal) {
        text = try members.text("text")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("text", text)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {}
}
