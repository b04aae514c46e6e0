/// A character that must not stand in a file, because the file would not mean what it looks like.
struct ForbiddenCharacter {
    private let scalar: Unicode.Scalar
    private let refusal: YAMLRefusal
    private let name: String

    /// - Returns: nil for a character that is allowed.
    init?(_ scalar: Unicode.Scalar) {
        self.scalar = scalar
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: return nil
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
            (refusal, name) = (.bidiCharacter, "which changes the direction of the text around it")
        // libyaml ends a line at these, editors do not: a comment could hide a key.
        case 0x85, 0x2028, 0x2029: (refusal, name) = (.lineSeparator, "which some readers take for a line end")
        case 0: (refusal, name) = (.controlCharacter, "NUL")
        case 0x01...0x1F, 0x7F...0x9F: (refusal, name) = (.controlCharacter, "a control character")
        case 0xFEFF: (refusal, name) = (.controlCharacter, "a byte order mark inside the text")
        case 0xFFFE, 0xFFFF: (refusal, name) = (.controlCharacter, "which is no character")
        default: return nil
        }
    }

    func problem(at range: SourceRange) -> YAMLProblem {
        YAMLProblem(
            refusal, range, "the character \(code) (\(name)) is not allowed", hint: "delete it; it may be invisible")
    }

    /// The same character written as an escape in double quotes.
    func escapedProblem(at range: SourceRange) -> YAMLProblem? {
        guard refusal != .lineSeparator else { return nil }
        return YAMLProblem(refusal, range, "the escape of \(code) (\(name)) is not allowed", hint: "delete it")
    }

    private var code: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
}
