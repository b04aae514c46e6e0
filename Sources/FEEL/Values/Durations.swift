/// A duration of whole months (`P1Y2M`).
public struct YearsMonthsDuration: Hashable, Comparable, Sendable {
    /// The length in months; negative durations are.
    public let totalMonths: Int

    /// A duration of a number of months.
    public init(totalMonths: Int) { self.totalMonths = totalMonths }

    /// The years of the length, with the sign of the duration.
    public var years: Int { totalMonths / 12 }
    /// The months left over, with the sign of the duration.
    public var months: Int { totalMonths % 12 }

    /// The shorter first.
    public static func < (left: Self, right: Self) -> Bool { left.totalMonths < right.totalMonths }
}

/// A duration of days and time to the nanosecond (`P1DT2H3M4.5S`).
public struct DaysTimeDuration: Hashable, Comparable, Sendable {
    /// Whole seconds, rounded down.
    public let wholeSeconds: Int
    /// What is left, 0 to below 1,000,000,000, always counted upwards.
    public let nanosecond: Int32

    /// A duration of a number of seconds.
    public init(seconds: Int) {
        wholeSeconds = seconds
        nanosecond = 0
    }

    /// A duration of a number of nanoseconds; nil where its seconds do not fit an `Int`.
    public init?(totalNanoseconds: Int128) {
        let unit: Int128 = 1_000_000_000
        let seconds = totalNanoseconds >= 0 ? totalNanoseconds / unit : -((unit - 1 - totalNanoseconds) / unit)
        guard let whole = Int(exactly: seconds) else { return nil }
        wholeSeconds = whole
        nanosecond = Int32(totalNanoseconds - seconds * unit)
    }

    /// The length in nanoseconds.
    public var totalNanoseconds: Int128 { Int128(wholeSeconds) * 1_000_000_000 + Int128(nanosecond) }

    /// The shorter first.
    public static func < (left: Self, right: Self) -> Bool {
        left.wholeSeconds != right.wholeSeconds
            ? left.wholeSeconds < right.wholeSeconds : left.nanosecond < right.nanosecond
    }
}
