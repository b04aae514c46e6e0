import Core
import YAML

/// The keys of one case of `choose:`.
enum ChoiceKeys {
    static let table = KeyTable(
        title: Message(en: "Case", zh: "情形"),
        doc: Message(
            en: "A case of `choose`: either `if` and `then`, or, as the last one, `else`.",
            zh: "`choose` 的一个情形：`if` 与 `then`，或作为最后一项的 `else`。"),
        keys: [
            Key(
                "if", .expression, en: "The condition.", zh: "条件。", example: "if: amount > 1000000"),
            Key(
                "then", .name(.step), en: "Where it leads.", zh: "成立时前往的步骤。", example: "then: committee"),
            Key(
                "else", .name(.step), en: "Where to go on when no case holds.", zh: "都不成立时前往的步骤。",
                example: "else: branch"),
        ])
}

struct ChooseLowering {
    let context: StepContext

    func lower(_ node: Node) -> ChooseStep {
        let items = node.sequence ?? []
        return ChooseStep(
            cases: items.enumerated().compactMap { index, item in choice(item, isLast: index == items.count - 1) })
    }

    private func choice(_ node: Node, isLast: Bool) -> ChooseStep.Case? {
        guard let keys = KeyedReader(node, .choice, context.findings) else { return nil }
        guard keys.has("else") else { return condition(node, keys) }
        for name in ["if", "then"] where keys.has(name) {
            context.findings.error(
                .keyDoesNotFit, keys.keyRange(name),
                Message(en: "`\(name)` does not go with `else`", zh: "`\(name)` 不适用于 `else`"),
                hint: Message(en: "make two cases of it", zh: "请拆成两个情形"))
        }
        if !isLast {
            context.findings.error(
                .elseNotLast, keys.keyRange("else"),
                Message(en: "`else` must be the last case", zh: "`else` 必须是最后一个情形"),
                hint: Message(en: "the cases behind it would never be looked at", zh: "其后的情形永远不会被检查"))
        }
        return keys["else"].flatMap { context.target($0) }.map { .init(condition: nil, then: $0) }
    }

    private func condition(_ node: Node, _ keys: KeyedReader) -> ChooseStep.Case? {
        for name in ["if", "then"] where !keys.has(name) {
            if let key = ChoiceKeys.table.key(name) { context.findings.missing(key, in: node) }
        }
        let condition = keys["if"].flatMap(context.expressions.condition)
        let target = keys["then"].flatMap { context.target($0) }
        guard let condition, let target else { return nil }
        return .init(condition: condition, then: target)
    }
}
