internal import FEEL

/// The state of a running instance as canonical JSON, for snapshots. What is read back equals what was written.
package enum InstanceCoding {
    /// Raised when the form changes; a snapshot of another form is not read, the events are folded instead.
    private static let form = 1

    package static func encode(_ instance: Instance) -> [UInt8] {
        var writer = JSONWriter(reserving: 1024)
        writer.beginObject()
        writer.member("data", .context(Context(instance.data.map { ($0.key, $0.value) })))
        writer.member("form", form)
        writer.member("initiator", instance.initiator.text)
        writer.member("jobs", each: instance.jobs) { $0.write(to: &$1) }
        writer.member("last", instance.lastNumber)
        writer.member("performers", each: instance.performers.sorted { $0.key < $1.key }) { entry, writer in
            writer.member("people", entry.value)
            writer.member("step", entry.key.text)
        }
        writer.member("results", each: instance.results.sorted { $0.key < $1.key }) { entry, writer in
            writer.member("result", entry.value)
            writer.member("step", entry.key.text)
        }
        writer.member("scopes", each: instance.scopes) { $0.write(to: &$1) }
        writer.member("sequence", instance.sequence)
        writer.member("subject", instance.subject)
        writer.member("submitted", Int(instance.submitted.milliseconds))
        writer.member("tasks", each: instance.tasks) { $0.write(to: &$1) }
        writer.member("timers", each: instance.timers) { $0.write(to: &$1) }
        writer.member("unit", instance.unit?.text)
        writer.member("version", instance.version)
        writer.member("visits", each: instance.visits.sorted { $0.key < $1.key }) { entry, writer in
            writer.member("count", entry.value)
            writer.member("step", entry.key.text)
        }
        writer.member("workflow", instance.workflow.text)
        writer.endObject()
        return writer.bytes
    }

    /// Nil for a snapshot of another form.
    package static func decode(_ bytes: [UInt8], id: InstanceID) throws(Refusal) -> Instance? {
        let value: Value
        do {
            value = try JSONReader.typed(bytes)
        } catch {
            throw .corrupt("a snapshot is not JSON: \(error)")
        }
        guard let context = value.asContext else { throw .corrupt("a snapshot is not an object") }
        let members = EventMembers(kind: "snapshot", context)
        guard try members.int("form") == form else { return nil }
        return try instance(members, id: id)
    }

    private static func instance(_ members: EventMembers, id: InstanceID) throws(Refusal) -> Instance {
        Instance(
            id: id, workflow: try members.identifier("workflow"), version: try members.int("version"),
            initiator: try members.identifier("initiator"), unit: members.optionalIdentifier("unit"),
            submitted: try members.moment("submitted"), subject: try members.text("subject"),
            sequence: try members.int("sequence"), status: .running, data: try members.values("data"),
            results: try table(members, "results") { (row) throws(Refusal) in try row.value("result") },
            visits: try table(members, "visits") { (row) throws(Refusal) in try row.int("count") },
            performers: try table(members, "performers") { (row) throws(Refusal) in try row.identifiers("people") },
            scopes: try numbered(members, "scopes") { (row) throws(Refusal) in try Scope(from: row) },
            tasks: try numbered(members, "tasks") { (row) throws(Refusal) in try OpenTask(from: row) },
            jobs: try numbered(members, "jobs") { (row) throws(Refusal) in try Job(from: row) },
            timers: try numbered(members, "timers") { (row) throws(Refusal) in try OpenTimer(from: row) },
            lastNumber: try members.int("last"))
    }

    private static func table<Element>(
        _ members: EventMembers, _ name: String, _ read: (EventMembers) throws(Refusal) -> Element
    ) throws(Refusal) -> [StepPath: Element] {
        var table: [StepPath: Element] = [:]
        for row in try members.list(name) { table[try row.path("step")] = try read(row) }
        return table
    }

    private static func numbered<Element>(
        _ members: EventMembers, _ name: String, _ read: (EventMembers) throws(Refusal) -> Element
    ) throws(Refusal) -> Numbered<Element> {
        var elements = Numbered<Element>()
        for row in try members.list(name) { elements.insert(try read(row)) }
        return elements
    }
}
