extension PluginHarness {
    /// Compares a plugin's types with its `schema.json`, a JSON Schema (draft 2020-12) with `$defs.input` and
    /// `$defs.output`: names, required fields, kinds, and the words of enums.
    ///
    /// - Returns: a sentence for each difference; none where they agree.
    public func schemaDifferences(_ json: String) -> [String] {
        guard let schema = try? JSONReader.read(Array(json.utf8)) else { return ["the schema is not JSON"] }
        guard schema["$schema"] == "https://json-schema.org/draft/2020-12/schema" else {
            return ["the schema does not say that it is of draft 2020-12"]
        }
        return SchemaCheck.differences(plugin.input, schema["$defs"]["input"], "input")
            + SchemaCheck.differences(plugin.output, schema["$defs"]["output"], "output")
    }
}

/// Compares a shape with a JSON Schema.
enum SchemaCheck {
    static func differences(_ shape: Shape, _ schema: Value, _ place: String) -> [String] {
        guard schema.asContext != nil else { return ["\(place): the schema does not have it"] }
        let kind = shape.jsonKind
        if let type = kind.type, schema["type"] != .string(type) {
            return ["\(place): the type holds \(type), the schema \(schema["type"].asString ?? "nothing")"]
        }
        if let format = kind.format, schema["format"] != .string(format) {
            return ["\(place): the schema lacks the format \(format)"]
        }
        switch shape {
        case .choice(let words):
            let inSchema = schema["enum"].asList?.compactMap(\.asString) ?? []
            return Set(words) == Set(inSchema) ? [] : ["\(place): the type knows \(words), the schema \(inSchema)"]
        case .list(let element): return differences(element, schema["items"], place + "[]")
        case .map(let element): return differences(element, schema["additionalProperties"], place + ".*")
        case .context(let fields): return differences(fields, schema, place)
        case .any, .boolean, .number, .integer, .string, .date, .time, .dateTime, .yearsMonths, .daysTime: return []
        }
    }

    private static func differences(_ fields: [Shape.Field], _ schema: Value, _ place: String) -> [String] {
        let properties = schema["properties"].asContext ?? .empty
        let required = Set(schema["required"].asList?.compactMap(\.asString) ?? [])
        let names = Set(fields.map(\.name))
        var found = properties.names.filter { !names.contains($0) }.map { "\(place).\($0): the type does not have it" }
        if schema["additionalProperties"] != false { found.append("\(place): the schema allows other fields") }
        for field in fields {
            let below = "\(place).\(field.name)"
            found += differences(field.shape, properties[field.name] ?? .null, below)
            if field.isRequired != required.contains(field.name) {
                found.append("\(below): required in the \(field.isRequired ? "type" : "schema") only")
            }
        }
        return found
    }
}

extension Shape {
    /// What the shape is in JSON; nil where the schema may say anything.
    fileprivate var jsonKind: (type: String?, format: String?) {
        switch self {
        case .any: (nil, nil)
        case .boolean: ("boolean", nil)
        case .number: ("number", nil)
        case .integer: ("integer", nil)
        case .string, .choice: ("string", nil)
        case .date: ("string", "date")
        case .time: ("string", "time")
        case .dateTime: ("string", "date-time")
        case .yearsMonths, .daysTime: ("string", "duration")
        case .list: ("array", nil)
        case .map, .context: ("object", nil)
        }
    }
}
