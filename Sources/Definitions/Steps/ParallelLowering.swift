import Core
import FEEL
import YAML

/// `parallel:` with `join:` beside it. The steps of the branches are blocks of their own.
struct ParallelLowering {
    let context: StepContext

    func lower(_ node: Node, _ keys: KeyedReader, _ step: OutlinedStep) -> ParallelStep {
        // For the names and types of the branches; their steps were gathered by the outline.
        _ = context.findings.entries(of: node, .branch, .entries(.step, .table(.step)))
        let branches = step.branches.map(\.id)
        return ParallelStep(branches: branches, join: keys["join"].map { join($0, branches.count) } ?? .all)
    }

    private func join(_ node: Node, _ branches: Int) -> ParallelStep.Join {
        guard let count = node.number?.intValue else { return node.text == "any" ? .any : .all }
        if count > branches {
            context.findings.error(
                .joinTooMany, node.range,
                Message(
                    en: "\(count) branches must join, and there are \(branches)",
                    zh: "需要 \(count) 个分支汇合，而只有 \(branches) 个"))
        }
        return .count(count)
    }
}
