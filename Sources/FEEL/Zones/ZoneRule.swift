/// The rule at the end of a TZif file, in the form of POSIX's `TZ` (RFC 9636, 3.3): `CST-8`, `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable {
    private let standard: Int32
    private let summer: Summer?

    private struct Summer: Sendable {
        let offset: Int32
        let start: Change
        let end: Change
    }

    /// A day of the year and the local time of the change.
    private struct Change: Sendable {
        enum Day: Sendable {
            /// Month, week (5 is the last), day of the week (0 is Sunday).
            case weekday(Int, Int, Int)
            /// 1 to 365; the 29th of February is never counted.
            case julian(Int)
            /// 0 to 365.
            case ordinal(Int)
        }
        let day: Day
        let seconds: Int
    }

    /// Reads a rule; nil where the text is none.
    init?(_ text: String) {
        var reader = Reader(bytes: Array(text.utf8))
        guard reader.skipName(), let west = reader.clock() else { return nil }
        standard = Int32(-west)
        if reader.atEnd {
            summer = nil
            return
        }
        guard reader.skipName() else { return nil }
        var offset = -west + 3600
        if !reader.next(is: ",") {
            guard let own = reader.clock() else { return nil }
            offset = -own
        }
        guard let start = reader.change(), let end = reader.change(), reader.atEnd else { return nil }
        summer = Summer(offset: Int32(offset), start: start, end: end)
    }

    /// The offset at a moment.
    func offset(atEpochSecond second: Int) -> Int32 {
        guard let summer else { return standard }
        let local = second + Int(standard)
        guard let year = CalendarDate(dayNumber: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)?.year,
            let start = Self.second(of: summer.start, in: year), let end = Self.second(of: summer.end, in: year)
        else { return standard }
        let (begins, ends) = (start - Int(standard), end - Int(summer.offset))
        let isSummer =
            begins < ends ? second >= begins && second < ends : second >= begins || second < ends
        return isSummer ? summer.offset : standard
    }

    /// The local second of a change in a year.
    private static func second(of change: Change, in year: Int) -> Int? {
        guard let first = CalendarDate(year: year, month: 1, day: 1)?.dayNumber else { return nil }
        let day: Int
        switch change.day {
        case .julian(let number): day = first + number - 1 + (CalendarDate.isLeap(year) && number > 59 ? 1 : 0)
        case .ordinal(let number): day = first + number
        case .weekday(let month, let week, let weekday):
            guard let date = CalendarDate(year: year, month: month, day: 1) else { return nil }
            let ahead = (weekday - date.weekday % 7 + 7) % 7
            let last = CalendarDate.days(inMonth: month, of: year)
            var number = ahead + (week - 1) * 7
            if number >= last { number -= 7 }
            day = date.dayNumber + number
        }
        return day * 86_400 + change.seconds
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var atEnd: Bool { place == bytes.count }

        func next(is character: Unicode.Scalar) -> Bool {
            place < bytes.count && UInt32(bytes[place]) == character.value
        }

        mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard next(is: character) else { return false }
            place += 1
            return true
        }

        /// The abbreviation: letters, or anything in angle brackets.
        mutating func skipName() -> Bool {
            let start = place
            if skip("<") {
                while place < bytes.count, !next(is: ">") { place += 1 }
                return skip(">")
            }
            while place < bytes.count, (65...90).contains(bytes[place] & 0xDF) { place += 1 }
            return place > start
        }

        mutating func number() -> Int? {
            var (value, width) = (0, 0)
            while place < bytes.count, (48...57).contains(bytes[place]), width < 4 {
                value = value * 10 + Int(bytes[place] - 48)
                place += 1
                width += 1
            }
            return width > 0 ? value : nil
        }

        /// `[+-]h[:m[:s]]` in seconds.
        mutating func clock() -> Int? {
            let negative = skip("-")
            if !negative { _ = skip("+") }
            guard let hours = number() else { return nil }
            var seconds = hours * 3600
            for unit in [60, 1] where skip(":") {
                guard let part = number() else { return nil }
                seconds += part * unit
            }
            return negative ? -seconds : seconds
        }

        /// `,M3.5.0/2`, `,J60`, `,59`; two o'clock where no time is given.
        mutating func change() -> Change? {
            guard skip(",") else { return nil }
            let day: Change.Day
            if skip("M") {
                guard let month = number(), (1...12).contains(month), skip("."), let week = number(),
                    (1...5).contains(week), skip("."), let weekday = number(), weekday <= 6
                else { return nil }
                day = .weekday(month, week, weekday)
            } else if skip("J") {
                guard let number = number(), (1...365).contains(number) else { return nil }
                day = .julian(number)
            } else {
                guard let number = number(), number <= 365 else { return nil }
                day = .ordinal(number)
            }
            guard skip("/") else { return Change(day: day, seconds: 7200) }
            return clock().map { Change(day: day, seconds: $0) }
        }
    }
}
