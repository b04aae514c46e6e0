internal import Core
internal import Engine
internal import FEEL
internal import Ports

/// The answer to an act: what was done, its receipt, and where the instance stands now.
enum ReceiptDocument {
    static func make(_ accepted: Accepted, now instance: Instance, for face: Face) -> Document {
        let standpoint = Standpoint(instance)
        let receipt = accepted.receipt
        var members: [(String, Value)] = [
            ("instance", .string(standpoint.reference)), ("command", .string(receipt.command.text)),
            ("sequence", .number(Decimal128(receipt.sequence))), ("hash", .string(receipt.hash.description)),
            ("repeated", .boolean(accepted.repeated)),
        ]
        members += standpoint.members
        let deed = sentence(accepted)
        var lines = ["\(face.tone(.strong, standpoint.reference)): \(PrintableText.line(face.text(deed)))"]
        if accepted.repeated {
            lines.append(face.text("  (done before under this command id; nothing was changed)", "  （此命令编号已执行过，未作更改）"))
        }
        lines += standpoint.lines(accepted.workflow, face).map { "  " + $0 }
        let short = receipt.hash.description.prefix(16)
        lines.append(
            face.tone(.dim, face.text("  receipt: \(receipt.sequence) \(short)", "  回执：\(receipt.sequence) \(short)")))
        return Document(Context(members), lines: lines)
    }

    /// The deed that the command was, in words.
    private static func sentence(_ accepted: Accepted) -> Message {
        guard let first = accepted.events.first else { return Message(en: "nothing changed", zh: "未作更改") }
        let tasks = TaskIndex([accepted.before, accepted.instance])
        let message = EventSentence(event: first.event, tasks: tasks, workflow: accepted.workflow).message
        guard let person = first.actor.person else { return message }
        return Message(en: "\(person) \(message.en)", zh: "\(person) \(message.zh)")
    }
}

/// The answer to `--dry-run`: what would happen, and who would be next.
enum PreviewDocument {
    static func make(_ preview: Preview, for face: Face) -> Document {
        let standpoint = Standpoint(preview.instance)
        let sentences = sentences(preview)
        var members: [(String, Value)] = [
            ("dry_run", .boolean(true)),
            ("events", .list(sentences.map { .string($0.text(in: face.language)) })),
        ]
        members += standpoint.members
        members.append(
            ("next", .list(preview.next.map { ["person": .string($0.person.text), "step": .string($0.step.text)] })))
        var lines = [face.tone(.strong, face.text("Nothing was changed. This would happen:", "未作任何更改。将会发生："))]
        lines += sentences.map { "  - " + PrintableText.line(face.text($0)) }
        lines.append(face.tone(.strong, face.text("It would then stand at:", "届时所处环节：")))
        lines += standpoint.lines(preview.workflow, face).map { "  " + $0 }
        return Document(Context(members), lines: lines)
    }

    private static func sentences(_ preview: Preview) -> [Message] {
        var tasks = TaskIndex([preview.before, preview.instance])
        return preview.events.map { recorded in
            tasks.learn(recorded.event)
            return EventSentence(event: recorded.event, tasks: tasks, workflow: preview.workflow).message
        }
    }
}
