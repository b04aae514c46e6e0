/// A date, a time or a duration: read from a value of its kind or from its ISO 8601 text, since JSON has texts only.
/// To any other coder it is that text.
protocol TemporalValue: NativeValue, LosslessStringConvertible, Codable {
    init?(sameKind value: Value)
}

extension TemporalValue {
    init?(native value: Value) {
        guard let read = Self(sameKind: value) ?? value.asString.flatMap(Self.init) else { return nil }
        self = read
    }

    static func read(from decoder: any Decoder) throws -> Self {
        let container = try decoder.singleValueContainer()
        guard let read = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected \(expectation)")
        }
        return read
    }

    func write(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CalendarDate: TemporalValue {
    static var expectation: String { "a date" }
    static var shape: Shape { .date }
    static var placeholder: CalendarDate? { CalendarDate(dayNumber: 0) }
    var native: Value? { .date(self) }

    init?(sameKind value: Value) {
        if case .date(let date) = value { self = date } else { return nil }
    }

    /// Reads `2022-03-28`.
    public init(from decoder: any Decoder) throws { self = try .read(from: decoder) }

    /// Writes `2022-03-28`.
    public func encode(to encoder: any Encoder) throws { try write(to: encoder) }
}

extension TimeOfDay: TemporalValue {
    static var expectation: String { "a time" }
    static var shape: Shape { .time }
    static var placeholder: TimeOfDay? { TimeOfDay(nanosecondOfDay: 0) }
    var native: Value? { .time(self) }

    init?(sameKind value: Value) {
        if case .time(let time) = value { self = time } else { return nil }
    }

    /// Reads `10:15:00+08:00`.
    public init(from decoder: any Decoder) throws { self = try .read(from: decoder) }

    /// Writes `10:15:00+08:00`.
    public func encode(to encoder: any Encoder) throws { try write(to: encoder) }
}

extension DateTime: TemporalValue {
    static var expectation: String { "a date and time" }
    static var shape: Shape { .dateTime }
    static var placeholder: DateTime? { DateTime(epochNanoseconds: 0) }
    var native: Value? { .dateTime(self) }

    init?(sameKind value: Value) {
        if case .dateTime(let dateTime) = value { self = dateTime } else { return nil }
    }

    /// Reads `2022-03-28T10:15:00+08:00`.
    public init(from decoder: any Decoder) throws { self = try .read(from: decoder) }

    /// Writes `2022-03-28T10:15:00+08:00`.
    public func encode(to encoder: any Encoder) throws { try write(to: encoder) }
}

extension YearsMonthsDuration: TemporalValue {
    static var expectation: String { "a duration of years and months" }
    static var shape: Shape { .yearsMonths }
    static var placeholder: YearsMonthsDuration? { YearsMonthsDuration(totalMonths: 0) }
    var native: Value? { .yearsMonths(self) }

    init?(sameKind value: Value) {
        if case .yearsMonths(let duration) = value { self = duration } else { return nil }
    }

    /// Reads `P1Y2M`.
    public init(from decoder: any Decoder) throws { self = try .read(from: decoder) }

    /// Writes `P1Y2M`.
    public func encode(to encoder: any Encoder) throws { try write(to: encoder) }
}

extension DaysTimeDuration: TemporalValue {
    static var expectation: String { "a duration of days and time" }
    static var shape: Shape { .daysTime }
    static var placeholder: DaysTimeDuration? { DaysTimeDuration(seconds: 0) }
    var native: Value? { .daysTime(self) }

    init?(sameKind value: Value) {
        if case .daysTime(let duration) = value { self = duration } else { return nil }
    }

    /// Reads `P1DT2H`.
    public init(from decoder: any Decoder) throws { self = try .read(from: decoder) }

    /// Writes `P1DT2H`.
    public func encode(to encoder: any Encoder) throws { try write(to: encoder) }
}
