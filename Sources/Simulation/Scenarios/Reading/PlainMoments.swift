internal import Core
internal import FEEL

/// Moments and durations as an author writes them.
enum PlainMoments {
    /// A date and time with its offset: without one it would be another moment on another machine.
    static func moment(_ text: String) -> Moment? {
        guard let dateTime = DateTime(text), let nanoseconds = dateTime.epochNanoseconds,
            let milliseconds = Int64(exactly: nanoseconds / 1_000_000)
        else { return nil }
        return Moment(milliseconds: milliseconds)
    }

    /// A duration of days and time that is more than nothing, in milliseconds.
    static func milliseconds(_ text: String) -> Int64? {
        guard let duration = DaysTimeDuration(text), duration.totalNanoseconds > 0 else { return nil }
        return Int64(exactly: duration.totalNanoseconds / 1_000_000)
    }

    /// The moment for people: in China's time, where this house's workflows run.
    static func text(of moment: Moment) -> String {
        let nanoseconds = Int128(moment.milliseconds) * 1_000_000
        return DateTime(epochNanoseconds: nanoseconds, offsetSeconds: 28_800)?.description ?? "\(moment.milliseconds)"
    }
}
