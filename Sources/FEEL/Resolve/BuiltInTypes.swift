/// The types of results that depend on the arguments: the largest of dates is a date.
enum BuiltInTypes {
    /// The type of a call with arguments of these types; nil where it says no more than the function does.
    static func result(of name: String, _ arguments: [FEELType]) -> FEELType? {
        guard let first = arguments.first else { return nil }
        switch name {
        case "min", "max", "sum": return arguments.count == 1 ? element(of: first) : union(arguments)
        case "abs": return single(first)
        case "sublist", "distinct values", "reverse", "remove", "sort": return element(of: first).map { .list($0) }
        case "append": return joined([element(of: first)] + arguments.dropFirst().map { $0 })
        case "concatenate", "union": return joined(arguments.map(element))
        case "insert before", "list replace":
            guard arguments.count == 3 else { return nil }
            return joined([element(of: first), arguments[2]])
        case "flatten": return flat(first).map { .list($0) }
        case "get entries": return .list(.context([.init("key", .string), .init("value", .any)]))
        default: return nil
        }
    }

    /// The type of the elements of a list; of a single value, which stands for a list of it, its own.
    private static func element(of type: FEELType) -> FEELType? {
        switch type {
        case .list(let element): element == .any ? nil : element
        case .any, .null: nil
        case let single: single
        }
    }

    private static func single(_ type: FEELType) -> FEELType? {
        if case .list(let element) = type { element } else { type }
    }

    private static func union(_ types: [FEELType]) -> FEELType {
        types.dropFirst().reduce(types[0]) { $0.union($1) }
    }

    private static func joined(_ types: [FEELType?]) -> FEELType? {
        let known = types.compactMap { $0 }
        guard known.count == types.count else { return nil }
        return .list(union(known).nullAsAny)
    }

    private static func flat(_ type: FEELType) -> FEELType? {
        var type = type
        while case .list(let element) = type { type = element }
        return type == .any || type == .null ? nil : type
    }
}
