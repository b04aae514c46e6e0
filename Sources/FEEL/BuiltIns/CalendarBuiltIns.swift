/// Where a day stands in its week, month and year (DMN 1.5, table 80).
enum CalendarBuiltIns {
    static let all: [BuiltIn] = [
        function("day of year", .number) { date in
            CalendarDate(year: date.year, month: 1, day: 1).map { number(date.dayNumber - $0.dayNumber + 1) }
        },
        function("day of week", .string) { date in .string(days[date.weekday - 1]) },
        function("month of year", .string) { date in .string(months[date.month - 1]) },
        function("week of year", .number) { date in weekOfYear(date).map(number) },
    ]

    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func number(_ value: Int) -> Value { .number(Decimal128(value)) }

    private static func function(
        _ name: String, _ result: FEELType, _ body: @escaping @Sendable (CalendarDate) -> Value?
    ) -> BuiltIn {
        BuiltIn(name, ["date"], result: result) { call, frame in
            switch call.single(0) {
            case .date(let date):
                return body(date) ?? call.fail(.badTemporal, en: "the date is out of range", zh: "日期超出范围", &frame)
            case .dateTime(let moment):
                return body(moment.date)
                    ?? call.fail(.badTemporal, en: "the date is out of range", zh: "日期超出范围", &frame)
            default: return call.wrong(0, .date, &frame)
            }
        }
    }

    /// ISO 8601: the week belongs to the year that its Thursday is in.
    private static func weekOfYear(_ date: CalendarDate) -> Int? {
        guard let thursday = date.adding(days: 4 - date.weekday),
            let first = CalendarDate(year: thursday.year, month: 1, day: 1)
        else { return nil }
        return (thursday.dayNumber - first.dayNumber) / 7 + 1
    }
}
