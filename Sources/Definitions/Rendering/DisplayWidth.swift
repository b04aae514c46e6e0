/// How many columns of a terminal a text takes.
///
/// Counts by characters as people see them (grapheme clusters). What Unicode calls wide or fullwidth takes two columns,
/// ambiguous characters one: that is what terminals in UTF-8 do.
package enum DisplayWidth {
    package static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    package static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        // U+FE0F asks for the picture of a character that is text otherwise; two regional letters are a flag.
        if scalars.contains("\u{FE0F}") || isFlag(scalars) { return 2 }
        return scalars.reduce(0) { max($0, of($1)) } * (isInvisible(first) && scalars.count == 1 ? 0 : 1)
    }

    package static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return isInvisible(scalar) ? 0 : 1 }
        if isInvisible(scalar) { return 0 }
        return WideRanges.contains(scalar.value) ? 2 : 1
    }

    private static func isFlag(_ scalars: Character.UnicodeScalarView) -> Bool {
        scalars.count == 2 && scalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
    }

    /// Marks that stand on another character, format characters and controls.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0x1160...0x11FF: true
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: scalar.value != 0xAD
            default: false
            }
        }
    }
}
