/// Reads ISO 8601 durations: years and months, or days and time, never both (FEEL has no mixed durations).
package enum DurationText {
    package static func parse(_ text: String) -> Value? {
        var parser = Parser(bytes: Array(text.utf8))
        return parser.parse()
    }

    private struct Parser {
        let bytes: [UInt8]
        var position = 0
        private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func parse() -> Value? {
            let negative = skip("-")
            guard skip("P") else { return nil }
            let years = take("Y"), months = take("M")
            if position == bytes.count, years != nil || months != nil {
                return yearsMonths(years ?? 0, months ?? 0, negative: negative)
            }
            guard years == nil, months == nil else { return nil }
            return daysTime(negative: negative)
        }

        private func yearsMonths(_ years: Int, _ months: Int, negative: Bool) -> Value? {
            let total = Int128(years) * 12 + Int128(months)
            return Int(exactly: negative ? -total : total).map { .yearsMonths(YearsMonthsDuration(totalMonths: $0)) }
        }

        private mutating func daysTime(negative: Bool) -> Value? {
            let days = take("D")
            var total = Int128(days ?? 0) * 86_400
            var (any, nanosecond) = (days != nil, 0)
            if skip("T") {
                let (hours, minutes) = (take("H"), take("M"))
                let seconds = takeSeconds()
                guard hours != nil || minutes != nil || seconds != nil else { return nil }
                any = true
                total += Int128(hours ?? 0) * 3600 + Int128(minutes ?? 0) * 60 + Int128(seconds?.whole ?? 0)
                nanosecond = seconds?.nanosecond ?? 0
            }
            guard any, position == bytes.count else { return nil }
            let nanoseconds = total * 1_000_000_000 + Int128(nanosecond)
            return DaysTimeDuration(totalNanoseconds: negative ? -nanoseconds : nanoseconds).map(Value.daysTime)
        }

        private mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard let next, UInt32(next) == character.value else { return false }
            position += 1
            return true
        }

        /// Digits that end with `unit`; nothing is consumed otherwise.
        private mutating func take(_ unit: Unicode.Scalar) -> Int? {
            let start = position
            guard let value = number(), skip(unit) else {
                position = start
                return nil
            }
            return value
        }

        private mutating func takeSeconds() -> (whole: Int, nanosecond: Int)? {
            let start = position
            guard let whole = number() else { return nil }
            var fraction = 0
            if skip(".") {
                // The kit of the standard takes a point without digits too.
                let digits = bytes[position...].prefix { (48...57).contains($0) }
                position += digits.count
                var scanner = TemporalScanner(String(decoding: digits, as: UTF8.self))
                fraction = scanner.fraction() ?? 0
            }
            guard skip("S") else {
                position = start
                return nil
            }
            return (whole, fraction)
        }

        /// A run of digits, or nil without any or beyond an `Int`.
        private mutating func number() -> Int? {
            var value = 0
            let start = position
            while let next, (48...57).contains(next) {
                let (tens, first) = value.multipliedReportingOverflow(by: 10)
                let (sum, second) = tens.addingReportingOverflow(Int(next - 48))
                if first || second { return nil }
                value = sum
                position += 1
            }
            return position > start ? value : nil
        }
    }
}
