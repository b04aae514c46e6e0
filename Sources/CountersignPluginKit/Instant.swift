/// A point on the UTC time line, in milliseconds since 1970-01-01T00:00:00Z.
///
/// A plugin takes the time from `PluginContext.now` and never from the machine, so that a test or a replay says what
/// time it is.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// A moment by its milliseconds since 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment of a date and time; nil where it has no offset, or is out of range.
    public init?(_ dateTime: DateTime) {
        guard let nanoseconds = dateTime.epochNanoseconds else { return nil }
        let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000)
        guard let milliseconds = Int64(exactly: remainder < 0 ? quotient - 1 : quotient) else { return nil }
        self.milliseconds = milliseconds
    }

    /// The earlier moment is the smaller one.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment this much later, or earlier where the amount is negative; stops at the ends of the range.
    public func advanced(by amount: Duration) -> Instant {
        let milliseconds = Instant.milliseconds(of: amount)
        let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
        return Instant(milliseconds: overflow ? (milliseconds < 0 ? .min : .max) : sum)
    }

    /// How long from this moment to a later one; negative where that one is earlier.
    public func duration(to other: Instant) -> Duration {
        let (difference, overflow) = other.milliseconds.subtractingReportingOverflow(milliseconds)
        return .milliseconds(overflow ? (other < self ? Int64.min : .max) : difference)
    }

    /// The date and time in UTC; nil beyond the years that FEEL knows.
    public var dateTime: DateTime? {
        DateTime(epochNanoseconds: Int128(milliseconds) * 1_000_000)
    }

    private static func milliseconds(of duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        if overflow { return seconds < 0 ? .min : .max }
        let (sum, late) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return late ? (seconds < 0 ? .min : .max) : sum
    }
}

extension Instant: CustomStringConvertible {
    /// The date and time in UTC, as ISO 8601.
    public var description: String { dateTime?.description ?? "\(milliseconds)ms" }
}
