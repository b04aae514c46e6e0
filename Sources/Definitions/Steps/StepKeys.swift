import Core

/// The keys of a step: those of every step, one that says its kind, and what goes with some kinds only.
enum StepKeys {
    private static let goingOn = StepKindName.allCases.filter { $0 != .end && $0 != .choose }.map(\.rawValue)

    static let table = KeyTable(
        title: Message(en: "Step", zh: "步骤"),
        doc: Message(
            en:
                "One step of a block. Exactly one key says its kind; the others go with every kind, or with those named.",
            zh: "一个步骤。恰有一个键说明其种类，其余键适用于所有种类或所注明的种类。"),
        keys: common + kinds + companions + notYet)

    private static let common = [
        Key(
            "title", .label, standard: "the id", en: "What people call it.", zh: "步骤名称。",
            example: "title: { en: Branch approval, zh: 支行审批 }"),
        Key(
            "when", .expression, standard: "always",
            en: "The step is skipped unless this holds.", zh: "条件不成立时跳过该步骤。", example: "when: amount > 100000"),
        Key(
            "then", .name(.step), standard: "the next step", fits: goingOn,
            en: "Where to go on when the step is approved or done.", zh: "批准或完成后前往的步骤。", example: "then: disburse"),
        Key(
            "on", .entries(.outcome, .name(.step)), standard: "see the kind", fits: goingOn,
            en: "Where each outcome leads: a step of the same block.", zh: "各结果前往的步骤（须在同一分支内）。",
            example: "on: { approved: disburse, rejected: declined, returned: start }"),
    ]

    private static let kinds = [
        Key(
            "approve", .table(.approve), en: "People decide. Outcomes: `approved`, `rejected`, `returned`.",
            zh: "由人审批。结果：`approved`、`rejected`、`returned`。", example: "approve: { by: { role: branch-president } }"),
        Key(
            "task", .table(.task), en: "People do work and fill fields. Outcome: `done`.",
            zh: "由人办理并填写字段。结果：`done`。",
            example: "task: { by: { role: clerk }, fields: { account: edit } }"),
        Key(
            "run", .name(.plugin), en: "A plugin does it. Outcomes: `done`, `failed`, and those the plugin declares.",
            zh: "由插件执行。结果：`done`、`failed` 及插件声明的结果。", example: "run: credit-scoring"),
        Key(
            "decide", .name(.table), en: "A decision table is applied. Outcome: `done`.",
            zh: "应用决策表。结果：`done`。", example: "decide: authority"),
        Key(
            "choose", .list(.table(.choice)),
            en: "The first case that holds; when none does, the next step.",
            zh: "取第一个成立的情形；都不成立则进入下一步。", example: "choose: [ { if: score.grade = \"D\", then: declined } ]"),
        Key(
            "parallel", .entries(.branch, .entries(.step, .table(.step))),
            en: "Named branches, side by side. Outcomes: `done`, and those its branches end with.",
            zh: "并行分支。结果：`done` 及分支结束时的结果。",
            example: "parallel: { legal: { … }, risk: { … } }"),
        Key(
            "set", .entries(.variable, .value), en: "Assigns data. Outcome: `done`.", zh: "给数据赋值。结果：`done`。",
            example: "set: { approved_amount: = amount }"),
        Key(
            "notify", .table(.notify), en: "Tells people. Outcomes: `done`, `failed`.", zh: "通知人员。结果：`done`、`failed`。",
            example: "notify: { to: { initiator: true }, message: Your request was approved }"),
        Key(
            "wait", .either([.notation(.duration), .table(.wait)]), en: "Lets time pass. Outcome: `done`.",
            zh: "等待一段时间。结果：`done`。", example: "wait: PT2H"),
        Key(
            "end", .name(.outcome), en: "Ends the instance with an outcome; in a branch, ends the branch.",
            zh: "以某结果结束实例；在分支内则结束该分支。", example: "end: approved"),
    ]

    private static let companions = [
        Key(
            "with", .entries(.input, .value), standard: "nothing", fits: ["run"],
            en: "What the plugin is given.", zh: "提供给插件的输入。", example: "with: { amount: = amount }"),
        Key(
            "retry", .table(.retry), standard: "{ attempts: 5, backoff: PT1S..PT1M }", fits: ["run"],
            en: "How often a failed run is tried again.", zh: "失败后的重试。",
            example: "retry: { attempts: 5, backoff: PT1S..PT1M }"),
        Key(
            "join", .either([.words(["all", "any"]), .whole(1...1000)]), standard: "all", fits: ["parallel"],
            en: "How many branches must end well; the rest is cancelled then.",
            zh: "需要多少分支正常结束；其余随即取消。", example: "join: any"),
    ]

    private static let notYet = [
        Key.notYet("choose-all", en: "every case that holds, as branches", zh: "所有成立的情形，作为分支"),
        .notYet("each", en: "the same steps for every element of a list", zh: "对列表的每个元素执行相同步骤"),
        .notYet("call", en: "another workflow as a child", zh: "调用另一个流程"),
        .notYet("first-of", en: "a race of several waits", zh: "多个等待中先到者"),
        .notYet("undo", en: "compensation, when a later step fails the instance", zh: "后续失败时的补偿"),
        .notYet("due", en: "when it is due, and what happens then", zh: "办理期限及到期处理"),
        .notYet("escalate", en: "who is asked when it is late", zh: "超期后的升级"),
    ]
}
