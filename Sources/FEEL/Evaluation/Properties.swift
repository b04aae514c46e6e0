/// What can stand after the dot of a date, time, duration or range (DMN 1.5, table 65).
enum Properties {
    static let table: NameTable = {
        var table = NameTable()
        for name in ["time offset", "start included", "end included"] { table.insert(name) }
        return table
    }()

    static func names(in type: FEELType) -> [String] {
        switch type {
        case .date: ["year", "month", "day", "weekday"]
        case .time: ["hour", "minute", "second", "time offset", "timezone"]
        case .dateTime: names(in: .date) + names(in: .time) + ["date", "time"]
        case .yearsMonths: ["years", "months"]
        case .daysTime: ["days", "hours", "minutes", "seconds"]
        case .range: ["start", "end", "start included", "end included"]
        default: []
        }
    }

    static func type(of name: String, in type: FEELType) -> FEELType? {
        guard names(in: type).contains(where: { Text.same($0, name) }) else { return nil }
        return switch name {
        case "time offset": .daysTime
        case "timezone": .string
        case "start included", "end included": .boolean
        case "start", "end": if case .range(let element) = type { element } else { nil }
        case "date": .date
        case "time": .time
        default: .number
        }
    }

    static func value(of name: String, in value: Value, _ zones: any ZoneRules) -> Value? {
        switch value {
        case .date(let date): of(date, name)
        case .time(let time): of(time, name, offset: offset(time.zone, nil, zones))
        case .dateTime(let moment): of(moment, name, zones)
        case .yearsMonths(let duration):
            switch name {
            case "years": number(duration.years)
            case "months": number(duration.months)
            default: nil
            }
        case .daysTime(let duration): of(duration, name)
        case .range(let range):
            switch name {
            case "start": range.start
            case "end": range.end
            case "start included": .boolean(range.startIncluded)
            case "end included": .boolean(range.endIncluded)
            default: nil
            }
        default: nil
        }
    }

    private static func number(_ value: Int) -> Value { .number(Decimal128(value)) }

    private static func of(_ date: CalendarDate, _ name: String) -> Value? {
        switch name {
        case "year": number(date.year)
        case "month": number(date.month)
        case "day": number(date.day)
        case "weekday": number(date.weekday)
        default: nil
        }
    }

    private static func of(_ time: TimeOfDay, _ name: String, offset: Int32?) -> Value? {
        switch name {
        case "hour": return number(time.hour)
        case "minute": return number(time.minute)
        case "second": return number(time.second)
        case "time offset": return offset.map { .daysTime(DaysTimeDuration(seconds: Int($0))) } ?? .null
        case "timezone":
            guard case .named(let zone) = time.zone else { return .null }
            return .string(zone)
        default: return nil
        }
    }

    private static func of(_ moment: DateTime, _ name: String, _ zones: any ZoneRules) -> Value? {
        switch name {
        case "date": return .date(moment.date)
        case "time": return .time(moment.time)
        default:
            if let value = of(moment.date, name) { return value }
            return of(moment.time, name, offset: offset(moment.time.zone, moment, zones))
        }
    }

    private static func offset(_ zone: ZoneDesignator?, _ moment: DateTime?, _ zones: any ZoneRules) -> Int32? {
        switch zone {
        case nil: nil
        case .offset(let seconds): seconds
        case .named(let name): zones.offset(of: name, atLocalSecond: moment.map(TemporalOrder.localSeconds) ?? 0)
        }
    }

    /// Parts of a duration carry its sign.
    private static func of(_ duration: DaysTimeDuration, _ name: String) -> Value? {
        let seconds = Int(duration.totalNanoseconds / 1_000_000_000)
        return switch name {
        case "days": number(seconds / 86_400)
        case "hours": number(seconds / 3600 % 24)
        case "minutes": number(seconds / 60 % 60)
        case "seconds": number(seconds % 60)
        default: nil
        }
    }
}
