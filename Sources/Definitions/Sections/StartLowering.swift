import Core
import FEEL
import YAML

/// The keys of `start:`.
enum StartKeys {
    static let table = KeyTable(
        title: Message(en: "Start", zh: "发起"),
        doc: Message(
            en:
                "Who may start an instance. Expressions here see the form, `initiator` and `instance`, and no results yet.",
            zh: "谁可以发起。此处的表达式可用表单字段、`initiator` 与 `instance`，尚无步骤结果。"),
        keys: [
            Key(
                "by", WorkflowKeys.clauses, standard: "anybody in the directory",
                en: "Who may start it.", zh: "谁可以发起。", example: "by: { role: relationship-manager }"),
            Key(
                "subject", .value, standard: "the reference",
                en: "What an instance is called in lists.", zh: "实例在列表中的标题。",
                example: "subject: = customer + \" \" + string(amount)"),
        ])
}

struct StartLowering {
    let expressions: ExpressionReader

    func lower(_ node: Node?) -> Start {
        guard let node, let keys = KeyedReader(node, .start, expressions.findings) else { return Start() }
        return Start(
            by: keys["by"].map(AssignmentLowering(expressions: expressions).clauses) ?? [],
            subject: keys["subject"].flatMap { expressions.binding($0, giving: .string) })
    }
}
