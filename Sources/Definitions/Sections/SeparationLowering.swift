import Core
import YAML

/// The keys of one entry of `separation:`.
enum SeparationKeys {
    static let table = KeyTable(
        title: Message(en: "Separation", zh: "职责分离"),
        doc: Message(
            en: """
                Steps in which nobody may act twice. `start` stands for the initiator; a step inside a branch is written \
                with its path, `committee/legal/opinion`.
                """,
            zh: "同一人不得在所列步骤中重复操作。`start` 表示发起人；分支内的步骤写作路径，如 `committee/legal/opinion`。"),
        keys: [
            Key(
                "steps", .list(.text), required: true,
                en: "At least two steps.", zh: "至少两个步骤。", example: "steps: [start, branch, disburse]"),
            Key(
                "distinct", .words(["person"], notYet: ["unit"]), standard: "person",
                en: "What must differ.", zh: "何者必须不同。", example: "distinct: person"),
        ])
}

struct SeparationLowering {
    let outline: Outline
    let findings: Findings

    func lower(_ node: Node?) -> [Separation] {
        (node?.sequence ?? []).compactMap { item in
            guard let keys = KeyedReader(item, .separation, findings), let steps = keys["steps"] else { return nil }
            let paths = (steps.sequence ?? []).compactMap(path)
            if Set(paths).count < 2, paths.count == steps.sequence?.count {
                findings.error(
                    .empty, steps.firstLine,
                    Message(en: "at least two different steps are needed here", zh: "此处至少需要两个不同的步骤"))
            }
            return Separation(steps: paths)
        }
    }

    private func path(_ node: Node) -> StepPath? {
        guard ShapeCheck(findings).accepts(node, .text), let text = node.text else { return nil }
        let path = StepPath(text: text)
        if path == .start || outline.steps[path] != nil { return path }
        // The id alone, of a step that stands in a branch.
        let inner = outline.steps.keys.filter { $0.id == text }.sorted().map(\.text)
        let candidates = outline.steps.keys.map(\.text) + ["start"]
        findings.error(
            .unknownStep, node.range,
            Message(en: "there is no step `\(text)`", zh: "没有步骤 `\(text)`"),
            hint: inner.first.map { Message(en: "did you mean `\($0)`?", zh: "是否想写 `\($0)`？") }
                ?? Suggestion.hint(for: text, among: candidates.sorted()))
        return nil
    }
}
