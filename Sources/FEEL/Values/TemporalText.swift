/// The ISO 8601 texts of dates, times and durations, as FEEL's `string()` writes and its constructors read them.
extension CalendarDate: LosslessStringConvertible {
    /// `2022-03-28`; years beyond four digits are written in full, negative ones with a minus sign.
    public var description: String {
        var text = year < 0 ? "-" : ""
        text += TemporalWriter.padded(abs(year), 4)
        return text + "-" + TemporalWriter.padded(month, 2) + "-" + TemporalWriter.padded(day, 2)
    }

    /// Reads `2022-03-28`; nil for anything else.
    public init?(_ description: String) {
        var scanner = TemporalScanner(description)
        guard let date = scanner.date(), scanner.atEnd else { return nil }
        self = date
    }
}

extension TimeOfDay: LosslessStringConvertible {
    /// `10:15:00`, `10:15:00.5Z`, `10:15:00+08:00` or `10:15:00@Asia/Shanghai`.
    public var description: String {
        var text = TemporalWriter.padded(hour, 2) + ":" + TemporalWriter.padded(minute, 2) + ":"
        text += TemporalWriter.padded(second, 2) + TemporalWriter.fraction(nanosecond)
        return text + (zone?.description ?? "")
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ description: String) {
        var scanner = TemporalScanner(description)
        // 24:00:00 is another midnight (XML Schema 1.1, time).
        guard let time = scanner.skipEndOfDay() ? scanner.midnight() : scanner.time(), scanner.atEnd else {
            return nil
        }
        self = time
    }
}

extension ZoneDesignator: CustomStringConvertible {
    /// `Z`, `+08:00`, `-03:30:15` or `@Asia/Shanghai`.
    public var description: String {
        switch self {
        case .named(let name): return "@" + name
        case .offset(0): return "Z"
        case .offset(let seconds):
            let size = Int(abs(seconds))
            var text = (seconds < 0 ? "-" : "+") + TemporalWriter.padded(size / 3600, 2)
            text += ":" + TemporalWriter.padded(size / 60 % 60, 2)
            return size % 60 == 0 ? text : text + ":" + TemporalWriter.padded(size % 60, 2)
        }
    }
}

extension DateTime: LosslessStringConvertible {
    /// `2022-03-28T10:15:00+08:00`
    public var description: String { date.description + "T" + time.description }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ description: String) {
        var scanner = TemporalScanner(description)
        guard let date = scanner.date(), scanner.skip("T") else { return nil }
        // 24:00:00 is the end of a day, so the beginning of the next (XML Schema 1.1, dateTime).
        let ends = scanner.skipEndOfDay()
        guard let time = ends ? scanner.midnight() : scanner.time(), scanner.atEnd,
            let day = ends ? date.adding(days: 1) : date
        else { return nil }
        self.init(date: day, time: time)
    }
}

extension YearsMonthsDuration: LosslessStringConvertible {
    /// `P1Y2M`, `-P3M`, `P0M`
    public var description: String {
        if totalMonths == 0 { return "P0M" }
        let size = totalMonths.magnitude
        var text = totalMonths < 0 ? "-P" : "P"
        if size / 12 > 0 { text += "\(size / 12)Y" }
        if size % 12 > 0 { text += "\(size % 12)M" }
        return text
    }

    /// Reads `P1Y2M`; nil for anything else.
    public init?(_ description: String) {
        guard case .yearsMonths(let duration)? = DurationText.parse(description) else { return nil }
        self = duration
    }
}

extension DaysTimeDuration: LosslessStringConvertible {
    /// `P1DT2H3M4.5S`, `-PT10M`, `PT0S`
    public var description: String {
        let total = totalNanoseconds
        if total == 0 { return "PT0S" }
        let size = total.magnitude
        let seconds = UInt64(size / 1_000_000_000)
        var text = total < 0 ? "-P" : "P"
        if seconds >= 86_400 { text += "\(seconds / 86_400)D" }
        let fraction = TemporalWriter.fraction(Int(size % 1_000_000_000))
        guard seconds % 86_400 != 0 || !fraction.isEmpty else { return text }
        text += "T"
        if seconds / 3600 % 24 > 0 { text += "\(seconds / 3600 % 24)H" }
        if seconds / 60 % 60 > 0 { text += "\(seconds / 60 % 60)M" }
        if seconds % 60 > 0 || !fraction.isEmpty { text += "\(seconds % 60)\(fraction)S" }
        return text
    }

    /// Reads `P1DT2H`; nil for anything else.
    public init?(_ description: String) {
        guard case .daysTime(let duration)? = DurationText.parse(description) else { return nil }
        self = duration
    }
}

/// Digits of dates and times.
enum TemporalWriter {
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// `.5` for half a second in nanoseconds, nothing for none.
    static func fraction(_ nanosecond: Int) -> String {
        if nanosecond == 0 { return "" }
        var digits = padded(nanosecond, 9)
        while digits.last == "0" { digits.removeLast() }
        return "." + digits
    }
}
