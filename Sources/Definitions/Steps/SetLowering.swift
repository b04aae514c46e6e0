import Core
import FEEL
import YAML

/// `set:`, in the order of the text.
struct SetLowering {
    let context: StepContext

    func lower(_ node: Node) -> SetStep {
        let entries = context.findings.entries(of: node, .variable, .value)
        return SetStep(
            values: entries.compactMap { entry in
                guard isFree(entry) else { return nil }
                return binding(entry).map { NamedBinding(name: entry.name, binding: $0) }
            })
    }

    /// What a field is given must be of the field's type.
    private func binding(_ entry: NamedEntry) -> Binding? {
        guard let kind = context.form.field(named: entry.name)?.kind else {
            return context.expressions.binding(entry.value)
        }
        let type = ResultTypes.type(of: kind)
        let wanted = Message(en: "a \(type) for the field", zh: "该字段的类型 \(type)")
        return context.expressions.binding(entry.value, wanted) { $0 == .null || !$0.neverMeets(type) }
    }

    private func isFree(_ entry: NamedEntry) -> Bool {
        guard entry.name == "initiator" || entry.name == "instance" else { return true }
        context.findings.error(
            .reservedID, entry.key.range,
            Message(en: "`\(entry.name)` cannot be assigned", zh: "`\(entry.name)` 不可赋值"))
        return false
    }
}
