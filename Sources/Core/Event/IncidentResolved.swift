internal import FEEL

/// Somebody had the step tried again; `entered` or `split` follows.
package struct IncidentResolved: EventBody {
    package let scope: Int

    static let kind = "incident-resolved.1"

    init(scope: Int) {
        self.scope = scope
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("scope", scope)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        try instance.updateStanding(of: scope) { $0.incident = nil }
        instance.closeAll(of: scope)
    }
}
