/// A point on the UTC time line, in milliseconds since 1970-01-01T00:00:00Z.
///
/// The core never asks for the time: moments arrive inside commands, and only the engine owns a clock.
package struct Moment: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    package func advanced(byMilliseconds amount: Int64) -> Moment {
        let (sum, overflow) = milliseconds.addingReportingOverflow(amount)
        return Moment(milliseconds: overflow ? (amount < 0 ? .min : .max) : sum)
    }
}
