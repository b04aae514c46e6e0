import Core
import FEEL
import YAML

/// What the lowering of a step may look at: its block, the names in scope, and the rest of the file in outline.
struct StepContext {
    let block: OutlinedBlock
    let outline: Outline
    let form: Form
    let tables: [String: TableHead]
    let plugins: KnownPlugins
    let expressions: ExpressionReader

    var findings: Findings { expressions.findings }

    /// Clauses of `by` and the like.
    func clauses(_ node: Node?) -> [Assignment] {
        node.map(AssignmentLowering(expressions: expressions).clauses) ?? []
    }

    /// A step of this block; `start` where a step may send back to it.
    func target(_ node: Node, allowsStart: Bool = false) -> StepPath? {
        guard let text = node.text else { return nil }
        if text == "start" {
            if allowsStart { return .start }
            refuseStart(node)
            return nil
        }
        if let position = block.position(of: text) { return block.steps[position].path }
        // An entry that did not become a step has been reported already.
        guard block.isComplete || block.node[text] == nil else { return nil }
        refuse(text, node)
        return nil
    }

    private func refuseStart(_ node: Node) {
        findings.error(
            .unknownTarget, node.range,
            Message(en: "only `returned` can lead to `start`", zh: "只有 `returned` 可以回到 `start`"))
    }

    private func refuse(_ text: String, _ node: Node) {
        let elsewhere = outline.steps.keys.filter { $0.id == text || $0.text == text }.sorted()
        if let other = elsewhere.first, other.block != block.path {
            findings.error(
                .targetElsewhere, node.range,
                Message(
                    en: "`\(text)` is a step of another block: `\(other)`", zh: "`\(text)` 是另一分支的步骤：`\(other)`"),
                hint: Message(
                    en: "a step can only lead to steps beside it; end the branch and go on from the split",
                    zh: "步骤只能前往同一分支的步骤；请结束该分支，由并行步骤继续"))
            return
        }
        findings.error(
            .unknownTarget, node.range, Message(en: "there is no step `\(text)` here", zh: "此处没有步骤 `\(text)`"),
            hint: Suggestion.hint(for: text, among: block.steps.map(\.id.text)))
    }
}
