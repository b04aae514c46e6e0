internal import Core
internal import Ports
internal import SQLiteStore

/// The rows of one entry, ready to be bound: names are numbers already.
struct BareDecision: Sendable {
    struct Event: Sendable {
        let sequence: Int64
        let at: Int64
        let actor: Int64?
        let assurance: Int64?
        let command: [UInt8]?
        let payload: [UInt8]
        let hash: [UInt8]
    }

    struct Task: Sendable {
        let number: Int64
        let person: Int64
        let kind: Int64
        let step: Int64
        let opened: Int64
    }

    struct Notice: Sendable {
        let person: Int64
        let kind: Int64
        let step: Int64?
        let task: Int64?
        let text: [UInt8]
    }

    let instance: Int64
    let workflow: Int64
    let version: Int64
    let initiator: Int64
    let subject: [UInt8]
    let submitted: Int64
    let updated: Int64
    let sequence: Int64
    let cause: Int64?
    let outcome: Int64?
    let hash: [UInt8]
    let events: [Event]
    let closed: [Int64]
    let opened: [Task]
    let notices: [Notice]

    init(_ entry: Entry, _ names: inout BareNames) {
        let head = entry.head
        instance = head.id.number
        workflow = names.number(head.workflow.text)
        version = Int64(head.version)
        initiator = names.number(head.initiator.text)
        subject = Array(head.subject.utf8)
        submitted = head.submitted.milliseconds
        updated = head.updated.milliseconds
        sequence = Int64(head.sequence)
        switch head.status {
        case .running:
            cause = nil
            outcome = nil
        case .ended(let ending):
            cause = 0
            outcome = names.number(ending.outcome.text)
        }
        hash = head.hash.bytes
        events = entry.events.map { Event($0, &names) }
        closed = entry.changes.closedTasks.map { Int64($0.number) }
        opened = entry.changes.openedTasks.map { Task($0, &names) }
        notices = entry.notices.map { Notice($0, &names) }
    }
}

extension BareDecision.Event {
    init(_ row: EventRow, _ names: inout BareNames) {
        sequence = Int64(row.sequence)
        at = row.at.milliseconds
        actor = row.actor.person.map { names.number($0.text) }
        assurance = row.actor.person == nil ? nil : 0
        command = row.command.map { BareDecision.Event.bytes($0.text) }
        payload = PackedPayload.packed(row.payload) ?? row.payload
        hash = row.hash.bytes
    }

    private static func bytes(_ uuid: String) -> [UInt8] {
        let digits = uuid.utf8.filter { $0 != UInt8(ascii: "-") }.map { $0 < 58 ? $0 - 48 : $0 - 87 }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

extension BareDecision.Task {
    init(_ task: OpenTask, _ names: inout BareNames) {
        number = Int64(task.number)
        person = names.number(task.person.text)
        kind = 0
        step = names.number(task.step.text)
        opened = task.opened.milliseconds
    }
}

extension BareDecision.Notice {
    init(_ notice: Core.Notice, _ names: inout BareNames) {
        person = names.number(notice.person.text)
        kind = notice.kind == .task ? 0 : 3
        step = notice.step.map { names.number($0.text) }
        task = notice.task.map(Int64.init)
        text = Array(notice.text.utf8)
    }
}

/// The numbers of the texts that recur, given before the clock runs.
struct BareNames: Sendable {
    private(set) var texts: [String] = []
    private var numbers: [String: Int64] = [:]

    mutating func number(_ text: String) -> Int64 {
        if let number = numbers[text] { return number }
        texts.append(text)
        numbers[text] = Int64(texts.count)
        return Int64(texts.count)
    }
}
