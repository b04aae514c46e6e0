/// 统一社会信用代码 (GB 32100-2015): 18 characters, the last one a check character, modulo 31.
package enum CreditCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    package static func isValid(_ text: String) -> Bool {
        let digits = text.utf8.compactMap { alphabet.firstIndex(of: $0) }
        guard digits.count == 18, text.utf8.count == 18 else { return false }
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return (31 - sum % 31) % 31 == digits[17]
    }
}

/// 公民身份号码 (GB 11643-1999): 17 digits with a day of birth, and a check character (ISO 7064, MOD 11-2).
package enum CitizenID {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    package static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 18 else { return false }
        let digits = bytes.prefix(17).compactMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil }
        guard digits.count == 17, hasBirthday(digits) else { return false }
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return checks[sum % 11] == bytes[17]
    }

    private static func hasBirthday(_ digits: [Int]) -> Bool {
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        let (year, month, day) = (number(6..<10), number(10..<12), number(12..<14))
        guard (1800...2199).contains(year), (1...12).contains(month) else { return false }
        let leap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }
}
