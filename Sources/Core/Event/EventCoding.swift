internal import FEEL

/// Events as canonical JSON: an object with one member, `{"voted.1":{"choice":"approve","task":5}}`.
package enum EventCoding {
    package static func encode(_ event: Event) -> [UInt8] {
        var writer = JSONWriter(reserving: 128)
        let body = event.body
        writer.beginObject()
        writer.key(type(of: body).kind)
        writer.beginObject()
        body.write(to: &writer)
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }

    package static func decode(_ payload: [UInt8]) throws(Refusal) -> Event {
        let value: Value
        do {
            value = try JSONReader.typed(payload)
        } catch {
            throw .corrupt("an event is not JSON: \(error)")
        }
        guard let entry = value.asContext?.entries.first, value.asContext?.count == 1, let body = entry.value.asContext
        else { throw .corrupt("an event is not an object with one member") }
        return try event(kind: entry.name, EventMembers(kind: entry.name, body))
    }

    private static func event(kind: String, _ members: EventMembers) throws(Refusal) -> Event {
        switch kind {
        case Submitted.kind: .submitted(try Submitted(from: members))
        case Entered.kind: .entered(try Entered(from: members))
        case Assigned.kind: .assigned(try Assigned(from: members))
        case Claimed.kind: .claimed(try Claimed(from: members))
        case Released.kind: .released(try Released(from: members))
        case Voted.kind: .voted(try Voted(from: members))
        case Completed.kind: .completed(try Completed(from: members))
        case Left.kind: .left(try Left(from: members))
        case Skipped.kind: .skipped(try Skipped(from: members))
        case Split.kind: .split(try Split(from: members))
        case BranchEnded.kind: .branchEnded(try BranchEnded(from: members))
        case ScopeCancelled.kind: .scopeCancelled(try ScopeCancelled(from: members))
        case Returned.kind: .returned(try Returned(from: members))
        case Changed.kind: .changed(try Changed(from: members))
        case JobFinished.kind: .jobFinished(try JobFinished(from: members))
        case TimerFired.kind: .timerFired(try TimerFired(from: members))
        case Noticed.kind: .noticed(try Noticed(from: members))
        case IncidentRaised.kind: .incidentRaised(try IncidentRaised(from: members))
        case IncidentResolved.kind: .incidentResolved(try IncidentResolved(from: members))
        case Commented.kind: .commented(try Commented(from: members))
        case Ended.kind: .ended(try Ended(from: members))
        default: throw .corrupt("an event of the unknown kind \(kind)")
        }
    }
}

extension Refusal {
    /// The record does not say what it must; only a hand or a fault from outside can have done that.
    static func corrupt(_ detail: String) -> Refusal {
        Refusal(
            "record.corrupt", .unavailable,
            Message(en: "The record is damaged: \(detail).", zh: "记录已损坏：\(detail)。"),
            hint: Message(
                en: "Run `countersign verify` to see what is damaged, and restore the file from a backup.",
                zh: "请运行 countersign verify 查看受损范围，并从备份恢复。"))
    }
}
