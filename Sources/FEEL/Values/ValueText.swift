/// The text of any value: what `string()` gives.
package struct ValueText {
    private var text = ""
    private let limit: Int

    private init(limit: Int) { self.limit = limit }

    /// - Parameter limit: the bytes beyond which no more is written; a value may be far longer than what it is made of.
    package static func text(of value: Value, limit: Int = .max) -> String {
        if case .string(let text) = value { return text }
        var writer = ValueText(limit: limit)
        writer.write(value)
        return writer.text
    }

    /// The value as an expression, cut where it is long: for messages.
    package static func brief(_ value: Value, limit: Int = 60) -> String {
        var writer = ValueText(limit: limit < Int.max / 4 ? limit * 4 : .max)
        writer.write(value)
        let text = writer.text
        return text.unicodeScalars.count <= limit
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
    }

    private mutating func write(_ value: Value) {
        guard text.utf8.count <= limit else { return }
        switch value {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let value): number(value)
        case .string(let value): text += Self.quoted(value, limit: limit)
        case .date(let value): text += value.description
        case .time(let value): text += value.description
        case .dateTime(let value): text += value.description
        case .yearsMonths(let value): text += value.description
        case .daysTime(let value): text += value.description
        case .list(let elements): list(elements)
        case .context(let context): self.context(context)
        case .range(let value): range(value)
        case .function(let value): text += "function(" + value.parameters.joined(separator: ", ") + ")"
        }
    }

    /// In plain digits, unless most of them would be zeros that nobody reads.
    private mutating func number(_ number: Decimal128) {
        text +=
            abs(number.exponent) <= limit
            ? number.description
            : "\(number.isNegative ? "-" : "")\(number.coefficient)E\(number.exponent)"
    }

    private mutating func list(_ elements: [Value]) {
        text += "["
        for (index, element) in elements.enumerated() where text.utf8.count <= limit {
            if index > 0 { text += ", " }
            write(element)
        }
        text += "]"
    }

    private mutating func context(_ context: Context) {
        text += "{"
        for (index, entry) in context.entries.enumerated() where text.utf8.count <= limit {
            if index > 0 { text += ", " }
            text += (Self.isName(entry.name) ? entry.name : Self.quoted(entry.name)) + ": "
            write(entry.value)
        }
        text += "}"
    }

    /// Whether a key can be read back without quotes.
    private static func isName(_ key: String) -> Bool {
        guard let first = key.unicodeScalars.first, Characters.beginsName(first.value), key.utf8.last != 0x20 else {
            return false
        }
        return key.unicodeScalars.allSatisfy {
            $0 == " " || Characters.continuesName($0.value) || Characters.isNameSymbol($0.value)
        }
    }

    private mutating func range(_ range: ValueRange) {
        if let comparison = range.comparison {
            text += "(" + comparison.rawValue + " "
            write(range.comparand)
            text += ")"
            return
        }
        text += range.startIncluded ? "[" : "("
        write(range.start)
        text += ".."
        write(range.end)
        text += range.endIncluded ? "]" : ")"
    }

    private static func quoted(_ value: String, limit: Int = .max) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            guard text.utf8.count <= limit else { return text }
            if scalar == "\"" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}
