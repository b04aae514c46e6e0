import Core
import FEEL
import YAML

/// The keys of `wait:` as a mapping: none is built yet.
enum WaitKeys {
    static let table = KeyTable(
        title: Message(en: "Wait", zh: "等待"),
        doc: Message(en: "What a step waits for, besides a duration.", zh: "除时长以外的等待对象。"),
        keys: [
            .notYet("until", en: "a moment", zh: "某一时刻"),
            .notYet("message", en: "a message with a correlation key", zh: "带关联键的消息"),
            .notYet("condition", en: "a condition on the data", zh: "关于数据的条件"),
            .notYet("first-of", en: "what comes first of several", zh: "多项中先到者"),
        ])
}

struct WaitLowering {
    let context: StepContext

    func lower(_ node: Node) -> WaitStep? {
        guard let scalar = node.scalar else {
            _ = KeyedReader(node, .wait, context.findings)
            return nil
        }
        if ExpressionMark.isPresent(in: scalar) {
            return context.expressions.binding(node, giving: .daysTime).map { WaitStep(duration: $0) }
        }
        let duration = DurationReader(findings: context.findings).duration(scalar.text, node.range)
        return duration.map { WaitStep(duration: .constant(.daysTime($0))) }
    }
}
