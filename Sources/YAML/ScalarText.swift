/// The ways to write a text in YAML.
enum ScalarText {
    /// On one line: plain where every reader takes it for the same text, else in double quotes.
    static func inline(_ text: String) -> String { PlainText.isSafe(text) ? text : quoted(text) }

    /// In double quotes. Letters of every script stay as they are; what cannot be seen is escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars { result += escaped(scalar) }
        return result + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\r": return "\\r"
        default: break
        }
        guard ForbiddenCharacter(scalar) != nil else { return String(Character(scalar)) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// As a literal block, header included and without its last line end; nil where a block would not keep the text.
    static func literal(_ text: String, indentation: Int) -> String? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, !" \t\n".unicodeScalars.contains(first), scalars.contains("\n") else {
            return nil
        }
        guard scalars.allSatisfy({ $0 != "\r" && ForbiddenCharacter($0) == nil }) else { return nil }
        let lineEnds = scalars.reversed().prefix { $0 == "\n" }.count
        let chomping = lineEnds == 0 ? "-" : lineEnds == 1 ? "" : "+"
        let body = scalars.dropLast(lineEnds)
        let padding = String(repeating: " ", count: indentation)
        var result = "|" + chomping
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            result += "\n" + (line.isEmpty ? "" : padding + String(line))
        }
        return result + String(repeating: "\n", count: max(lineEnds - 1, 0))
    }
}
