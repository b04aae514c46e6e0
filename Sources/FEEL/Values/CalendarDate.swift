/// A day of the proleptic Gregorian calendar, in the years −999,999,999 to 999,999,999 (XML Schema's limits for FEEL).
public struct CalendarDate: Hashable, Sendable {
    private let storedYear: Int32
    private let storedMonth: Int8
    private let storedDay: Int8

    /// The range of years.
    public static let years = -999_999_999...999_999_999

    /// The day, or nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.init(uncheckedYear: year, month, day)
    }

    private init(uncheckedYear year: Int, _ month: Int, _ day: Int) {
        storedYear = Int32(year)
        storedMonth = Int8(month)
        storedDay = Int8(day)
    }

    /// The year; 0 is 1 BC.
    public var year: Int { Int(storedYear) }
    /// The month, 1 to 12.
    public var month: Int { Int(storedMonth) }
    /// The day of the month, 1 to 31.
    public var day: Int { Int(storedDay) }

    /// The number of days of a month.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether a year has a 29th of February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days since 1970-01-01, which is day 0.
    ///
    /// Counts in years that begin on the 1st of March, so that the leap day is the last of its year.
    public var dayNumber: Int {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day with a number of days since 1970-01-01; nil outside the range of years.
    public init?(dayNumber: Int) {
        guard dayNumber.magnitude < 400_000_000_000 else { return nil }
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard Self.years.contains(year) else { return nil }
        self.init(uncheckedYear: year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        let remainder = (dayNumber + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    /// The day a number of months away; the day of the month is cut to the length of the month. nil out of range.
    public func adding(months: Int) -> CalendarDate? {
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, total.magnitude < 20_000_000_000 else { return nil }
        let target = total >= 0 ? total / 12 : -((11 - total) / 12)
        let targetMonth = total - target * 12 + 1
        guard Self.years.contains(target) else { return nil }
        return CalendarDate(
            year: target, month: targetMonth, day: min(day, Self.days(inMonth: targetMonth, of: target)))
    }

    /// The day a number of days away; nil out of range.
    public func adding(days: Int) -> CalendarDate? {
        let (number, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(dayNumber: number)
    }
}

extension CalendarDate: Comparable {
    /// The earlier day first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        if left.storedYear != right.storedYear { return left.storedYear < right.storedYear }
        if left.storedMonth != right.storedMonth { return left.storedMonth < right.storedMonth }
        return left.storedDay < right.storedDay
    }
}
