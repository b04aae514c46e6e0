internal import Core
internal import Engine
internal import FEEL

/// An event with its words.
struct TimelineEntry {
    let recorded: Recorded
    let sentence: Message

    static func all(_ history: [HistoryEntry], _ workflow: Workflow) -> [TimelineEntry] {
        var tasks = TaskIndex()
        return history.map { entry in
            tasks.learn(entry.recorded.event)
            let sentence = EventSentence(event: entry.recorded.event, tasks: tasks, workflow: workflow)
            return TimelineEntry(recorded: entry.recorded, sentence: sentence.message)
        }
    }

    func line(_ face: Face) -> String {
        let who = recorded.actor.person?.text ?? face.text("engine", "引擎")
        return face.tone(.dim, face.text(of: recorded.at)) + "  "
            + PrintableText.line("\(who) \(face.text(sentence))")
    }

    var value: Value {
        [
            "sequence": .number(Decimal128(recorded.sequence)), "at": .string(MomentText.utc(recorded.at)),
            "actor": recorded.actor.person.map { .string($0.text) } ?? .null, "event": .string(recorded.event.kind),
            "text": .string(sentence.en),
        ]
    }
}
