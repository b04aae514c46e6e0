extension Value {
    /// True for null.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// The boolean, or nil for any other kind.
    public var asBool: Bool? { if case .boolean(let value) = self { value } else { nil } }

    /// The number, or nil for any other kind.
    public var asNumber: Decimal128? { if case .number(let value) = self { value } else { nil } }

    /// The number where it is a whole one that fits an `Int`, else nil.
    public var asInt: Int? { asNumber?.intValue }

    /// The string, or nil for any other kind.
    public var asString: String? { if case .string(let value) = self { value } else { nil } }

    /// The date, or nil for any other kind.
    public var asDate: CalendarDate? { if case .date(let value) = self { value } else { nil } }

    /// The date and time, or nil for any other kind.
    public var asDateTime: DateTime? { if case .dateTime(let value) = self { value } else { nil } }

    /// The list, or nil for any other kind.
    public var asList: [Value]? { if case .list(let value) = self { value } else { nil } }

    /// The context, or nil for any other kind.
    public var asContext: Context? { if case .context(let value) = self { value } else { nil } }

    /// The entry of a context; null where it has none and for any other kind.
    public subscript(name: String) -> Value {
        if case .context(let context) = self { context[name] ?? .null } else { .null }
    }

    /// Follows a path of entry names; null as soon as one is missing.
    public subscript(path names: [String]) -> Value {
        names.reduce(self) { value, name in value[name] }
    }

    /// The name of the kind as FEEL spells it: `number`, `date and time`, `list`, ….
    public var kindName: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .yearsMonths: "years and months duration"
        case .daysTime: "days and time duration"
        case .list: "list"
        case .context: "context"
        case .range: "range"
        case .function: "function"
        }
    }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// null
    public init(nilLiteral: ()) { self = .null }

    /// A boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(Decimal128(value)) }

    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }

    /// A list.
    public init(arrayLiteral elements: Value...) { self = .list(elements) }

    /// A context; the entries keep their order.
    public init(dictionaryLiteral elements: (String, Value)...) { self = .context(Context(elements)) }
}
