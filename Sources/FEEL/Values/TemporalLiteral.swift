/// The text of an `@"…"` literal: a date, a date and time, a time or a duration, told apart by their form.
enum TemporalLiteral {
    static func value(of text: String) -> Value? {
        if let date = CalendarDate(text) { return .date(date) }
        if let moment = DateTime(text) { return .dateTime(moment) }
        if let time = TimeOfDay(text) { return .time(time) }
        return DurationText.parse(text)
    }
}
