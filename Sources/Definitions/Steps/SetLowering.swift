import Core
import YAML

/// `set:`, in the order of the text.
struct SetLowering {
    let context: StepContext

    func lower(_ node: Node) -> SetStep {
        let entries = context.findings.entries(of: node, .variable, .value)
        return SetStep(
            values: entries.compactMap { entry in
                guard isFree(entry) else { return nil }
                return context.expressions.binding(entry.value).map { NamedBinding(name: entry.name, binding: $0) }
            })
    }

    private func isFree(_ entry: NamedEntry) -> Bool {
        guard entry.name == "initiator" || entry.name == "instance" else { return true }
        context.findings.error(
            .reservedID, entry.key.range,
            Message(en: "`\(entry.name)` cannot be assigned", zh: "`\(entry.name)` 不可赋值"))
        return false
    }
}
