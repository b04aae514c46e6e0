extension Catalogue {
    static let steps = [
        Entry(
            .noStepKind, en: "Step without a kind", zh: "步骤缺少种类",
            "Exactly one of `approve`, `task`, `run`, `decide`, `choose`, `parallel`, `set`, `notify`, `wait` and `end` says "
                + "what the step does.",
            "steps:\n  check: { title: Check }"),
        Entry(
            .severalStepKinds, en: "Step of several kinds", zh: "步骤有多个种类",
            "One step does one thing; make a step of each.",
            "steps:\n  check: { run: scoring, end: done }"),
        Entry(
            .noClause, en: "Clause without people", zh: "条款未指明人员",
            "A clause of `by` names somebody through exactly one of `user`, `users`, `role`, `manager-of`, `head-of` and "
                + "`initiator`.",
            "by: { unit: north }"),
        Entry(
            .severalClauses, en: "Several clauses in one", zh: "条款合并书写",
            "A list of clauses means all of them together; one clause says one thing.",
            "by: { role: checker, user: wang.fang }"),
        Entry(
            .badVote, en: "Impossible vote", zh: "无法达成的表决",
            "Between one and all of those asked must approve.", "vote: { pass: 3/2 }"),
        Entry(
            .elseNotLast, en: "`else` is not last", zh: "`else` 不在最后",
            "The first case that holds is taken, and `else` always holds.",
            "choose:\n  - { else: branch }\n  - { if: amount > 5, then: committee }"),
        Entry(
            .joinTooMany, en: "Join of more branches than there are", zh: "汇合数超过分支数",
            "The split could never be left.", "parallel: { legal: { … }, risk: { … } }\njoin: 3"),
    ]

    static let ways = [
        Entry(
            .unknownTarget, en: "Unknown target", zh: "未知的去向",
            "`then`, `on` and `choose` lead to a step of the same block; only `returned` leads to `start`.",
            "on: { approved: disbrse }"),
        Entry(
            .targetElsewhere, en: "Target in another block", zh: "去向在另一分支",
            "A branch is a block of its own: nothing leads into it or out of it but the split.",
            "on: { approved: opinion }"),
        Entry(
            .impossibleOutcome, en: "Impossible outcome", zh: "不可能的结果",
            "A step of this kind never ends so.", "steps:\n  level: { decide: authority, on: { approved: next } }"),
        Entry(
            .noBranchEndsSo, en: "Outcome that no branch ends with", zh: "没有分支以此结束",
            "A split ends with `done`, with the outcomes of the `end` steps in its branches, and with `rejected` where an "
                + "approval in them does not say where a rejection leads.",
            "committee:\n  parallel: { … }\n  on: { declined: refuse }"),
        Entry(
            .twoWays, en: "One outcome, two ways", zh: "同一结果两个去向",
            "`then` is short for `on: { approved: … }` at an approval and for `on: { done: … }` elsewhere.",
            "then: disburse\non: { approved: archive }"),
        Entry(
            .unreachableStep, en: "Unreachable step", zh: "不可达的步骤",
            "No step leads here, and the step above always goes elsewhere.",
            "steps:\n  out: { end: approved }\n  check: { approve: { by: { role: checker } } }"),
        Entry(
            .endlessLoop, en: "Endless loop", zh: "死循环",
            "The steps of this loop run by themselves, one after the other, without anybody or anything to wait for.",
            "steps:\n  again: { set: { n: 1 }, then: again }"),
        Entry(
            .busyLoop, en: "Loop of plugins only", zh: "仅含插件的循环",
            "Only plugin runs stand in this loop, so it may spin as fast as they answer.",
            "steps:\n  ask: { run: bureau, on: { failed: ask } }"),
    ]
}
