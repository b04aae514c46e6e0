internal import Core
internal import FEEL

/// A field as a person may see it: hidden ones are gone, secret ones masked.
struct ShownField {
    let field: Field
    let value: Value
    let isEditable: Bool

    /// - Parameter rights: nil for somebody who has no part in the instance now.
    static func all(of form: Form, _ data: [String: Value], rights: FieldRights?) -> [ShownField] {
        form.fields.compactMap { field in
            let rights = rights ?? .readAll
            guard rights.right(on: field.name) != .hidden else { return nil }
            let value = masked(data[field.name] ?? .null, field)
            return ShownField(field: field, value: value, isEditable: rights.mayEdit(field.name))
        }
    }

    private static func masked(_ value: Value, _ field: Field) -> Value {
        if value.isNull { return .null }
        if field.secret { return .string(mask(PlainText.of(value))) }
        guard case .list(let columns) = field.kind, let rows = value.asList else { return value }
        return .list(
            rows.map { row in
                guard let context = row.asContext else { return row }
                return .context(
                    Context(
                        context.entries.map { entry in
                            let column = columns.first { $0.name == entry.name }
                            return (entry.name, column.map { masked(entry.value, $0) } ?? entry.value)
                        }))
            })
    }

    /// The last four characters of a long text, and nothing of a short one.
    private static func mask(_ text: String) -> String {
        text.count >= 12 ? "••••" + text.suffix(4) : "••••"
    }
}

extension ShownField {
    /// The value for people: amounts in groups of three with their currency, choices by their labels.
    func text(for face: Face) -> String {
        if field.secret { return PlainText.of(value) }
        switch field.kind {
        case .money(let currency, _):
            return value.asNumber.map { "\(AmountText.grouped($0)) \(currency)" } ?? PlainText.of(value)
        case .integer(let bounds), .decimal(let bounds):
            return PlainText.of(value) + (value.isNull ? "" : bounds.unit.map { " \($0)" } ?? "")
        case .boolean: return value.asBool.map { $0 ? face.text("yes", "是") : face.text("no", "否") } ?? ""
        case .choice(let options):
            let option = options.first { .string($0.value) == value }
            let label = option.map { face.text($0.label) } ?? ""
            return label.isEmpty ? PlainText.of(value) : label
        case .text, .date, .person, .unit, .creditCode, .citizenID, .list: return PlainText.of(value)
        }
    }
}

/// Digits in groups of three.
enum AmountText {
    static func grouped(_ number: Decimal128) -> String {
        let text = number.description
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first, whole.utf8.allSatisfy({ (48...57).contains($0) }) else { return text }
        let digits = Array(whole)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return (isNegative ? "-" : "") + grouped + (parts.count > 1 ? "." + parts[1] : "")
    }
}
