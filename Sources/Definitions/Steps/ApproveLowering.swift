import Core
import YAML

/// The keys of `approve:`.
enum ApproveKeys {
    static let table = KeyTable(
        title: Message(en: "Approve", zh: "审批"),
        doc: Message(
            en: """
                People decide. Where the step does not say otherwise, an approval goes on with the next step, a rejection \
                ends the block with `rejected`, and a return goes back to `start`.
                """,
            zh: "由人审批。若未另行说明：批准则进入下一步，拒绝则以 `rejected` 结束，退回则回到 `start`。"),
        keys: [
            Key(
                "by", WorkflowKeys.clauses, required: true, en: "Who is asked.", zh: "由谁审批。",
                example: "by: { role: branch-president, unit: = initiator.unit }"),
            Key(
                "vote", .either([.words(["any", "all", "majority"]), .table(.vote)]), standard: "any",
                en: "How many must approve: `any` (the first who decides, decides), `all`, `majority`, or `pass`.",
                zh: "通过规则：`any` 或签、`all` 会签、`majority` 过半数，或 `pass`。", example: "vote: { pass: 2/3 }"),
            Key(
                "order", .words(["together", "sequence"]), standard: "together",
                en: "Asked all at once, or one after the other.", zh: "同时审批，或依次审批。", example: "order: sequence"),
            Key(
                "fields", .entries(.option, .words(FieldRights.Right.allCases.map(\.rawValue))),
                standard: "{ \"*\": read }",
                en: "What they may do with each field: `hidden`, `read`, `edit`, `require`; `*` stands for the rest.",
                zh: "字段权限：`hidden` 隐藏、`read` 只读、`edit` 可改、`require` 必填；`*` 表示其余字段。",
                example: "fields: { approved_amount: edit, \"*\": read }"),
            Key(
                "initiator", .either([.words(["no", "yes"]), .table(.initiator)]), standard: "no",
                en: "Whether the initiator may decide.", zh: "发起人是否可以审批。", example: "initiator: yes"),
            NobodyKeys.key,
            .notYet("due", en: "when it is due, and what happens then", zh: "办理期限及到期处理"),
            .notYet("again", en: "what if the same person decided an earlier step", zh: "同一人已审批过前面步骤时的处理"),
            .notYet("escalate", en: "who is asked when it is late", zh: "超期后的升级"),
        ])

    static let initiator = KeyTable(
        title: Message(en: "Initiator", zh: "发起人"),
        doc: Message(en: "Who decides in place of the initiator.", zh: "由谁代替发起人审批。"),
        keys: [.notYet("to", en: "who decides in their place", zh: "由谁代替审批")])
}

struct ApproveLowering {
    let context: StepContext

    func lower(_ node: Node) -> ApproveStep? {
        guard let keys = KeyedReader(node, .approve, context.findings) else { return nil }
        let rights = keys["fields"].map(FieldRightsLowering(context: context).lower)
        if let node = keys["initiator"], node.mapping != nil { _ = KeyedReader(node, .initiator, context.findings) }
        return ApproveStep(
            by: context.clauses(keys["by"]),
            vote: keys["vote"].flatMap(VoteLowering(findings: context.findings).lower) ?? .any,
            order: keys["order"]?.text.flatMap(VoteOrder.init(rawValue:)) ?? .together,
            fields: rights ?? .readAll,
            initiator: keys["initiator"]?.text == "yes" ? .allowed : .excluded,
            nobody: NobodyLowering(context: context).lower(keys["nobody"]))
    }
}
