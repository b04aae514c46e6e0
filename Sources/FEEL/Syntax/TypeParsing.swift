extension Parser {
    /// A type after `instance of` or behind a parameter's `:`.
    mutating func type() throws(Failure) -> FEELType {
        try descend()
        defer { ascend() }
        let start = token
        guard start.kind == .word else { throw unexpected("the name of a type") }
        if let (name, end) = scope.typeNames.match(lexer, word: start), let type = scope.types[name] {
            try advance(to: end)
            return type
        }
        if let (name, end) = Self.names.match(lexer, word: start) {
            try advance(to: end)
            if let simple = Self.simple[name] { return simple }
            return try generic(name)
        }
        throw failure(
            .unknownName, Wording(en: "there is no type \(quoted(start))", zh: "没有类型 \(quoted(start))"),
            hint: NearestName.hint(for: text(start), among: Self.names.names))
    }

    private mutating func generic(_ name: String) throws(Failure) -> FEELType {
        switch name {
        case "list": return .list(try angled())
        case "range": return .range(try angled())
        case "context": return .context(try members())
        default: return try functionType()
        }
    }

    /// `<type>`; any type where it is left out.
    private mutating func angled() throws(Failure) -> FEELType {
        guard try take(.less) else { return .any }
        let inner = try type()
        try expect(.greater, "'>'")
        return inner
    }

    private mutating func members() throws(Failure) -> [FEELType.Member] {
        guard try take(.less) else { return [] }
        var members: [FEELType.Member] = []
        while token.kind != .greater {
            if !members.isEmpty { try expect(.comma, "','") }
            let (name, _) = try newName("the name of an entry") { $0.token.kind == .colon }
            try expect(.colon, "':'")
            members.append(FEELType.Member(name, try type()))
        }
        try expect(.greater, "'>'")
        return members
    }

    private mutating func functionType() throws(Failure) -> FEELType {
        var parameters: [FEELType] = []
        if try take(.less) {
            while token.kind != .greater {
                if !parameters.isEmpty { try expect(.comma, "','") }
                parameters.append(try type())
            }
            try expect(.greater, "'>'")
        }
        guard try take(.arrow) else { return .function(parameters, .any) }
        return .function(parameters, try type())
    }

    private static let simple: [String: FEELType] = [
        "Any": .any, "Null": .null, "number": .number, "string": .string, "boolean": .boolean, "date": .date,
        "time": .time, "date and time": .dateTime, "years and months duration": .yearsMonths,
        "days and time duration": .daysTime, "day time duration": .daysTime, "year month duration": .yearsMonths,
    ]

    private static let names: NameTable = {
        var table = NameTable()
        for name in simple.keys.sorted() + ["list", "range", "context", "function"] { table.insert(name) }
        return table
    }()
}
