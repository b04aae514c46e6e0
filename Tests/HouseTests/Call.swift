/// A call in a Swift file, with its arguments as they are written.
struct Call {
    let name: String
    let arguments: [String]
    let line: Int

    /// All calls of these names, in order; declarations (`func room(…)`) are none.
    static func all(named names: Set<String>, in file: SourceFile) -> [Call] {
        let tokens = file.tokens
        let bytes = Array(file.text.utf8)
        return tokens.indices.compactMap { index in
            guard names.contains(tokens[index].text), index + 1 < tokens.count, tokens[index + 1].text == "(",
                index == 0 || tokens[index - 1].text != "func",
                let end = closing(tokens, from: index + 1)
            else { return nil }
            let inside = tokens[index + 1].bytes.upperBound..<tokens[end].bytes.lowerBound
            return Call(
                name: tokens[index].text,
                arguments: elements(String(decoding: bytes[inside], as: UTF8.self)),
                line: tokens[index].line)
        }
    }

    /// The argument with this label, without the label.
    func argument(_ label: String) -> String? {
        arguments.lazy.compactMap { Self.unlabelled($0, label) }.first
    }

    /// The n-th argument, when it has no label.
    func positional(_ index: Int) -> String? {
        guard index < arguments.count, !arguments[index].isLabelled else { return nil }
        return arguments[index]
    }

    /// The text of a plain string literal.
    static func literal(_ text: String) -> String? {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\""), !text.contains("\\") else { return nil }
        return String(text.dropFirst().dropLast())
    }

    /// The elements of an array literal, or of the first one in a sum of arrays.
    static func elements(of array: String) -> [String] {
        guard let open = array.firstIndex(of: "["), let close = array.lastIndex(of: "]") else { return [] }
        return elements(String(array[array.index(after: open)..<close]))
    }

    /// Splits at the commas that stand outside brackets and strings.
    private static func elements(_ text: String) -> [String] {
        var elements: [String] = []
        var current = ""
        var depth = 0
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "(", "[", "{": depth += isQuoted ? 0 : 1
            case ")", "]", "}": depth -= isQuoted ? 0 : 1
            case "," where depth == 0 && !isQuoted:
                elements.append(current)
                current = ""
                continue
            default: break
            }
            current.append(character)
        }
        return (elements + [current]).map(\.trimmed).filter { !$0.isEmpty }
    }

    private static func closing(_ tokens: [Token], from open: Int) -> Int? {
        var depth = 0
        for index in open..<tokens.count {
            if tokens[index].text == "(" { depth += 1 }
            if tokens[index].text == ")" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private static func unlabelled(_ argument: String, _ label: String) -> String? {
        guard argument.hasPrefix("\(label):") else { return nil }
        return String(argument.dropFirst(label.count + 1)).trimmed
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// `name: value`, and not a string that has a colon in it.
    fileprivate var isLabelled: Bool {
        guard let colon = firstIndex(of: ":") else { return false }
        return self[..<colon].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}
