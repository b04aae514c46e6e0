import Core
import FEEL
import YAML

/// The keys of `notify:`.
enum NotifyKeys {
    static let table = KeyTable(
        title: Message(en: "Notify", zh: "通知"),
        doc: Message(en: "Tells people something.", zh: "向人员发送通知。"),
        keys: [
            Key(
                "to", WorkflowKeys.clauses, required: true, en: "Who is told.", zh: "通知谁。",
                example: "to: { initiator: true }"),
            Key(
                "message", .value, required: true, en: "What they read.", zh: "通知内容。",
                example: "message: = \"Approved \" + string(amount)"),
            .notYet("via", en: "the notifier plugin that sends it", zh: "用于发送的通知插件"),
        ])
}

struct NotifyLowering {
    let context: StepContext

    func lower(_ node: Node) -> NotifyStep? {
        guard let keys = KeyedReader(node, .notify, context.findings) else { return nil }
        let people = context.clauses(keys["to"])
        guard let message = keys["message"], ShapeCheck(context.findings).accepts(message, .text) else { return nil }
        return context.expressions.binding(message, giving: .string).map { NotifyStep(to: people, message: $0) }
    }
}
