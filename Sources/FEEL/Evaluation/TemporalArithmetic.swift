/// Sums, differences, products and quotients of dates, times and durations (DMN 1.5, tables 57–60).
enum TemporalArithmetic {
    static func add(_ left: Value, _ right: Value, _ zones: any ZoneRules) -> Arithmetic.Outcome {
        switch (left, right) {
        case (.yearsMonths(let a), .yearsMonths(let b)): months(a.totalMonths.addingReportingOverflow(b.totalMonths))
        case (.daysTime(let a), .daysTime(let b)): nanoseconds(a.totalNanoseconds + b.totalNanoseconds)
        case (.date(let a), .yearsMonths(let b)), (.yearsMonths(let b), .date(let a)):
            .init(a.adding(months: b.totalMonths).map(Value.date))
        case (.dateTime(let a), .yearsMonths(let b)), (.yearsMonths(let b), .dateTime(let a)):
            .init(a.date.adding(months: b.totalMonths).map { .dateTime(DateTime(date: $0, time: a.time)) })
        case (.date(let a), .daysTime(let b)), (.daysTime(let b), .date(let a)):
            .init(shift(a, by: b.totalNanoseconds))
        case (.dateTime(let a), .daysTime(let b)), (.daysTime(let b), .dateTime(let a)):
            .init(shift(a, by: b.totalNanoseconds, zones).map(Value.dateTime))
        case (.time(let a), .daysTime(let b)), (.daysTime(let b), .time(let a)):
            .init(shift(a, by: b.totalNanoseconds))
        default: .undefined
        }
    }

    static func subtract(_ left: Value, _ right: Value, _ zones: any ZoneRules) -> Arithmetic.Outcome {
        switch (left, right) {
        case (.yearsMonths(let a), .yearsMonths(let b)):
            months(a.totalMonths.subtractingReportingOverflow(b.totalMonths))
        case (.daysTime(let a), .daysTime(let b)): nanoseconds(a.totalNanoseconds - b.totalNanoseconds)
        case (.date, .yearsMonths(let b)), (.dateTime, .yearsMonths(let b)):
            add(left, .yearsMonths(YearsMonthsDuration(totalMonths: 0 &- b.totalMonths)), zones)
        case (.date, .daysTime(let b)), (.dateTime, .daysTime(let b)), (.time, .daysTime(let b)):
            DaysTimeDuration(totalNanoseconds: -b.totalNanoseconds).map { add(left, .daysTime($0), zones) }
                ?? .outOfRange
        case (.date(let a), .date(let b)): seconds((a.dayNumber - b.dayNumber) * 86_400)
        case (.time(let a), .time(let b)): difference(a, b)
        case (.dateTime(let a), .dateTime(let b)): difference(a, b, zones)
        case (.date(let a), .dateTime(let b)): difference(midnight(a), b, zones)
        case (.dateTime(let a), .date(let b)): difference(a, midnight(b), zones)
        default: .undefined
        }
    }

    static func multiply(_ left: Value, _ right: Value) -> Arithmetic.Outcome {
        switch (left, right) {
        case (.yearsMonths(let a), .number(let b)), (.number(let b), .yearsMonths(let a)):
            .init((Decimal128(a.totalMonths) * b).flatMap(monthsDuration))
        case (.daysTime(let a), .number(let b)), (.number(let b), .daysTime(let a)):
            .init(decimalSeconds(a).flatMap { $0 * b }.flatMap(secondsDuration))
        default: .undefined
        }
    }

    static func divide(_ left: Value, _ right: Value) -> Arithmetic.Outcome {
        switch (left, right) {
        case (.yearsMonths(let a), .number(let b)): .init((Decimal128(a.totalMonths) / b).flatMap(monthsDuration))
        case (.daysTime(let a), .number(let b)):
            .init(decimalSeconds(a).flatMap { $0 / b }.flatMap(secondsDuration))
        case (.yearsMonths(let a), .yearsMonths(let b)):
            .init((Decimal128(a.totalMonths) / Decimal128(b.totalMonths)).map(Value.number))
        case (.daysTime(let a), .daysTime(let b)):
            .init(
                decimalSeconds(a).flatMap { x in decimalSeconds(b).flatMap { x / $0 } }.map(Value.number))
        default: .undefined
        }
    }

    // MARK: Parts

    private static func months(_ sum: (partialValue: Int, overflow: Bool)) -> Arithmetic.Outcome {
        sum.overflow ? .outOfRange : .value(.yearsMonths(YearsMonthsDuration(totalMonths: sum.partialValue)))
    }

    private static func nanoseconds(_ total: Int128) -> Arithmetic.Outcome {
        .init(DaysTimeDuration(totalNanoseconds: total).map(Value.daysTime))
    }

    private static func seconds(_ total: Int) -> Arithmetic.Outcome {
        .value(.daysTime(DaysTimeDuration(seconds: total)))
    }

    /// The length in seconds as a number, nanoseconds as fraction.
    static func decimalSeconds(_ duration: DaysTimeDuration) -> Decimal128? {
        let total = duration.totalNanoseconds
        return Decimal128.rounding(negative: total < 0, Wide(low: total.magnitude), exponent: -9)
    }

    /// A duration from a number of seconds; what is below a nanosecond is cut off.
    static func secondsDuration(_ seconds: Decimal128) -> Value? {
        guard let whole = (seconds * Decimal128(1_000_000_000))?.rounded(mode: .down), whole.exponent == 0 else {
            return nil
        }
        let size = Int128(whole.coefficient)
        return DaysTimeDuration(totalNanoseconds: whole.isNegative ? -size : size).map(Value.daysTime)
    }

    /// A duration from a number of months; a part of a month is cut off.
    private static func monthsDuration(_ months: Decimal128) -> Value? {
        months.rounded(mode: .down)?.intValue.map { .yearsMonths(YearsMonthsDuration(totalMonths: $0)) }
    }

    /// A date moved by whole days: the time that is left over at midnight is dropped.
    private static func shift(_ date: CalendarDate, by nanoseconds: Int128) -> Value? {
        DateTime(epochNanoseconds: Int128(date.dayNumber) * Int128(TimeOfDay.nanosecondsPerDay) + nanoseconds)
            .map { .date($0.date) }
    }

    private static func shift(_ time: TimeOfDay, by nanoseconds: Int128) -> Value? {
        let perDay = Int128(TimeOfDay.nanosecondsPerDay)
        let rest = (Int128(time.nanosecondOfDay) + nanoseconds % perDay + perDay) % perDay
        return TimeOfDay(nanosecondOfDay: Int(rest), zone: time.zone).map(Value.time)
    }

    /// A moment later by a number of nanoseconds, in the zone of the first.
    private static func shift(_ moment: DateTime, by nanoseconds: Int128, _ zones: any ZoneRules) -> DateTime? {
        if case .named(let zone) = moment.time.zone, let epoch = TemporalOrder.epochNanoseconds(moment, zones),
            let second = Int(exactly: (epoch + nanoseconds) / 1_000_000_000), second.magnitude < 40_000_000_000_000_000,
            let offset = zones.offset(of: zone, atEpochSecond: second)
        {
            return DateTime(epochNanoseconds: epoch + nanoseconds, offsetSeconds: offset)?.zoned(moment.time.zone)
        }
        return DateTime(epochNanoseconds: moment.localNanoseconds + nanoseconds)?.zoned(moment.time.zone)
    }

    private static func difference(_ left: TimeOfDay, _ right: TimeOfDay) -> Arithmetic.Outcome {
        guard (left.zone == nil) == (right.zone == nil) else { return .undefined }
        var total = Int128(left.nanosecondOfDay - right.nanosecondOfDay)
        if case .offset(let a) = left.zone, case .offset(let b) = right.zone {
            total -= Int128(a - b) * 1_000_000_000
        } else if left.zone != right.zone {
            return .undefined
        }
        return nanoseconds(total)
    }

    private static func difference(_ left: DateTime, _ right: DateTime, _ zones: any ZoneRules) -> Arithmetic.Outcome {
        if left.time.zone == nil, right.time.zone == nil {
            return nanoseconds(left.localNanoseconds - right.localNanoseconds)
        }
        guard let a = TemporalOrder.epochNanoseconds(left, zones), let b = TemporalOrder.epochNanoseconds(right, zones)
        else { return .undefined }
        return nanoseconds(a - b)
    }

    /// A date as the midnight at its beginning, in UTC (DMN 1.5, 10.3.2.9.4).
    static func midnight(_ date: CalendarDate) -> DateTime { DateTime(date: date, time: .midnightUTC) }
}

extension TimeOfDay {
    static let midnight = TimeOfDay(wholeNanoseconds: 0, zone: nil)
    static let midnightUTC = TimeOfDay(wholeNanoseconds: 0, zone: .utc)
}

extension DateTime {
    /// The same day and clock in another zone.
    func zoned(_ zone: ZoneDesignator?) -> DateTime {
        DateTime(date: date, time: TimeOfDay(wholeNanoseconds: time.nanosecondOfDay, zone: zone))
    }
}
