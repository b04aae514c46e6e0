package import FEEL

/// Somebody filled the form and submitted it: the first event of every instance.
package struct Submitted: EventBody {
    package let workflow: WorkflowID
    package let version: Int
    package let initiator: PersonID
    package let unit: UnitID?
    package let subject: String
    package let data: [String: Value]

    static let kind = "submitted.1"

    init(
        workflow: WorkflowID, version: Int, initiator: PersonID, unit: UnitID?, subject: String, data: [String: Value]
    ) {
        self.workflow = workflow
        self.version = version
        self.initiator = initiator
        self.unit = unit
        self.subject = subject
        self.data = data
    }

    init(from members: EventMembers) throws(Refusal) {
        workflow = try members.identifier("workflow")
        version = try members.int("version")
        initiator = try members.identifier("initiator")
        unit = members.optionalIdentifier("unit")
        subject = members.optionalText("subject") ?? ""
        data = try members.values("data")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("data", data)
        writer.member("initiator", initiator.text)
        writer.member("subject", subject.isEmpty ? nil : subject)
        writer.member("unit", unit?.text)
        writer.member("version", version)
        writer.member("workflow", workflow.text)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        throw .corrupt("an instance is submitted twice")
    }

    func instance(_ id: InstanceID, at moment: Moment) -> Instance {
        var scopes = Numbered<Scope>()
        scopes.insert(Scope(number: Scope.root, parent: nil, branch: nil, position: .entering))
        return Instance(
            id: id, workflow: workflow, version: version, initiator: initiator, unit: unit, submitted: moment,
            subject: subject, sequence: 0, status: .running, data: data, results: [:], visits: [.start: 1],
            performers: [.start: [initiator]], scopes: scopes, tasks: Numbered(), jobs: Numbered(),
            timers: Numbered(), lastNumber: Scope.root)
    }
}
