/// The tags of the typed form: each names a kind of value that JSON does not have.
enum ValueTag: String {
    case date = "@date"
    case time = "@time"
    case dateTime = "@date-time"
    case duration = "@duration"

    /// The value that a text stands for under this tag.
    func value(of text: String) -> Value? {
        switch self {
        case .date: CalendarDate(text).map(Value.date)
        case .time: TimeOfDay(text).map(Value.time)
        case .dateTime: DateTime(text).map(Value.dateTime)
        case .duration: DurationText.parse(text)
        }
    }
}
