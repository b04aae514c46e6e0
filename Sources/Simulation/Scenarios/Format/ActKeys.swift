/// The keys of an entry of `steps:`. Exactly one of them says what is done; an entry with `expect` alone only looks.
enum ActKeys {
    static let table = KeyTable(
        title: "An act",
        doc: """
            Exactly one key says what is done; with `expect` alone nothing is. Whoever acts at a step acts on their own \
            task there; where they have none, on the first one there is, so that it is seen to be refused.
            """,
        keys: verbs + companions)

    static let verbs: [KeyTable.Key] = [
        .init(
            "approve", .step, "Approves at a step.", "{ as: li.na, approve: branch, set: { approved_amount: 20000 } }"),
        .init("reject", .step, "Rejects at a step.", "{ as: li.na, reject: branch, comment: too much debt }"),
        .init("return", .step, "Sends back from a step.", "{ as: li.na, return: branch, to: start, resume: back }"),
        .init(
            "complete", .step, "Does the work of a step; `start` submits a returned request again.",
            "{ as: cao.min, complete: register }"),
        .init("claim", .step, "Takes a task that several could do.", "{ as: cao.min, claim: register }"),
        .init("release", .step, "Gives it back.", "{ as: cao.min, release: register }"),
        .init(
            "withdraw", .text, "The initiator takes the request back; the reason.",
            "{ as: wang.fang, withdraw: no longer needed }"),
        .init("cancel", .text, "An admin ends it; the reason.", "{ as: ye.qing, cancel: entered twice }"),
        .init(
            "comment", .text, "With nothing else to do: a comment on the instance.",
            "{ as: tang.yan, comment: see the file }"),
        .init(
            "retry", .step, "An admin tries a step again that an incident stopped.", "{ as: ye.qing, retry: take-in }"),
        .init("advance", .duration, "Time passes; timers fire and jobs run when they are due.", "{ advance: PT8H }"),
        .init("at", .moment, "Time passes until a moment.", "{ at: 2022-03-28T09:00:00+08:00 }"),
        .init("answer", .step, "A plugin that was left `pending` answers.", "{ answer: score, output: { grade: B } }"),
    ]

    static let companions: [KeyTable.Key] = [
        .init("as", .identifier, "Who acts.", "as: li.na"),
        .init("set", .mapping, "Fields that are filled in, with `approve` and `complete`.", "set: { voucher: V-0001 }"),
        .init("comment", .text, "Goes with `approve`, `reject`, `return` and `complete`.", "comment: agreed"),
        .init("to", .step, "With `return`: where to; where the step says unless told.", "to: legal/opinion"),
        .init("resume", .words(["rerun", "back"]), "With `return`: `rerun` unless told.", "resume: back"),
        .init("outcome", .identifier, "With `answer`.", "outcome: insufficient"),
        .init("output", .any, "With `answer`.", "output: { grade: B }"),
        .init("error", .mapping, "With `answer`.", "error: { code: score.down }"),
        .init("expect", .mapping, "What must be seen then.", "expect: { at: [committee] }"),
    ]
}
