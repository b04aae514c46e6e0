/// Which characters stand in names and spaces (DMN 1.5, grammar rules 26–30 and 61).
enum Characters {
    /// The code point at a position of valid UTF-8, and its width; nil at the end.
    @inline(__always)
    static func scalar(_ bytes: [UInt8], at position: Int) -> (scalar: UInt32, width: Int)? {
        guard position < bytes.count else { return nil }
        let first = bytes[position]
        if first < 0x80 { return (UInt32(first), 1) }
        return wide(bytes, first, at: position)
    }

    private static func wide(_ bytes: [UInt8], _ first: UInt8, at position: Int) -> (scalar: UInt32, width: Int) {
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var scalar = UInt32(first) & (0xFF >> UInt32(width + 1))
        for offset in 1..<width where position + offset < bytes.count {
            scalar = scalar << 6 | UInt32(bytes[position + offset] & 0x3F)
        }
        return (scalar, width)
    }

    static func beginsName(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (65...90).contains(scalar & ~0x20) || scalar == 0x5F || scalar == 0x3F }
        return switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x167F, 0x1681...0x1FFF: true
        case 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF: true
        case 0xF900...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD, 0x10000...0xEFFFF: true
        default: false
        }
    }

    static func continuesName(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            return (65...90).contains(scalar & ~0x20) || (48...57).contains(scalar) || scalar == 0x5F || scalar == 0x3F
        }
        return beginsName(scalar) || scalar == 0xB7 || (0x300...0x36F).contains(scalar)
            || (0x203F...0x2040).contains(scalar)
    }

    /// Whether a byte is an ASCII letter, a digit or `_`: what most names are made of.
    @inline(__always)
    static func isPlain(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 0x5F
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    /// `’`, which word processors make of `'`.
    static let apostrophe: UInt32 = 0x2019

    /// The symbols that may stand inside a name besides letters: `.` `/` `-` `'` `’` `+` `*`.
    static func isNameSymbol(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x2F, 0x2D, 0x27, apostrophe, 0x2B, 0x2A: true
        default: false
        }
    }
}
