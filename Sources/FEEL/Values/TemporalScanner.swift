/// Reads the parts of an ISO 8601 date or time from the front of a text.
struct TemporalScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var atEnd: Bool { position == bytes.count }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    /// `[-]YYYY-MM-DD`; a year of more than four digits does not begin with 0 (XML Schema 1.1, dateTime).
    mutating func date() -> CalendarDate? {
        let negative = skip("-")
        guard let (year, width) = digits(in: 4...9), width == 4 || year >= 10_000,
            skip("-"), let (month, _) = digits(in: 2...2), skip("-"), let (day, _) = digits(in: 2...2)
        else { return nil }
        return CalendarDate(year: negative ? -year : year, month: month, day: day)
    }

    /// `HH:MM:SS[.fraction][zone]`; digits of the fraction beyond the ninth are cut off.
    mutating func time() -> TimeOfDay? {
        guard let (hour, _) = digits(in: 2...2), skip(":"), let (minute, _) = digits(in: 2...2), skip(":"),
            let (second, _) = digits(in: 2...2)
        else { return nil }
        var nanosecond = 0
        if skip(".") {
            guard let fraction = self.fraction() else { return nil }
            nanosecond = fraction
        }
        if atEnd { return TimeOfDay(hour: hour, minute: minute, second: second, nanosecond: nanosecond) }
        guard let zone = zone() else { return nil }
        return TimeOfDay(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
    }

    /// Takes `24:00:00`.
    mutating func skipEndOfDay() -> Bool {
        guard bytes[position...].starts(with: Array("24:00:00".utf8)) else { return false }
        position += 8
        return true
    }

    /// Midnight with the zone that follows, if one does.
    mutating func midnight() -> TimeOfDay? {
        if atEnd { return .midnight }
        return zone().map { TimeOfDay(wholeNanoseconds: 0, zone: $0) }
    }

    /// `Z`, `z`, `+HH:MM[:SS]` or `@Zone/Name`.
    private mutating func zone() -> ZoneDesignator? {
        if skip("Z") || skip("z") { return .utc }
        if skip("@") {
            let name = String(decoding: bytes[position...], as: UTF8.self)
            position = bytes.count
            return ZoneName.isWellFormed(name) ? .named(name) : nil
        }
        let negative = skip("-")
        guard negative || skip("+"), let (hours, _) = digits(in: 2...2), skip(":"),
            let (minutes, _) = digits(in: 2...2)
        else { return nil }
        var total = hours * 3600 + minutes * 60
        if skip(":") {
            guard let (seconds, _) = digits(in: 2...2), seconds < 60 else { return nil }
            total += seconds
        }
        guard minutes < 60, total <= 18 * 3600 else { return nil }
        return .offset(seconds: Int32(negative ? -total : total))
    }

    /// Nanoseconds from the digits after the point.
    mutating func fraction() -> Int? {
        var (value, width) = (0, 0)
        while let digit = digit() {
            if width < 9 { value = value * 10 + digit }
            width += 1
        }
        guard width > 0 else { return nil }
        for _ in min(width, 9)..<9 { value *= 10 }
        return value
    }

    /// A run of digits as long as the range allows; nil when it is shorter.
    mutating func digits(in widths: ClosedRange<Int>) -> (value: Int, width: Int)? {
        var (value, width) = (0, 0)
        while width < widths.upperBound, let digit = digit() {
            value = value * 10 + digit
            width += 1
        }
        return width >= widths.lowerBound ? (value, width) : nil
    }

    private mutating func digit() -> Int? {
        guard let next, (48...57).contains(next) else { return nil }
        position += 1
        return Int(next - 48)
    }
}

/// The names of IANA zones.
enum ZoneName {
    /// Whether a text has the form of a zone name: parts of letters, digits, `_`, `-`, `+`, between slashes. A name of this
    /// form cannot lead out of a directory.
    static func isWellFormed(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return name.utf8.count <= 64
            && parts.allSatisfy { part in
                part.first.map(isLetter) == true
                    && part.allSatisfy { isLetter($0) || (48...57).contains($0) || isSign($0) }
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }

    private static func isSign(_ byte: UInt8) -> Bool { byte == 0x5F || byte == 0x2D || byte == 0x2B }
}
