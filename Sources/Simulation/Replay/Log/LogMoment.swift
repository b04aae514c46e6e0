import Core
import FEEL

extension Moment {
    /// Reads `2018-01-30T08:20:07.250+01:00`; nil where the offset is missing.
    init?(iso text: String) {
        guard let nanoseconds = DateTime(text)?.epochNanoseconds else { return nil }
        let (quotient, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000)
        guard let milliseconds = Int64(exactly: rest < 0 ? quotient - 1 : quotient) else { return nil }
        self.init(milliseconds: milliseconds)
    }

    /// Midnight in UTC.
    init?(startOf day: CalendarDate) {
        self.init(iso: "\(day)T00:00:00Z")
    }
}
