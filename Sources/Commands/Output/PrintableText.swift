/// Text of users as it may go to a terminal: nothing in it moves the cursor, changes colours or turns the writing
/// direction round.
enum PrintableText {
    /// On one line: a line end becomes `⏎`.
    static func line(_ text: String) -> String { clean(text, lineEnd: "⏎") }

    /// Line ends stay.
    static func lines(_ text: String) -> String { clean(text, lineEnd: "\n") }

    private static func clean(_ text: String, lineEnd: Unicode.Scalar) -> String {
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.replacingLineEnds.unicodeScalars {
            if scalar == "\n" {
                result.append(lineEnd)
            } else if scalar == "\t" {
                result.append(" ")
            } else {
                result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    /// Controls, and the characters that change the direction of what follows (UAX #9).
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0x2028, 0x2029: true
        default: false
        }
    }
}

extension String {
    /// CR LF is one line end.
    fileprivate var replacingLineEnds: String {
        String(map { $0 == "\r\n" ? "\n" : $0 })
    }
}
