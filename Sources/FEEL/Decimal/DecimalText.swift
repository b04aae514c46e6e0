extension Decimal128: LosslessStringConvertible {
    /// The canonical plain text: no exponent, no trailing zero after the point, no negative zero.
    public var description: String {
        var bytes: [UInt8] = []
        appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads plain (`-12.50`, `.5`) or exponent text (`1.2E-3`).
    ///
    /// nil for anything else, for more than 34 significant digits (nothing is rounded silently) and for numbers out of
    /// range.
    public init?(_ text: some StringProtocol) {
        var parser = DecimalParser()
        for byte in text.utf8 where !parser.feed(byte) { return nil }
        guard let value = parser.finish(roundingExcess: false) else { return nil }
        self = value
    }

    /// The same from UTF-8 bytes. With `roundingExcess`, digits beyond the 34th are rounded half-even instead of refused,
    /// as FEEL rounds a literal.
    package init?(utf8 bytes: some Sequence<UInt8>, roundingExcess: Bool = false) {
        var parser = DecimalParser()
        for byte in bytes where !parser.feed(byte) { return nil }
        guard let value = parser.finish(roundingExcess: roundingExcess) else { return nil }
        self = value
    }

    /// Reads at most 18 digits, as most literals are; nil for anything else.
    init?(wholeDigits bytes: ArraySlice<UInt8>) {
        guard (1...18).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            value = value &* 10 &+ Int(byte &- 48)
        }
        self.init(value)
    }

    /// Appends `description` as ASCII, without a string in between.
    package func appendPlain(to bytes: inout [UInt8]) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        let exponent = exponent
        if exponent >= 0 {
            Self.append(coefficient, minimumDigits: 1, to: &bytes)
            for _ in 0..<exponent { bytes.append(UInt8(ascii: "0")) }
            return
        }
        let first = bytes.count
        Self.append(coefficient, minimumDigits: 1 - exponent, to: &bytes)
        bytes.insert(UInt8(ascii: "."), at: max(first, bytes.count + exponent))
    }

    private static func append(_ value: UInt128, minimumDigits: Int, to bytes: inout [UInt8]) {
        let first = bytes.count
        var rest = value
        while rest > UInt128(UInt64.max) {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
            bytes.append(UInt8(truncatingIfNeeded: remainder) + 48)
            rest = quotient
        }
        var small = UInt64(truncatingIfNeeded: rest)
        while small > 0 {
            bytes.append(UInt8(truncatingIfNeeded: small % 10) + 48)
            small /= 10
        }
        while bytes.count - first < minimumDigits { bytes.append(48) }
        bytes[first...].reverse()
    }
}

/// A decimal read byte by byte.
private struct DecimalParser {
    private enum Stage { case sign, whole, fraction, exponentSign, exponent }
    private var stage = Stage.sign
    private var negative = false
    private var coefficient: UInt128 = 0
    private var digits = 0
    private var seenDigit = false
    private var scale = 0
    private var dropped = 0
    private var firstDropped: UInt8 = 0
    private var sticky = false
    private var exponentNegative = false
    private var exponent = 0
    private var seenExponentDigit = false

    /// Takes one byte; false when it cannot stand there.
    mutating func feed(_ byte: UInt8) -> Bool {
        switch (stage, byte) {
        case (.sign, UInt8(ascii: "-")), (.sign, UInt8(ascii: "+")):
            negative = byte == UInt8(ascii: "-")
            stage = .whole
        case (.sign, 48...57), (.whole, 48...57):
            stage = .whole
            take(byte - 48)
        case (.fraction, 48...57):
            scale += 1
            take(byte - 48)
        case (.sign, UInt8(ascii: ".")), (.whole, UInt8(ascii: ".")):
            stage = .fraction
        case (.whole, UInt8(ascii: "e")), (.whole, UInt8(ascii: "E")), (.fraction, UInt8(ascii: "e")),
            (.fraction, UInt8(ascii: "E")):
            stage = .exponentSign
            return seenDigit
        case (.exponentSign, UInt8(ascii: "-")), (.exponentSign, UInt8(ascii: "+")):
            exponentNegative = byte == UInt8(ascii: "-")
            stage = .exponent
        case (.exponentSign, 48...57), (.exponent, 48...57):
            stage = .exponent
            seenExponentDigit = true
            exponent = min(exponent * 10 + Int(byte - 48), 1_000_000_000)
        default: return false
        }
        return true
    }

    private mutating func take(_ digit: UInt8) {
        seenDigit = true
        if digits == 0, digit == 0 { return }
        if digits < 34 {
            coefficient = coefficient * 10 + UInt128(digit)
            digits += 1
        } else {
            if dropped == 0 { firstDropped = digit } else { sticky = sticky || digit != 0 }
            dropped += 1
        }
    }

    func finish(roundingExcess: Bool) -> Decimal128? {
        guard seenDigit, stage != .exponentSign, stage != .exponent || seenExponentDigit else { return nil }
        let power = (exponentNegative ? -exponent : exponent) - scale + dropped
        if coefficient == 0 { return .zero }
        let excess = firstDropped != 0 || sticky
        if !roundingExcess, excess || underflows(power) { return nil }
        if power > 7000 { return nil }
        guard excess else { return Decimal128.rounding(negative: negative, Wide(low: coefficient), exponent: power) }
        let wide = Wide(coefficient, times: 10) + Wide(low: UInt128(firstDropped))
        return Decimal128.rounding(negative: negative, wide, exponent: power - 1, sticky: sticky)
    }

    /// Whether digits would fall below the smallest exponent.
    private func underflows(_ power: Int) -> Bool {
        var (rest, power) = (coefficient, power)
        while power < Decimal128.minimumExponent, rest % 10 == 0 { (rest, power) = (rest / 10, power + 1) }
        return power < Decimal128.minimumExponent
    }
}

extension Decimal128: Codable {
    /// Written as a string, so that no coder passes it through binary floating point.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Read from a string, or from a whole number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let whole = try? container.decode(Int.self) {
            self.init(whole)
            return
        }
        let text = try container.decode(String.self)
        guard let value = Decimal128(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is not a decimal number of at most 34 digits")
        }
        self = value
    }
}
