/// The kinds of values that lie on a line: those that FEEL orders, and the few values of the others.
///
/// A region is a set of places on these lines, laid one behind the other. Lists, contexts, ranges and functions do not
/// lie on any line, nor do times whose zone says nothing without a day.
package enum RegionKind: Int, CaseIterable, Comparable, Sendable {
    case null
    case boolean
    case number
    case string
    case date
    /// A time without a zone.
    case time
    /// A date and time without a zone.
    case dateTime
    /// A date and time at a known offset: the moment it means.
    case moment
    case yearsMonths
    case daysTime

    package static func < (left: RegionKind, right: RegionKind) -> Bool { left.rawValue < right.rawValue }

    /// The kinds that values of a type are of, without null; nil for types whose values lie on no line.
    package static func kinds(of type: FEELType) -> [RegionKind]? {
        switch type {
        case .any, .null: RegionKind.allCases.filter { $0 != .null }
        case .boolean: [.boolean]
        case .number: [.number]
        case .string: [.string]
        case .date: [.date]
        case .time: [.time]
        case .dateTime: [.dateTime, .moment]
        case .yearsMonths: [.yearsMonths]
        case .daysTime: [.daysTime]
        case .list, .context, .range, .function: nil
        }
    }
}

/// Where a value lies on its line.
package struct RegionPoint: Hashable, Comparable, Sendable {
    enum Key: Hashable, Sendable {
        case number(Decimal128)
        case text(Text.Key)
        /// Days, seconds, months or nanoseconds, as the kind counts.
        case count(Int128)
    }

    package let kind: RegionKind
    let key: Key

    init(_ kind: RegionKind, _ key: Key) {
        self.kind = kind
        self.key = key
    }

    /// The place of a value; nil where it lies on no line. Fractions of seconds do not count in times (DMN 1.5,
    /// 10.3.2.3.4), as they do not where they are compared.
    package init?(_ value: Value) {
        switch value {
        case .null: self.init(.null, .count(0))
        case .boolean(let value): self.init(.boolean, .count(value ? 1 : 0))
        case .number(let number): self.init(.number, .number(number))
        case .string(let text): self.init(.string, .text(Text.Key(text)))
        case .date(let date): self.init(.date, .count(Int128(date.dayNumber)))
        case .time(let time):
            guard time.zone == nil else { return nil }
            self.init(.time, .count(Int128(time.nanosecondOfDay / 1_000_000_000)))
        case .dateTime(let moment):
            guard let point = RegionPoint(moment) else { return nil }
            self = point
        case .yearsMonths(let duration): self.init(.yearsMonths, .count(Int128(duration.totalMonths)))
        case .daysTime(let duration): self.init(.daysTime, .count(duration.totalNanoseconds))
        case .list, .context, .range, .function: return nil
        }
    }

    private init?(_ moment: DateTime) {
        if moment.time.zone == nil {
            self.init(.dateTime, .count(Int128(TemporalOrder.localSeconds(moment))))
            return
        }
        guard case .offset(let seconds) = moment.time.zone else { return nil }
        self.init(.moment, .count(Int128(TemporalOrder.localSeconds(moment)) - Int128(seconds)))
    }

    package static func < (left: RegionPoint, right: RegionPoint) -> Bool {
        left.kind == right.kind ? left.key < right.key : left.kind < right.kind
    }

    /// A value that lies there; nil where the calendar ends before.
    package var value: Value? {
        switch (kind, key) {
        case (.null, _): .null
        case (.boolean, .count(let count)): .boolean(count == 1)
        case (_, .number(let number)): .number(number)
        case (_, .text(let text)): .string(text.text)
        case (.date, .count(let count)): Int(exactly: count).flatMap(CalendarDate.init(dayNumber:)).map { .date($0) }
        case (.time, .count(let count)):
            TimeOfDay(nanosecondOfDay: Int(clamping: count) * 1_000_000_000).map { .time($0) }
        case (.dateTime, .count(let count)): Self.local(seconds: count)
        case (.moment, .count(let count)):
            DateTime(epochNanoseconds: count * 1_000_000_000).map { .dateTime($0) }
        case (.yearsMonths, .count(let count)):
            Int(exactly: count).map { .yearsMonths(YearsMonthsDuration(totalMonths: $0)) }
        case (_, .count(let count)): DaysTimeDuration(totalNanoseconds: count).map { .daysTime($0) }
        }
    }

    private static func local(seconds: Int128) -> Value? {
        guard let moment = DateTime(epochNanoseconds: seconds * 1_000_000_000),
            let time = TimeOfDay(nanosecondOfDay: moment.time.nanosecondOfDay)
        else { return nil }
        return .dateTime(DateTime(date: moment.date, time: time))
    }
}

extension RegionPoint.Key: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): a < b
        case (.text(let a), .text(let b)): Text.precedes(a.text, b.text)
        case (.count(let a), .count(let b)): a < b
        // Points of one kind have keys of one case.
        case (.number, _), (.text, _), (.count, _): false
        }
    }
}

extension RegionPoint {
    /// The value behind it, where every value has one that is worth showing: days, seconds, months, nanoseconds.
    package var next: RegionPoint? {
        if case .count(let count) = key { RegionPoint(kind, .count(count + 1)) } else { nil }
    }

    /// The value before it.
    package var previous: RegionPoint? {
        if case .count(let count) = key { RegionPoint(kind, .count(count - 1)) } else { nil }
    }
}

extension RegionKind {
    /// Some value of a kind that counts.
    package var sample: Value? {
        switch self {
        case .date, .dateTime, .moment: RegionPoint(self, .count(self == .date ? 18_993 : 1_640_995_200)).value
        case .time: RegionPoint(self, .count(36_000)).value
        case .yearsMonths: RegionPoint(self, .count(12)).value
        case .daysTime: RegionPoint(self, .count(86_400_000_000_000)).value
        case .null, .boolean, .number, .string: nil
        }
    }
}
