/// Every key of a scenario file.
enum ScenarioKeys {
    static let file = KeyTable(
        title: "The file", doc: "`NAME.test.yaml` stands beside `NAME.yaml`.",
        keys: [
            .init(
                "workflow", .text, "The workflow's file, from here; the one of the same name unless told.",
                "workflow: online-credit.yaml"),
            .init(
                "directory", .text, required: true, "The directory file, from here: units, people, posts.",
                "directory: directories/shanghai.yaml"),
            .init(
                "clock", .moment, "When every scenario begins; `2022-03-14T09:00:00+08:00` unless told.",
                "clock: 2022-03-14T09:00:00+08:00"),
            .init(
                "data", .mapping, "What every scenario fills in; `start.data` is laid over it.",
                "data: { term: 12 }"),
            .init("plugins", .mapping, "What plugins answer in every scenario.", "plugins: { credit-scoring: real }"),
            .init("scenarios", .list, required: true, "The scenarios.", "scenarios: [ … ]"),
        ])

    static let scenario = KeyTable(
        title: "A scenario", doc: "Each runs in a store of its own: nothing of one is seen by the next.",
        keys: [
            .init(
                "name", .text, required: true, "A sentence that says what is shown.", "name: the initiator withdraws"),
            .init("clock", .moment, "When it begins.", "clock: 2022-03-31T18:00:00+08:00"),
            .init(
                "plugins", .mapping, "What plugins answer here, before what the file says.",
                "plugins: { score: { output: { grade: A } } }"),
            .init(
                "start", .mapping, required: true, "Who starts the workflow, and with what.",
                "start: { as: wang.fang, data: { amount: 30000 } }"),
            .init("steps", .list, "What is done then, in order.", "steps: [ … ]"),
            .init("expect", .mapping, "What must be seen at the end.", "expect: { outcome: approved }"),
        ])

    static let start = KeyTable(
        title: "`start`", doc: "The form is filled in and submitted.",
        keys: [
            .init("as", .identifier, required: true, "Who submits.", "as: wang.fang"),
            .init("data", .mapping, "The fields.", "data: { amount: 30000 }"),
            .init("expect", .mapping, "What must be seen then.", "expect: { at: [branch] }"),
        ])

    static let expectation = KeyTable(
        title: "`expect`",
        doc: "What is not written is not looked at, but for incidents: one that no scenario expects is a failure.",
        keys: [
            .init(
                "refused", .text, "The act is refused with this code, and changes nothing.", "refused: task.not-yours"),
            .init(
                "at", .steps, "The steps where the instance stands, in any order; `[]` when it has ended.",
                "at: [review/legal/opinion, review/risk/opinion]"),
            .init(
                "tasks", .mapping, "Who can act at a step now; `[]` for nobody.",
                "tasks: { branch: [li.na] }"),
            .init("data", .mapping, "Fields and variables.", "data: { granted_amount: 30000 }"),
            .init(
                "results", .mapping, "What steps gave; of a mapping, the entries that are named.",
                "results: { level: { level: branch } }"),
            .init(
                "incidents", .mapping, "The code of the incident that stops a step.",
                "incidents: { take-in: stock.busy }"),
            .init("outcome", .text, "How the instance ended; `running` when it has not.", "outcome: approved"),
            .init("subject", .text, "What the instance is called.", "subject: mask-n95 × 200"),
            .init("path", .steps, "Every step that was come to, in order.", "path: [score, rating, level]"),
            .init(
                "skipped", .steps, "Every step that was passed by `when` or `nobody`, in order.",
                "skipped: [second-visit]"),
            .init(
                "notices", .mapping,
                "Texts that messages to a person contain, one text or a list; `[]` for no message.",
                "notices: { wang.fang: Approved }"),
            .init("due", .moment, "When the next timer is due.", "due: 2022-03-28T09:00:00+08:00"),
        ])

    static let answer = KeyTable(
        title: "An answer", doc: "What a plugin answers: an outcome with its output, or an error.",
        keys: [
            .init("outcome", .identifier, "`done` unless told.", "outcome: short"),
            .init("output", .any, "The output.", "output: { reservation: R-1 }"),
            .init("error", .mapping, "An error instead.", "error: { code: stock.busy, retry: true }"),
        ])

    static let error = KeyTable(
        title: "`error`", doc: "Why the plugin could not do its work.",
        keys: [
            .init("code", .text, required: true, "The code.", "code: stock.busy"),
            .init("message", .text, "What people read; the code unless told.", "message: the ledger is held"),
            .init("retry", .flag, "Whether trying again can help; `false` unless told.", "retry: true"),
        ])
}
