/// The order of times and of dates with times. FEEL's semantic domain counts whole seconds (DMN 1.5, 10.3.2.3.4–5), so
/// fractions do not count here.
enum TemporalOrder {
    static func equal(_ left: TimeOfDay, _ right: TimeOfDay) -> Truth {
        if let order = compare(left, right) { return Truth(order == 0) }
        return .no
    }

    static func equal(_ left: DateTime, _ right: DateTime, _ zones: any ZoneRules) -> Truth {
        if let order = compare(left, right, zones) { return Truth(order == 0) }
        // A local date and time is no moment; two moments are unequal only where both are known.
        return (left.time.zone == nil) == (right.time.zone == nil) ? .unknown : .no
    }

    /// -1, 0 or 1; nil where one has a zone and the other has none, or where zone names differ.
    static func compare(_ left: TimeOfDay, _ right: TimeOfDay) -> Int? {
        let a = left.nanosecondOfDay / 1_000_000_000
        let b = right.nanosecondOfDay / 1_000_000_000
        switch (left.zone, right.zone) {
        case (nil, nil): return sign(a, b)
        case (.offset(let x), .offset(let y)): return sign(a - Int(x), b - Int(y))
        case (.named(let x), .named(let y)) where x == y: return sign(a, b)
        default: return nil
        }
    }

    static func compare(_ left: DateTime, _ right: DateTime, _ zones: any ZoneRules) -> Int? {
        if left.time.zone == nil, right.time.zone == nil {
            return sign(localSeconds(left), localSeconds(right))
        }
        guard let a = epochNanoseconds(left, zones), let b = epochNanoseconds(right, zones) else {
            guard left.time.zone == right.time.zone else { return nil }
            return sign(localSeconds(left), localSeconds(right))
        }
        return sign(wholeSeconds(a), wholeSeconds(b))
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; nil for local times and unknown zones.
    static func epochNanoseconds(_ moment: DateTime, _ zones: any ZoneRules) -> Int128? {
        guard case .named(let name) = moment.time.zone else { return moment.epochNanoseconds }
        guard let offset = zones.offset(of: name, atLocalSecond: localSeconds(moment)) else { return nil }
        return moment.localNanoseconds - Int128(offset) * 1_000_000_000
    }

    static func localSeconds(_ moment: DateTime) -> Int {
        moment.date.dayNumber * 86_400 + moment.time.nanosecondOfDay / 1_000_000_000
    }

    private static func wholeSeconds(_ nanoseconds: Int128) -> Int128 {
        nanoseconds >= 0 ? nanoseconds / 1_000_000_000 : -((999_999_999 - nanoseconds) / 1_000_000_000)
    }

    private static func sign<T: Comparable>(_ left: T, _ right: T) -> Int { left < right ? -1 : left == right ? 0 : 1 }
}
