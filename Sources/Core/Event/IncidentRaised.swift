internal import FEEL

/// A step cannot go on by itself: one of the workflow's `admins` must look.
package struct IncidentRaised: EventBody {
    package let scope: Int
    package let incident: Incident

    static let kind = "incident-raised.1"

    init(scope: Int, incident: Incident) {
        self.scope = scope
        self.incident = incident
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
        incident = Incident(code: try members.text("code"), message: try members.text("message"))
    }

    func write(to writer: inout JSONWriter) {
        writer.member("code", incident.code)
        writer.member("message", incident.message)
        writer.member("scope", scope)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        try instance.updateStanding(of: scope) { $0.incident = incident }
    }
}
