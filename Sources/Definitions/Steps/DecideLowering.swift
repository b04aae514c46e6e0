import Core
import YAML

/// `decide: TABLE`
struct DecideLowering {
    let context: StepContext

    func lower(_ node: Node) -> DecideStep? {
        guard let name = node.text, let id = Identifier(name) else { return nil }
        if context.tables[name] == nil {
            context.findings.error(
                .unknownTable, node.range,
                Message(en: "there is no table `\(name)`", zh: "没有决策表 `\(name)`"),
                hint: Suggestion.hint(for: name, among: context.tables.keys.sorted()))
        }
        return DecideStep(table: id)
    }
}
