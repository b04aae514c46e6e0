extension Value: Hashable {
    /// The same value of the same kind.
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): Text.same(a, b)
        case (.date(let a), .date(let b)): a == b
        case (.time(let a), .time(let b)): a == b
        case (.dateTime(let a), .dateTime(let b)): a == b
        case (.yearsMonths(let a), .yearsMonths(let b)): a == b
        case (.daysTime(let a), .daysTime(let b)): a == b
        case (.list(let a), .list(let b)): a == b
        case (.context(let a), .context(let b)): a == b
        case (.range(let a), .range(let b)): a == b
        case (.function(let a), .function(let b)): a == b
        default: false
        }
    }

    /// Hashes consistently with `==`.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(Text.Key(value))
        case .date(let value): hasher.combine(value)
        case .time(let value): hasher.combine(value)
        case .dateTime(let value): hasher.combine(value)
        case .yearsMonths(let value): hasher.combine(value)
        case .daysTime(let value): hasher.combine(value)
        case .list(let value): hasher.combine(value)
        case .context(let value): hasher.combine(value)
        case .range(let value): hasher.combine(value)
        case .function(let value): hasher.combine(value)
        }
    }
}
