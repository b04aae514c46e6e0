import Core
import YAML

/// What can be seen of a block from its ways alone: steps that nothing leads to, and loops that never wait.
struct FlowCheck {
    let outline: Outline
    let findings: Findings

    func check(_ block: Block) {
        let graph = StepGraph(block)
        let reachable = graph.reachable
        for (index, step) in graph.steps.enumerated() where !reachable.contains(index) { unreachable(step) }
        for loop in LoopSearch(graph, through: reachable, passing: isAutomatic).loops() {
            report(loop.map { graph.steps[$0] })
        }
    }

    private func unreachable(_ step: Step) {
        guard let range = outline.steps[step.path]?.key.range else { return }
        findings.error(
            .unreachableStep, range,
            Message(en: "nothing leads to the step `\(step.path.id)`", zh: "没有任何步骤前往 `\(step.path.id)`"),
            hint: Message(
                en: "name it in a `then`, `on` or `choose`, or take it out", zh: "请在 `then`、`on` 或 `choose` 中指向它，或删去"))
    }

    private func report(_ loop: [Step]) {
        guard let first = loop.first, let range = outline.steps[first.path]?.key.range else { return }
        let way = (loop + [first]).map(\.path.id).joined(separator: " → ")
        if loop.contains(where: runsPlugin) {
            findings.warning(
                .busyLoop, range,
                Message(en: "only plugins stand in this loop: \(way)", zh: "此循环中只有插件：\(way)"),
                hint: Message(en: "put a `wait` into it, so that it cannot spin", zh: "请加入 `wait`，以免空转"))
        } else {
            findings.error(
                .endlessLoop, range,
                Message(en: "nobody and nothing is waited for in this loop: \(way)", zh: "此循环中没有任何等待：\(way)"),
                hint: Message(
                    en: "an approval, a task or a `wait` must stand in it", zh: "其中须有审批、任务或 `wait`"))
        }
    }

    private func runsPlugin(_ step: Step) -> Bool {
        if case .run = step.kind { true } else { false }
    }

    /// Whether an instance may pass through the step without waiting for people or time.
    private func isAutomatic(_ step: Step) -> Bool {
        switch step.kind {
        case .approve, .task, .wait: false
        case .run, .decide, .choose, .set, .notify, .end: true
        case .parallel: !waitsInside(step.path)
        }
    }

    private func waitsInside(_ split: StepPath) -> Bool {
        outline.steps.contains { path, step in
            path.text.hasPrefix(split.text + "/") && (step.kind.map { $0.waits || $0 == .run } ?? true)
        }
    }
}
