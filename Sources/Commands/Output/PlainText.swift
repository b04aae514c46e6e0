internal import FEEL

/// The text of a value where it stands alone, in a cell or behind a label.
enum PlainText {
    static func of(_ value: Value) -> String {
        switch value {
        case .null, .function: ""
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): value.description
        case .string(let value): value
        case .date(let value): value.description
        case .time(let value): value.description
        case .dateTime(let value): value.description
        case .yearsMonths(let value): value.description
        case .daysTime(let value): value.description
        case .list(let values) where values.allSatisfy(\.isPlain): values.map(of).joined(separator: ", ")
        case .list, .context, .range: JSONText.compact(value)
        }
    }
}

extension Value {
    /// Neither a list, a context nor a range.
    fileprivate var isPlain: Bool {
        switch self {
        case .list, .context, .range: false
        case .null, .boolean, .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime, .function: true
        }
    }
}
