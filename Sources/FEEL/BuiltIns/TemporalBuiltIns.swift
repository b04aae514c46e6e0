/// Functions that make dates, times and durations (DMN 1.5, table 69), and the present moment (table 79).
enum TemporalBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("date", .init(["from"]), .init(["year", "month", "day"]), result: .date, body: date),
        BuiltIn(
            "time", .init(["from"]), .init(["hour", "minute", "second", "offset"], required: 3), result: .time,
            body: time),
        BuiltIn("date and time", .init(["from"]), .init(["date", "time"]), result: .dateTime, body: dateTime),
        BuiltIn("duration", ["from"]) { call, frame in
            guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
            return DurationText.parse(text)
                ?? call.fail(.badTemporal, about: .string(text), en: "is no duration", zh: "不是时长", &frame)
        },
        BuiltIn("years and months duration", ["from", "to"], result: .yearsMonths, body: yearsMonths),
        BuiltIn("now", .init([]), result: .dateTime, isPure: false) { call, frame in
            frame.now.map(Value.dateTime) ?? call.fail(.noMoment, en: "there is no moment here", zh: "此处没有当前时刻", &frame)
        },
        BuiltIn("today", .init([]), result: .date, isPure: false) { call, frame in
            frame.now.map { .date($0.date) }
                ?? call.fail(.noMoment, en: "there is no moment here", zh: "此处没有当前时刻", &frame)
        },
    ]

    private static func date(_ call: Call, _ frame: inout Frame) -> Value {
        if call.arguments.count == 3 {
            guard let year = call.whole(0) else { return call.wrong(0, .number, &frame) }
            guard let month = call.whole(1) else { return call.wrong(1, .number, &frame) }
            guard let day = call.whole(2) else { return call.wrong(2, .number, &frame) }
            return CalendarDate(year: year, month: month, day: day).map(Value.date)
                ?? call.fail(.badTemporal, en: "there is no such day", zh: "没有这一天", &frame)
        }
        switch call.single(0) {
        case .date(let date): return .date(date)
        case .dateTime(let moment): return .date(moment.date)
        default:
            guard let text = call.string(0) else { return call.wrong(0, .stringOrDate, &frame) }
            return CalendarDate(text).map(Value.date)
                ?? call.fail(.badTemporal, about: .string(text), en: "is no date", zh: "不是日期", &frame)
        }
    }

    private static func time(_ call: Call, _ frame: inout Frame) -> Value {
        if call.arguments.count >= 3 { return timeOfParts(call, &frame) }
        switch call.single(0) {
        case .time(let time): return .time(time)
        case .dateTime(let moment): return .time(moment.time)
        case .date: return .time(.midnightUTC)
        default:
            guard let text = call.string(0) else { return call.wrong(0, .stringOrMoment, &frame) }
            guard let time = TimeOfDay(text) else {
                return call.fail(.badTemporal, about: .string(text), en: "is no time", zh: "不是时间", &frame)
            }
            return zoned(.time(time), call, &frame)
        }
    }

    private static func timeOfParts(_ call: Call, _ frame: inout Frame) -> Value {
        guard let hour = call.whole(0) else { return call.wrong(0, .number, &frame) }
        guard let minute = call.whole(1) else { return call.wrong(1, .number, &frame) }
        guard let second = call.number(2), let whole = call.whole(2) else { return call.wrong(2, .number, &frame) }
        var zone: ZoneDesignator?
        if call.has(3) {
            guard case .daysTime(let offset) = call.single(3), offset.wholeSeconds.magnitude <= 18 * 3600,
                offset.nanosecond == 0
            else { return call.wrong(3, .offset, &frame) }
            zone = .offset(seconds: Int32(offset.wholeSeconds))
        }
        let fraction = (second - Decimal128(whole)).flatMap { $0 * 1_000_000_000 }?.rounded(mode: .down)?.intValue ?? -1
        return TimeOfDay(hour: hour, minute: minute, second: whole, nanosecond: fraction, zone: zone).map(Value.time)
            ?? call.fail(.badTemporal, en: "there is no such time", zh: "没有这个时间", &frame)
    }

    private static func dateTime(_ call: Call, _ frame: inout Frame) -> Value {
        if call.arguments.count == 2 {
            let day: CalendarDate
            switch call.single(0) {
            case .date(let date): day = date
            case .dateTime(let moment): day = moment.date
            default: return call.wrong(0, .date, &frame)
            }
            guard case .time(let time) = call.single(1) else { return call.wrong(1, .time, &frame) }
            return .dateTime(DateTime(date: day, time: time))
        }
        switch call.single(0) {
        case .dateTime(let moment): return .dateTime(moment)
        case .date(let date): return .dateTime(DateTime(date: date, time: .midnightUTC))
        default:
            guard let text = call.string(0) else { return call.wrong(0, .stringOrDate, &frame) }
            if let date = CalendarDate(text) { return .dateTime(DateTime(date: date, time: .midnight)) }
            guard let moment = DateTime(text) else {
                return call.fail(.badTemporal, about: .string(text), en: "is no date and time", zh: "不是日期时间", &frame)
            }
            return zoned(.dateTime(moment), call, &frame)
        }
    }

    /// The value, unless it is in a zone that there is not.
    private static func zoned(_ value: Value, _ call: Call, _ frame: inout Frame) -> Value {
        guard let zone = NamedZones.unknown(in: value, frame.zones) else { return value }
        return call.fail(.unknownZone, en: "there is no time zone \"\(zone)\"", zh: "没有时区 \"\(zone)\"", &frame)
    }

    /// Whole months from one day to another.
    private static func yearsMonths(_ call: Call, _ frame: inout Frame) -> Value {
        guard let from = day(call.single(0)) else { return call.wrong(0, .date, &frame) }
        guard let to = day(call.single(1)) else { return call.wrong(1, .date, &frame) }
        var months = (to.year - from.year) * 12 + to.month - from.month
        if months > 0, to.day < from.day { months -= 1 }
        if months < 0, to.day > from.day { months += 1 }
        return .yearsMonths(YearsMonthsDuration(totalMonths: months))
    }

    private static func day(_ value: Value) -> CalendarDate? {
        switch value {
        case .date(let date): date
        case .dateTime(let moment): moment.date
        default: nil
        }
    }
}
