import FEEL

/// Values of JSON for inputs of a type.
enum JSONInput {
    /// The value, with texts read as the temporal values that the type wants. What does not fit stays as it is, and is
    /// reported when the model takes it.
    static func value(_ value: Value, as type: ItemType) -> Value {
        switch type {
        case .plain(let plain): self.value(value, as: plain)
        case .restricted(let base, _): self.value(value, as: base)
        case .list(let element): elements(value) { self.value($0, as: element) }
        case .context(let members):
            entries(value) { name, entry in
                members.first { $0.name == name }.map { self.value(entry, as: $0.type) } ?? entry
            }
        }
    }

    private static func value(_ value: Value, as type: FEELType) -> Value {
        switch type {
        case .date: text(value) { CalendarDate($0).map { .date($0) } }
        case .time: text(value) { TimeOfDay($0).map { .time($0) } }
        case .dateTime: text(value) { DateTime($0).map { .dateTime($0) } }
        case .yearsMonths, .daysTime: text(value) { DurationText.parse($0) }
        case .list(let element): elements(value) { self.value($0, as: element) }
        case .context(let members):
            entries(value) { name, entry in
                members.first { $0.name == name }.map { self.value(entry, as: $0.type) } ?? entry
            }
        default: value
        }
    }

    private static func text(_ value: Value, _ read: (String) -> Value?) -> Value {
        value.asString.flatMap(read) ?? value
    }

    /// A single value stands for a list of it, so it is read like an element.
    private static func elements(_ value: Value, _ read: (Value) -> Value) -> Value {
        value.asList.map { .list($0.map(read)) } ?? read(value)
    }

    private static func entries(_ value: Value, _ read: (String, Value) -> Value) -> Value {
        guard let context = value.asContext else { return value }
        return .context(Context(context.entries.map { ($0.name, read($0.name, $0.value)) }))
    }
}
