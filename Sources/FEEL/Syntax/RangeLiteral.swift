/// A range between literals (DMN 1.5, grammar rules 66 and 67), which is what the text given to `range()` must be. Unlike
/// an interval in an expression, it may leave out an end that is open: `(..5]`, `[1..)`.
struct RangeLiteral {
    /// The lower end; nil where it is left out.
    let start: Value?
    let startIncluded: Bool
    /// The upper end; nil where it is left out.
    let end: Value?
    let endIncluded: Bool

    static func parse(_ text: String) throws(Parser.Failure) -> RangeLiteral {
        var parser = try Parser(text, scope: NameScope())
        return try parser.wholeRangeLiteral()
    }

    /// The same as `(<= end)`.
    var unboundedBelow: ValueRange { ValueRange(endIncluded ? .lessOrEqual : .less, end ?? .null) }

    /// The same as `(>= start)`.
    func unboundedAbove(_ start: Value) -> ValueRange { ValueRange(startIncluded ? .greaterOrEqual : .greater, start) }
}

extension Parser {
    fileprivate mutating func wholeRangeLiteral() throws(Failure) -> RangeLiteral {
        let startIncluded = token.kind == .leftBracket
        guard startIncluded || token.kind == .leftParen || token.kind == .rightBracket else {
            throw unexpected("'[', '(' or ']'")
        }
        try advance()
        let start: Value? = startIncluded || token.kind != .dots ? try endpoint() : .none
        try expect(.dots, "'..'")
        let isOpenEnd = token.kind == .rightParen || token.kind == .leftBracket
        let end: Value? = start != nil && isOpenEnd ? .none : try endpoint()
        let endIncluded = token.kind == .rightBracket
        guard endIncluded || token.kind == .rightParen || token.kind == .leftBracket else {
            throw unexpected("']', ')' or '['")
        }
        try advance()
        guard token.kind == .end else { throw unexpected("the end") }
        return RangeLiteral(start: start, startIncluded: startIncluded, end: end, endIncluded: endIncluded)
    }

    /// A number, a string, or a date, time or duration: after `@`, or made by its function of a string literal.
    private mutating func endpoint() throws(Failure) -> Value {
        let isNegative = try take(.minus)
        let syntax = token.kind == .word ? try temporalCall() : try primary()
        guard case .literal(let value) = syntax.form else { throw unexpected("a literal") }
        switch value {
        case .number(let number): return .number(isNegative ? -number : number)
        case .boolean, .null: throw unexpected("a literal that has an order")
        default:
            if isNegative { throw unexpected("a number") }
            return value
        }
    }

    private mutating func temporalCall() throws(Failure) -> Syntax {
        let start = token
        guard let (name, end) = Self.temporalFunctions.match(lexer, word: start) else { throw unexpected("a literal") }
        try advance(to: end)
        try expect(.leftParen, "'('")
        guard token.kind == .string, let value = TemporalLiteral.value(of: try string()), Self.fits(value, name) else {
            throw failure(.badTemporal, Wording(en: "this is no \(name)", zh: "这不是 \(name)"))
        }
        try advance()
        try close(.rightParen, "')'")
        return try node(.literal(value), SourceRange(start.start, previousEnd))
    }

    private static let temporalFunctions: NameTable = {
        var table = NameTable()
        for name in ["date", "time", "date and time", "duration"] { table.insert(name) }
        return table
    }()

    private static func fits(_ value: Value, _ function: String) -> Bool {
        switch value {
        case .date: function == "date"
        case .time: function == "time"
        case .dateTime: function == "date and time"
        default: function == "duration"
        }
    }
}
