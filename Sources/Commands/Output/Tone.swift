/// What a piece of text is, for those who see colours; the words alone must say it too.
enum Tone: Sendable {
    case plain
    case dim
    case strong
    case good
    case warning
    case bad

    /// Select Graphic Rendition parameters (ECMA-48, 8.3.117).
    fileprivate var parameters: String? {
        switch self {
        case .plain: nil
        case .dim: "2"
        case .strong: "1"
        case .good: "32"
        case .warning: "33"
        case .bad: "31"
        }
    }
}

/// Puts tones on text, or leaves it alone.
struct Style: Sendable {
    let isColoured: Bool

    func apply(_ tone: Tone, to text: String) -> String {
        guard isColoured, !text.isEmpty, let parameters = tone.parameters else { return text }
        return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
    }
}
