internal import FEEL
internal import YAML

extension YAMLTree {
    /// The value as YAML has it; what JSON has no kind for becomes text.
    init(_ value: Value) {
        switch value {
        case .null, .range, .function: self = .null
        case .boolean(let value): self = .boolean(value)
        case .number(let value): self = .number(value.description)
        case .list(let elements): self = .sequence(elements.map { YAMLTree($0) })
        case .context(let context):
            self = .mapping(context.entries.map { Entry($0.name, YAMLTree($0.value)) })
        case .string, .date, .time, .dateTime, .yearsMonths, .daysTime: self = .string(PlainText.of(value))
        }
    }
}
