internal import FEEL

/// JSON for programs and for people who read along: members keep the order in which the answer gives them.
///
/// The record's own JSON is `JSONWriter`'s canonical form; this one is never hashed.
enum JSONText {
    /// On one line.
    static func compact(_ value: Value) -> String { write(value, indentation: nil) }

    /// Two spaces a level.
    static func indented(_ value: Value) -> String { write(value, indentation: 0) }

    private static func write(_ value: Value, indentation: Int?) -> String {
        switch value {
        case .list(let elements):
            return enclose("[", elements.map { write($0, indentation: deeper(indentation)) }, "]", indentation)
        case .context(let context):
            let separator = indentation == nil ? ":" : ": "
            let members = context.entries.map {
                scalar(.string($0.name)) + separator + write($0.value, indentation: deeper(indentation))
            }
            return enclose("{", members, "}", indentation)
        case .null, .boolean, .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function:
            return scalar(value)
        }
    }

    private static func scalar(_ value: Value) -> String {
        String(decoding: JSONWriter.canonical(value), as: UTF8.self)
    }

    private static func deeper(_ indentation: Int?) -> Int? { indentation.map { $0 + 1 } }

    private static func enclose(_ open: String, _ parts: [String], _ close: String, _ indentation: Int?) -> String {
        guard !parts.isEmpty else { return open + close }
        guard let indentation else { return open + parts.joined(separator: ",") + close }
        let inner = "\n" + String(repeating: "  ", count: indentation + 1)
        let outer = "\n" + String(repeating: "  ", count: indentation)
        return open + inner + parts.joined(separator: "," + inner) + outer + close
    }
}
