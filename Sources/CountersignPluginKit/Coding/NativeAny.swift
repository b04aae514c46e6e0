extension Value: NativeValue, Codable {
    static var expectation: String { "a value" }
    static var shape: Shape { .any }
    static var placeholder: Value? { .null }

    init?(native value: Value) { self = value }

    var native: Value? { self }

    /// Reads null, true and false, numbers, texts, lists and contexts as other coders have them. Dates come as texts.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .boolean(bool)
        } else if let whole = try? container.decode(Int.self) {
            self = .number(Decimal128(whole))
        } else if let number = try? container.decode(Double.self), let decimal = Decimal128(number.description) {
            self = .number(decimal)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let list = try? container.decode([Value].self) {
            self = .list(list)
        } else {
            let entries = try container.decode([String: Value].self)
            self = .context(Context(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
        }
    }

    /// Writes numbers that are no `Int`, dates, times and durations as texts; ranges and functions as null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null, .range, .function: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .number(let value):
            if let whole = value.intValue { try container.encode(whole) } else { try container.encode(value) }
        case .string(let value): try container.encode(value)
        case .date(let value): try container.encode(value)
        case .time(let value): try container.encode(value)
        case .dateTime(let value): try container.encode(value)
        case .yearsMonths(let value): try container.encode(value)
        case .daysTime(let value): try container.encode(value)
        case .list(let elements): try container.encode(elements)
        case .context(let context):
            let pairs = context.entries.map { ($0.name, $0.value) }
            try container.encode(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        }
    }
}
