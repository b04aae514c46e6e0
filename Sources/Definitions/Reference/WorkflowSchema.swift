import Core

/// The JSON Schema of workflow files, `docs/workflow.schema.json`, made from the key tables: editors complete and check
/// by it. What it cannot say (names, ways, expressions) `countersign check` does.
package enum WorkflowSchema {
    package static func json() -> String {
        let definitions = TableID.allCases.filter { !DirectoryKeys.tables.contains($0) }
            .map { ($0.rawValue, object(of: $0)) }
        let schema = JSONTree.object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("Countersign workflow")),
            ("$ref", .string("#/$defs/\(TableID.workflow.rawValue)")),
            ("$defs", .object(definitions)),
        ])
        return schema.text + "\n"
    }

    private static func object(of id: TableID) -> JSONTree {
        let keys = id.table.keys.filter(\.isSupported)
        let required = keys.filter { $0.required && $0.fits.isEmpty }.map { JSONTree.string($0.name) }
        var members: [(String, JSONTree)] = [
            ("description", .string(id.table.doc.en)),
            ("type", .string("object")),
            ("additionalProperties", .bool(false)),
            ("properties", .object(keys.map { ($0.name, property($0)) })),
        ]
        if !required.isEmpty { members.append(("required", .array(required))) }
        return .object(members + conditions(id, keys))
    }

    private static func property(_ key: Key) -> JSONTree {
        var members = members(of: key.shape)
        members.append(("description", .string("\(key.doc.en) \(key.doc.zh)")))
        return .object(members)
    }

    /// What goes with some kinds only: a field's by its `type`; a step has exactly one key that says its kind.
    private static func conditions(_ id: TableID, _ keys: [Key]) -> [(String, JSONTree)] {
        switch id {
        case .step: [("oneOf", .array(StepKindName.allCases.map { stepKind($0, keys) }))]
        case .field: [("allOf", .array(FieldType.allCases.map { fieldType($0, keys) }))]
        default: []
        }
    }

    private static func stepKind(_ kind: StepKindName, _ keys: [Key]) -> JSONTree {
        .object([
            ("required", .array([.string(kind.rawValue)])),
            ("properties", forbidden(keys.filter { !$0.goes(with: kind.rawValue) })),
        ])
    }

    private static func fieldType(_ type: FieldType, _ keys: [Key]) -> JSONTree {
        let required = keys.filter { $0.required && $0.fits.contains(type.rawValue) }
        let isType = JSONTree.object([("const", .string(type.rawValue))])
        return .object([
            ("if", .object([("required", .array([.string("type")])), ("properties", .object([("type", isType)]))])),
            (
                "then",
                .object([
                    ("required", .array(required.map { .string($0.name) })),
                    ("properties", forbidden(keys.filter { !$0.goes(with: type.rawValue) })),
                ])
            ),
        ])
    }

    private static func forbidden(_ keys: [Key]) -> JSONTree { .object(keys.map { ($0.name, .bool(false)) }) }

    private static func schema(_ shape: Shape) -> JSONTree { .object(members(of: shape)) }

    private static func members(of shape: Shape) -> [(String, JSONTree)] {
        switch shape {
        case .text, .grid, .expression: [("type", scalars)]
        case .name(let kind): name(kind)
        case .flag: [("type", .string("boolean"))]
        case .whole(let range):
            [("type", .string("integer")), ("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound))]
        case .number: [("type", .string("number"))]
        case .words(let words, _): [("enum", .array(words.map { .string($0) }))]
        case .value, .constant: []
        case .label:
            [("anyOf", .array([.object([("type", .string("string"))]), texts]))]
        case .notation(let notation): [("type", scalars), ("pattern", .string(notation.pattern))]
        case .table(let id): [("$ref", .string("#/$defs/\(id.rawValue)"))]
        case .entries(let kind, let element): entries(kind, element)
        case .list(let element):
            [("type", .string("array")), ("minItems", .int(1)), ("items", schema(element))]
        case .either(let shapes): [("anyOf", .array(shapes.map(schema)))]
        }
    }

    /// A text that looks like a number is one to JSON.
    private static let scalars = JSONTree.array(["string", "number", "boolean"].map { .string($0) })

    private static let texts = JSONTree.object([
        ("type", .string("object")), ("minProperties", .int(1)),
        ("additionalProperties", .object([("type", .string("string"))])),
    ])

    private static func name(_ kind: NameKind) -> [(String, JSONTree)] {
        kind.spelling.pattern.map { [("type", scalars), ("pattern", .string($0))] } ?? [("type", scalars)]
    }

    private static func entries(_ kind: NameKind, _ element: Shape) -> [(String, JSONTree)] {
        var members: [(String, JSONTree)] = [("type", .string("object")), ("minProperties", .int(1))]
        if let pattern = kind.spelling.pattern {
            members.append(("propertyNames", .object([("pattern", .string(pattern))])))
        }
        return members + [("additionalProperties", schema(element))]
    }
}

extension NameKind.Spelling {
    /// Nil where any text will do.
    var pattern: String? {
        switch self {
        case .kebab: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
        case .snake: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
        case .identifier: "^[a-z0-9][a-z0-9._-]{0,63}$"
        case .free: nil
        }
    }
}
