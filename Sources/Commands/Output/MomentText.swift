internal import Core
internal import FEEL

/// Moments as ISO 8601 has them.
enum MomentText {
    /// `2026-11-23T14:24:37.123Z`, for programs.
    static func utc(_ moment: Moment) -> String {
        let (date, time) = split(moment, offset: 0)
        return "\(date)T\(clock(time / 1000)).\(digits(time % 1000, 3))Z"
    }

    /// `2026-11-23T22:24:37+08:00`, for people.
    /// - Parameter offset: seconds east of UTC.
    static func local(_ moment: Moment, offset: Int) -> String {
        let (date, time) = split(moment, offset: offset)
        let minutes = abs(offset) / 60
        let sign = offset < 0 ? "-" : "+"
        return "\(date)T\(clock(time / 1000))\(sign)\(digits(minutes / 60, 2)):\(digits(minutes % 60, 2))"
    }

    /// The day, and milliseconds since its midnight.
    private static func split(_ moment: Moment, offset: Int) -> (date: String, time: Int) {
        let local = Int(moment.milliseconds) + offset * 1000
        let perDay = 86_400_000
        let day = local >= 0 ? local / perDay : -((perDay - 1 - local) / perDay)
        return (CalendarDate(dayNumber: day)?.description ?? "?", local - day * perDay)
    }

    private static func clock(_ seconds: Int) -> String {
        "\(digits(seconds / 3600, 2)):\(digits(seconds / 60 % 60, 2)):\(digits(seconds % 60, 2))"
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
