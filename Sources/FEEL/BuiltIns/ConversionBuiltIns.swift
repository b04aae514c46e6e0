/// `string` and `number` (DMN 1.5, table 69).
enum ConversionBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("string", ["from"], result: .string) { call, frame in
            if call[0].isNull { return call.fail(.null, en: "there is nothing to write", zh: "没有可写出的值", &frame) }
            let text = ValueText.text(of: call[0], limit: Frame.maximumText)
            return frame.allowsText(text.utf8.count, call.range) ? .string(text) : .null
        },
        BuiltIn(
            "number", ["from", "grouping separator", "decimal separator"], required: 1, result: .number, body: number),
        BuiltIn("is defined", ["value"], result: .boolean) { call, _ in .boolean(call.has(0)) },
    ]

    private static func number(_ call: Call, _ frame: inout Frame) -> Value {
        if let number = call.number(0), call.arguments.count == 1 { return .number(number) }
        guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
        var (grouping, point) = ("", ".")
        if call.has(1) {
            guard let separator = call.string(1), [" ", ",", "."].contains(separator) else {
                return call.fail(
                    .invalidValue, en: "the grouping separator is a space, a comma or a point", zh: "分组符应为空格、逗号或点",
                    &frame)
            }
            grouping = separator
        }
        if call.has(2) {
            guard let separator = call.string(2), [",", "."].contains(separator) else {
                return call.fail(
                    .invalidValue, en: "the decimal separator is a comma or a point", zh: "小数点应为逗号或点", &frame)
            }
            point = separator
        }
        if grouping == point {
            return call.fail(.invalidValue, en: "the separators must differ", zh: "两个分隔符不能相同", &frame)
        }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if String(scalar) == grouping { continue }
            if String(scalar) == ".", point != "." { return unreadable(text, call, &frame) }
            plain.append(String(scalar) == point ? "." : scalar)
        }
        guard let number = Decimal128(utf8: String(plain).utf8, roundingExcess: true) else {
            return unreadable(text, call, &frame)
        }
        return .number(number)
    }

    private static func unreadable(_ text: String, _ call: Call, _ frame: inout Frame) -> Value {
        call.fail(.invalidValue, about: .string(text), en: "is no number", zh: "不是数", &frame)
    }
}

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
