package import FEEL

/// A `set` step assigned data.
package struct Changed: EventBody {
    package let values: [String: Value]

    static let kind = "changed.1"

    init(values: [String: Value]) {
        self.values = values
    }

    init(from members: EventMembers) throws(Refusal) {
        values = try members.values("values")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("values", values)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        instance.data.merge(values) { _, new in new }
    }
}
