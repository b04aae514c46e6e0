import Core
import YAML

/// The keys of `task:`.
enum TaskKeys {
    static let table = KeyTable(
        title: Message(en: "Task", zh: "任务"),
        doc: Message(
            en: "People do work and fill fields; one of those asked does it.", zh: "由人办理并填写字段；被指派者之一完成即可。"),
        keys: [
            Key(
                "by", WorkflowKeys.clauses, required: true, en: "Who is asked.", zh: "由谁办理。",
                example: "by: { role: stock-keeper }"),
            Key(
                "fields", .entries(.option, .words(FieldRights.Right.allCases.map(\.rawValue))),
                standard: "{ \"*\": read }",
                en: "What they may do with each field: `hidden`, `read`, `edit`, `require`; `*` stands for the rest.",
                zh: "字段权限：`hidden` 隐藏、`read` 只读、`edit` 可改、`require` 必填；`*` 表示其余字段。",
                example: "fields: { received: require }"),
            NobodyKeys.key,
            .notYet("due", en: "when it is due, and what happens then", zh: "办理期限及到期处理"),
            .notYet("escalate", en: "who is asked when it is late", zh: "超期后的升级"),
        ])
}

struct TaskLowering {
    let context: StepContext

    func lower(_ node: Node) -> TaskStep? {
        guard let keys = KeyedReader(node, .task, context.findings) else { return nil }
        return TaskStep(
            by: context.clauses(keys["by"]),
            fields: keys["fields"].map(FieldRightsLowering(context: context).lower) ?? .readAll,
            nobody: NobodyLowering(context: context).lower(keys["nobody"]))
    }
}
