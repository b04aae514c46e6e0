import Core
import YAML

/// What can be seen of a block from its ways alone: steps that nothing leads to, and loops that never wait.
struct FlowCheck {
    let outline: Outline
    let findings: Findings

    func check(_ block: OutlinedBlock) {
        let graph = StepGraph(block)
        let reachable = graph.reachable
        if graph.isComplete {
            for (index, step) in graph.steps.enumerated() where !reachable.contains(index) { unreachable(step) }
        }
        for loop in LoopSearch(graph, through: reachable, passing: isAutomatic).loops() {
            report(loop.map { graph.steps[$0] })
        }
    }

    private func unreachable(_ step: OutlinedStep) {
        findings.error(
            .unreachableStep, step.key.range,
            Message(en: "nothing leads to the step `\(step.id)`", zh: "没有任何步骤前往 `\(step.id)`"),
            hint: Message(
                en: "name it in a `then`, `on` or `choose`, or take it out", zh: "请在 `then`、`on` 或 `choose` 中指向它，或删去"))
    }

    private func report(_ loop: [OutlinedStep]) {
        guard let first = loop.first else { return }
        let way = (loop + [first]).map(\.id.text).joined(separator: " → ")
        if loop.contains(where: { $0.kind == .run }) {
            findings.warning(
                .busyLoop, first.key.range,
                Message(en: "only plugins stand in this loop: \(way)", zh: "此循环中只有插件：\(way)"),
                hint: Message(en: "put a `wait` into it, so that it cannot spin", zh: "请加入 `wait`，以免空转"))
        } else {
            findings.error(
                .endlessLoop, first.key.range,
                Message(en: "nobody and nothing is waited for in this loop: \(way)", zh: "此循环中没有任何等待：\(way)"),
                hint: Message(
                    en: "an approval, a task or a `wait` must stand in it", zh: "其中须有审批、任务或 `wait`"))
        }
    }

    /// Whether an instance may pass through the step without waiting for people or time.
    private func isAutomatic(_ step: OutlinedStep) -> Bool {
        switch step.kind {
        case .parallel: !outline.waitingSplits.contains(step.path)
        case .some(let kind): !kind.waits
        case nil: false
        }
    }
}
