import Core
import FEEL

/// Makes cases of the JSON of a case file.
enum CaseReader {
    static func suite(_ value: Value) throws(Refusal) -> ConformanceSuite {
        guard let cases = value["cases"].asList else { throw broken("cases", "the file") }
        var read: [ConformanceSuite.Case] = []
        for (number, value) in cases.enumerated() { read.append(try self.case(value, "case \(number + 1)")) }
        return ConformanceSuite(models: models(value["models"]), cases: read)
    }

    private static func models(_ value: Value) -> [String: ConformanceSuite.Model] {
        let entries = value.asContext?.entries ?? []
        return Dictionary(
            entries.map { entry in
                let imports = (entry.value["imports"].asList ?? []).compactMap { $0.asList?.last?.asString }
                return (
                    entry.name,
                    ConformanceSuite.Model(namespace: entry.value["namespace"].asString ?? "", imports: imports)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func `case`(_ value: Value, _ place: String) throws(Refusal) -> ConformanceSuite.Case {
        guard let model = value["model"].asString else { throw broken("model", place) }
        guard let results = value["results"].asList else { throw broken("results", place) }
        var expectations: [ConformanceSuite.Expectation] = []
        for result in results { expectations.append(try expectation(result, place)) }
        var inputs: [(String, Value)] = []
        for entry in value["inputs"].asContext?.entries ?? [] {
            guard let input = TypedValue.value(entry.value) else { throw broken("inputs.\(entry.name)", place) }
            inputs.append((entry.name, input))
        }
        return ConformanceSuite.Case(
            level: value["level"].asString ?? "", folder: value["folder"].asString ?? "",
            id: value["id"].asString ?? "", model: model,
            others: (value["others"].asList ?? []).compactMap(\.asString),
            service: value["type"].asString == "decisionService" ? value["invocable"].asString : nil,
            inputs: Context(inputs), results: expectations)
    }

    private static func expectation(_ value: Value, _ place: String) throws(Refusal) -> ConformanceSuite.Expectation {
        guard let decision = value["decision"].asString else { throw broken("decision", place) }
        guard let expected = TypedValue.value(value["expected"]) else { throw broken("expected", place) }
        return ConformanceSuite.Expectation(
            decision: decision, value: expected, isError: value["error"].asBool ?? false)
    }

    private static func broken(_ key: String, _ place: String) -> Refusal {
        Refusal(
            "conformance.case", .invalid,
            Message(en: "\(place) has no `\(key)` that can be read", zh: "\(place) 缺少可读的 `\(key)`"))
    }
}

/// The typed values of a case file: `{"t": "number", "v": "1.50"}`.
enum TypedValue {
    /// The value; nil where the text is not one of its type.
    static func value(_ typed: Value) -> Value? {
        let inside = typed["v"]
        switch typed["t"].asString {
        case "null": return .null
        case "number": return inside.asString.flatMap(number) ?? (inside.asNumber == nil ? nil : inside)
        case "string": return inside.asString.map { .string($0) }
        case "boolean": return inside.asBool.map { .boolean($0) }
        case "date": return inside.asString.flatMap { CalendarDate($0) }.map { .date($0) }
        case "time": return inside.asString.flatMap { TimeOfDay($0) }.map { .time($0) }
        case "dateTime": return inside.asString.flatMap { DateTime($0) }.map { .dateTime($0) }
        case "duration": return inside.asString.flatMap { DurationText.parse($0) }
        case "list": return list(inside)
        case "context": return context(inside)
        case "any": return inside
        default: return nil
        }
    }

    /// A number of XML Schema, which may begin with a point, end with one, or have a plus.
    private static func number(_ text: String) -> Value? {
        var text = text.drop { $0 == "+" }
        let sign = text.hasPrefix("-") ? "-" : ""
        text = text.drop { $0 == "-" }
        let whole = text.hasPrefix(".") ? "0" + text : String(text)
        return Decimal128(sign + (whole.hasSuffix(".") ? String(whole.dropLast()) : whole)).map { .number($0) }
    }

    private static func list(_ inside: Value) -> Value? {
        guard let elements = inside.asList else { return nil }
        let values = elements.compactMap(value)
        return values.count == elements.count ? .list(values) : nil
    }

    private static func context(_ inside: Value) -> Value? {
        guard let entries = inside.asContext?.entries else { return nil }
        let values = entries.compactMap { entry in value(entry.value).map { (entry.name, $0) } }
        return values.count == entries.count ? .context(Context(values)) : nil
    }
}
