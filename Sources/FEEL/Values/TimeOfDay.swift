/// What a time says about its place: an offset from UTC, or the name of an IANA zone.
public enum ZoneDesignator: Hashable, Sendable {
    /// Seconds east of UTC, within ±18 hours.
    case offset(seconds: Int32)
    /// The name of an IANA zone, such as `Asia/Shanghai`.
    case named(String)

    /// UTC, written `Z`.
    public static let utc = ZoneDesignator.offset(seconds: 0)
}

/// A time of day to the nanosecond, with or without a zone.
public struct TimeOfDay: Hashable, Sendable {
    /// Nanoseconds since midnight, 0 to below 86,400,000,000,000.
    public let nanosecondOfDay: Int
    /// The offset or zone; nil for a local time.
    public let zone: ZoneDesignator?

    /// Nanoseconds in a day.
    public static let nanosecondsPerDay = 86_400_000_000_000

    /// The time, or nil where a part is out of its range. There is no 24:00 and no leap second.
    public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: ZoneDesignator? = nil) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            (0..<1_000_000_000).contains(nanosecond)
        else { return nil }
        nanosecondOfDay = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
        self.zone = zone
    }

    /// The time a number of nanoseconds after midnight, or nil where that is another day.
    public init?(nanosecondOfDay: Int, zone: ZoneDesignator? = nil) {
        guard (0..<Self.nanosecondsPerDay).contains(nanosecondOfDay) else { return nil }
        self.nanosecondOfDay = nanosecondOfDay
        self.zone = zone
    }

    /// A time whose nanoseconds are known to lie within a day.
    init(wholeNanoseconds: Int, zone: ZoneDesignator?) {
        nanosecondOfDay = wholeNanoseconds
        self.zone = zone
    }

    /// The hour, 0 to 23.
    public var hour: Int { nanosecondOfDay / 3_600_000_000_000 }
    /// The minute, 0 to 59.
    public var minute: Int { nanosecondOfDay / 60_000_000_000 % 60 }
    /// The second, 0 to 59.
    public var second: Int { nanosecondOfDay / 1_000_000_000 % 60 }
    /// The nanosecond of the second.
    public var nanosecond: Int { nanosecondOfDay % 1_000_000_000 }
}

/// A day and a time of day.
public struct DateTime: Hashable, Sendable {
    /// The day, in the zone of the time.
    public let date: CalendarDate
    /// The time, which carries the zone.
    public let time: TimeOfDay

    /// A day and a time of day.
    public init(date: CalendarDate, time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    /// The moment a number of nanoseconds after 1970-01-01T00:00:00Z, written at an offset; nil out of range.
    public init?(epochNanoseconds: Int128, offsetSeconds: Int32 = 0) {
        let local = epochNanoseconds + Int128(offsetSeconds) * 1_000_000_000
        let perDay = Int128(TimeOfDay.nanosecondsPerDay)
        let day = local >= 0 ? local / perDay : -((perDay - 1 - local) / perDay)
        guard let number = Int(exactly: day), let date = CalendarDate(dayNumber: number),
            let time = TimeOfDay(
                nanosecondOfDay: Int(local - day * perDay), zone: .offset(seconds: offsetSeconds))
        else { return nil }
        self.init(date: date, time: time)
    }

    /// Nanoseconds from 1970-01-01T00:00:00 to this date and time, both read as local.
    var localNanoseconds: Int128 {
        Int128(date.dayNumber) * Int128(TimeOfDay.nanosecondsPerDay) + Int128(time.nanosecondOfDay)
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z where the offset is known without zone rules; nil otherwise.
    public var epochNanoseconds: Int128? {
        guard case .offset(let seconds) = time.zone else { return nil }
        return localNanoseconds - Int128(seconds) * 1_000_000_000
    }
}
