/// Writes random expressions, every production of the grammar among them (DMN 1.5, 10.3.1.2).
///
/// Most of what it writes makes sense, since nonsense ends at its first operator: each part is asked for by kind, and one
/// in twelve is of another.
struct FuzzGrammar {
    var choice: FuzzChoice
    private var locals: [(name: String, kind: FuzzKind)] = []
    private var room = 0

    init(_ choice: FuzzChoice) { self.choice = choice }

    /// An expression of about so many parts.
    mutating func expression(parts: Int) -> String {
        room = parts
        locals = []
        return expression(choice.pick(FuzzKind.allCases))
    }

    /// The unary tests of a cell.
    mutating func cell(parts: Int) -> String {
        room = parts
        locals = [("?", .any)]
        if choice.once(in: 8) { return "-" }
        let tests = (0...choice.below(3)).map { _ in test(choice.pick([.number, .string, .date, .any])) }
            .joined(separator: ", ")
        return choice.once(in: 5) ? "not(\(tests))" : tests
    }

    private mutating func expression(_ wanted: FuzzKind) -> String {
        room -= 1
        let kind = choice.once(in: 12) ? choice.pick(FuzzKind.allCases) : wanted
        if room <= 0 || choice.once(in: 4) { return leaf(kind) }
        switch choice.below(12) {
        case 0: return "if \(expression(.boolean)) then \(expression(kind)) else \(expression(kind))"
        case 1: return "(\(expression(kind)))"
        case 2: return "\(operand(.list))[\(choice.pick(["1", "-1", "2", "i"]))]"
        case 3: return "(function(x, y) \(bound([("x", kind), ("y", .any)], kind)))(\(expression(kind)), 2)"
        case 4, 5, 6: return call(kind)
        default: return form(kind)
        }
    }

    private mutating func operand(_ kind: FuzzKind) -> String {
        let text = expression(kind)
        return text.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B } ? text : "(\(text))"
    }

    private mutating func leaf(_ kind: FuzzKind) -> String {
        if choice.once(in: 2) {
            let fitting = locals.filter { $0.kind == kind || kind == .any }
            if !fitting.isEmpty, choice.below(3) > 0 { return choice.pick(fitting).name }
            if let name = FuzzScope.names(of: kind).nonEmpty.map({ choice.pick($0) }) { return name }
        }
        return choice.pick(FuzzLiterals.of(kind))
    }

    /// What is written with operators and brackets.
    private mutating func form(_ kind: FuzzKind) -> String {
        switch kind {
        case .number: number()
        case .string: "\(operand(.string)) + \(operand(.string))"
        case .boolean: boolean()
        case .date: "\(operand(.date)) \(choice.pick(["+", "-"])) \(operand(choice.pick([.months, .duration])))"
        case .time: "\(operand(.time)) \(choice.pick(["+", "-"])) \(operand(.duration))"
        case .moment: "\(operand(.moment)) \(choice.pick(["+", "-"])) \(operand(choice.pick([.months, .duration])))"
        case .months: choice.pick(["\(operand(.months)) * \(operand(.number))", "-\(operand(.months))"])
        case .duration: "\(operand(.moment)) - \(operand(choice.pick([.moment, .date])))"
        case .list: list()
        case .context: context()
        case .range: range()
        case .function: "function(x, y) \(bound([("x", .any), ("y", .any)], .boolean))"
        case .any: expression(choice.pick(FuzzKind.allCases))
        }
    }

    private mutating func number() -> String {
        switch choice.below(7) {
        case 0: "-\(operand(.number))"
        case 1: "\(operand(.number)) ** \(choice.pick(["2", "-1", "0.5", "3", "100", operand(.number)]))"
        case 2: "\(operand(choice.pick([.date, .moment, .time, .duration, .months]))).\(choice.pick(Self.properties))"
        case 3: "\(operand(choice.pick([.duration, .months]))) / \(operand(choice.pick([.duration, .months])))"
        default: "\(operand(.number)) \(choice.pick(["+", "-", "*", "/"])) \(operand(.number))"
        }
    }

    private static let properties = [
        "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone", "years", "months",
        "days", "hours", "minutes", "seconds", "value", "date",
    ]

    private mutating func boolean() -> String {
        let kind = choice.pick([FuzzKind.number, .string, .date, .moment, .duration, .any])
        switch choice.below(10) {
        case 0, 1:
            return "\(operand(.boolean)) \(choice.pick(["and", "or"])) \(operand(.boolean))"
        case 2: return "\(operand(kind)) between \(operand(kind)) and \(operand(kind))"
        case 3: return "\(operand(kind)) in \(operand(choice.pick([.list, .range])))"
        case 4: return "\(operand(kind)) in (\(test(kind)), \(test(kind)))"
        case 5: return "\(operand(.any)) instance of \(choice.pick(FuzzLiterals.types))"
        case 6:
            let (source, element) = iterated()
            let word = choice.pick(["some", "every"])
            return "\(word) i in \(source) satisfies \(bound([("i", element)], .boolean))"
        default:
            return "\(operand(kind)) \(choice.pick(["=", "!=", "<", "<=", ">", ">="])) \(operand(kind))"
        }
    }

    private mutating func test(_ kind: FuzzKind) -> String {
        switch choice.below(5) {
        case 0, 1: "\(choice.pick(["<", "<=", ">", ">=", "=", "!="])) \(operand(kind))"
        case 2: range()
        case 3: locals.isEmpty ? expression(kind) : "? \(choice.pick(["<", "=", "!="])) \(operand(kind))"
        default: expression(kind)
        }
    }

    private mutating func list() -> String {
        switch choice.below(5) {
        case 0: return "[\(expression(.any)), \(expression(.any))]"
        case 1: return "\(operand(.list))[\(bound([("item", .any), ("a", .number)], .boolean))]"
        case 2: return "\(operand(.list)).\(choice.pick(["a", "price", "b", "key", "age"]))"
        default:
            let (source, element) = iterated()
            let body: [(String, FuzzKind)] = [("i", element), ("partial", .list)]
            let more = choice.once(in: 4) ? ", j in [i, 2]" : ""
            return "for i in \(source)\(more) return \(bound(body, choice.pick(FuzzKind.allCases)))"
        }
    }

    private mutating func iterated() -> (String, FuzzKind) {
        switch choice.below(4) {
        case 0: ("\(choice.below(5))..\(choice.below(9))", .number)
        case 1: (choice.pick(["1..100000000", "5..-5", "@\"2022-01-30\"..@\"2022-02-03\"", "[1..4]"]), .any)
        default: (operand(.list), .any)
        }
    }

    private mutating func context() -> String {
        let first = expression(.any)
        let second = bound([("a", .any)], .any)
        return "{a: \(first), \(choice.pick(["b", "\"b c\"", "数 量", "key", "a b"])): \(second)}"
    }

    private mutating func range() -> String {
        let kind = choice.pick([FuzzKind.number, .number, .string, .date, .moment, .duration])
        let (open, close) = (choice.pick(["[", "(", "]"]), choice.pick(["]", ")", "["]))
        return "\(open)\(operand(kind))..\(operand(kind))\(close)"
    }

    /// An expression that may use more names.
    private mutating func bound(_ names: [(String, FuzzKind)], _ kind: FuzzKind) -> String {
        let outer = locals.count
        locals += names.map { (name: $0.0, kind: $0.1) }
        defer { locals.removeSubrange(outer...) }
        return expression(kind)
    }

    private mutating func call(_ kind: FuzzKind) -> String {
        guard let functions = FuzzBuiltIn.giving(kind).nonEmpty else { return form(kind) }
        let function = choice.pick(functions)
        let left = function.optional > 0 ? choice.below(function.optional + 1) : 0
        var arguments: [String] = []
        for parameter in function.parameters.dropLast(left) {
            switch parameter {
            case .value(let kind): arguments.append(expression(kind))
            case .pattern: arguments.append(choice.pick(FuzzLiterals.patterns))
            case .flags: arguments.append(choice.pick(FuzzLiterals.flags))
            case .replacement: arguments.append(choice.pick(FuzzLiterals.replacements))
            }
        }
        if choice.once(in: 40) { arguments.append("null") }
        return "\(function.name)(\(arguments.joined(separator: ", ")))"
    }
}

extension Array {
    fileprivate var nonEmpty: [Element]? { isEmpty ? nil : self }
}
