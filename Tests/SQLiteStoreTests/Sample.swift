import Core
import Ports

/// The record of one instance, an event a command.
struct Sample {
    let id: InstanceID
    private var sequence = 0
    private var hash = RecordHash.origin

    init(_ number: Int64) {
        id = InstanceID(number: number)
    }

    mutating func entry(bytes: Int = 10, opening tasks: [OpenTask] = []) -> Entry {
        let previous = hash
        sequence += 1
        let command = CommandID("c\(id.number)-\(sequence)")
        let payload = Array("{\"text\":\"\(String(repeating: "x", count: bytes))\"}".utf8)
        hash = RecordHash.chained(
            to: previous, instance: id, sequence: sequence, at: Moment(milliseconds: 1), actor: .engine,
            command: command, payload: payload)
        let event = EventRow(
            position: 0, instance: id, sequence: sequence, at: Moment(milliseconds: 1), actor: .engine,
            command: command, payload: payload, hash: hash)
        let head = InstanceHead(
            id: id, workflow: Identifier(literal: "sample"), version: 1, initiator: Identifier(literal: "wang"),
            subject: "", submitted: Moment(milliseconds: 1), updated: Moment(milliseconds: 1), status: .running,
            sequence: sequence, hash: hash)
        var changes = Changes()
        changes.openedTasks = tasks
        return Entry(events: [event], previous: previous, head: head, changes: changes, notices: [], snapshot: nil)
    }
}
