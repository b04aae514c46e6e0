internal import Definitions

/// Texts in columns of a terminal.
enum TextWidth {
    static func of(_ text: String) -> Int { DisplayWidth.of(text) }

    /// The beginning of a text that fits so many columns; `…` stands for what was cut.
    static func cut(_ text: String, to columns: Int) -> String {
        guard of(text) > columns else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let width = DisplayWidth.of(character)
            guard used + width <= columns - 1 else { break }
            kept.append(character)
            used += width
        }
        return columns > 0 ? kept + "…" : ""
    }

    /// The text with spaces to so many columns.
    static func pad(_ text: String, to columns: Int, _ alignment: Table.Column.Alignment) -> String {
        let spaces = String(repeating: " ", count: max(0, columns - of(text)))
        switch alignment {
        case .leading: return text + spaces
        case .trailing: return spaces + text
        }
    }
}
