import Core
import YAML

/// `fields:` of an approve or task step.
struct FieldRightsLowering {
    let context: StepContext

    func lower(_ node: Node) -> FieldRights {
        let words = FieldRights.Right.allCases.map(\.rawValue)
        var named: [String: FieldRights.Right] = [:]
        var others = FieldRights.Right.read
        for entry in context.findings.entries(of: node, .option, .words(words)) {
            guard let right = entry.value.text.flatMap(FieldRights.Right.init(rawValue:)) else { continue }
            if entry.name == "*" {
                others = right
            } else if context.form.field(named: entry.name) != nil {
                named[entry.name] = right
            } else {
                refuse(entry)
            }
        }
        return FieldRights(named: named, others: others)
    }

    private func refuse(_ entry: NamedEntry) {
        let names = context.form.fields.map(\.name)
        context.findings.error(
            .unknownField, entry.key.range,
            Message(en: "the form has no field `\(entry.name)`", zh: "表单没有字段 `\(entry.name)`"),
            hint: Suggestion.hint(for: entry.name, among: names))
    }
}
