import Core
import YAML

/// The key `nobody:`, and its keys as a mapping.
enum NobodyKeys {
    static let key = Key(
        "nobody", .either([.words(["fail", "skip"]), .table(.nobody)]), standard: "fail",
        en: "What happens when `by` finds no one: an incident, the step is skipped, or others are asked.",
        zh: "找不到人员时：故障、跳过，或改由他人办理。", example: "nobody: { to: { role: head-office-duty } }")

    static let table = KeyTable(
        title: Message(en: "Nobody", zh: "无人"),
        doc: Message(en: "Who is asked when `by` finds no one.", zh: "`by` 找不到人员时由谁办理。"),
        keys: [
            Key(
                "to", WorkflowKeys.clauses, required: true, en: "Who is asked instead.", zh: "改由谁办理。",
                example: "to: { role: head-office-duty }")
        ])
}

struct NobodyLowering {
    let context: StepContext

    func lower(_ node: Node?) -> NobodyRule {
        guard let node else { return .fail }
        if let word = node.text { return word == "skip" ? .skip : .fail }
        let keys = KeyedReader(node, .nobody, context.findings)
        return .to(context.clauses(keys?["to"]))
    }
}
