import Core

/// The keys of the file itself.
enum WorkflowKeys {
    static let table = KeyTable(
        title: Message(en: "Workflow", zh: "流程"),
        doc: Message(
            en: "One file is one workflow. Its steps run top to bottom, unless `then` or `on` send elsewhere.",
            zh: "一个文件即一个流程。步骤自上而下执行，除非 `then` 或 `on` 指向别处。"),
        keys: [
            Key(
                "workflow", .name(.workflow), required: true,
                en: "The id of the workflow: part of the reference of every instance.",
                zh: "流程标识，是每个实例编号的一部分。", example: "workflow: online-credit"),
            Key(
                "title", .label, standard: "the id",
                en: "What people call it.", zh: "流程名称。",
                example: "title: { en: Online credit approval, zh: 授信业务线上审批 }"),
            Key(
                "version", .whole(1...1_000_000), standard: "one more than the newest published",
                en: "The version that publishing this file makes.", zh: "发布本文件所产生的版本号。",
                example: "version: 3"),
            Key(
                "form", .entries(.field, .table(.field)), standard: "no fields",
                en: "The data of the workflow, field by field. The order is the order on screen.",
                zh: "流程数据的字段，按书写顺序显示。",
                example: "form: { amount: { type: money, currency: CNY, required: true } }"),
            Key(
                "start", .table(.start), standard: "anybody in the directory",
                en: "Who may start it, and what an instance is called.", zh: "谁可以发起，以及实例的标题。",
                example: "start: { by: { role: relationship-manager } }"),
            Key(
                "tables", .entries(.table, .table(.decisionTable)), standard: "none",
                en: "Decision tables, which `decide` steps apply.", zh: "决策表，由 `decide` 步骤使用。",
                example: "tables: { authority: … }"),
            Key(
                "separation", .list(.table(.separation)), standard: "none",
                en: "Steps in which nobody may act twice (four eyes).", zh: "职责分离：同一人不得在这些步骤中重复操作。",
                example: "separation: [ { steps: [start, branch], distinct: person } ]"),
            Key(
                "admins", clauses, standard: "{ role: admin }",
                en: "Who may cancel its instances and retry incidents.", zh: "谁可以终止实例、重试故障。",
                example: "admins: { role: credit-admin }"),
            Key(
                "steps", .entries(.step, .table(.step)), required: true,
                en: "The steps, in order.", zh: "步骤，按顺序。",
                example: "steps: { check: { approve: { by: { role: checker } } } }"),
            .notYet("calendar", en: "the business calendar of the workflow", zh: "流程使用的工作日历"),
            .notYet("on", en: "messages, timers and conditions that interrupt the workflow", zh: "打断流程的消息、定时与条件"),
        ])

    /// One clause, or a list that means their union.
    static let clauses = Shape.either([.table(.clause), .list(.table(.clause))])
}
