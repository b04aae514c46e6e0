extension Parser {
    /// A literal, a name, or something in brackets.
    mutating func primary() throws(Failure) -> Syntax {
        let start = token
        switch start.kind {
        case .number: return try number()
        case .string: return try leaf(.string(try string()))
        case .at: return try temporalLiteral()
        case .word: return try word()
        case .leftParen:
            try advance()
            return try closeGroup(try test(.disjunction), from: start)
        case .leftBracket: return try listOrInterval()
        case .rightBracket:
            try advance()
            return try interval(from: start, included: false, first: try expression())
        case .leftBrace: return try context()
        default: throw unexpected("a value")
        }
    }

    /// Paths, filters and calls after a value.
    mutating func postfix(_ value: consuming Syntax) throws(Failure) -> Syntax {
        var value = value
        while true {
            switch token.kind {
            case .dot:
                try advance()
                value = try member(of: value)
            case .leftBracket:
                guard let filtered = try filter(value) else { return value }
                value = filtered
            case .leftParen:
                try advance()
                let (arguments, parts) = try arguments()
                value = try node(
                    .call(value, arguments), SourceRange(Int(value.range.start), previousEnd),
                    above: max(value.height, Syntax.height(of: parts)))
            default: return value
            }
        }
    }

    private mutating func leaf(_ value: Value) throws(Failure) -> Syntax {
        let range = token.range
        try advance()
        return try node(.literal(value), range)
    }

    private mutating func number() throws(Failure) -> Syntax {
        let text = lexer.bytes[token.start..<token.end]
        guard let value = Decimal128(wholeDigits: text) ?? Decimal128(utf8: text, roundingExcess: true) else {
            throw failure(
                .badNumber,
                Wording(
                    en: "the number \(self.text(token)) is out of range", zh: "数 \(self.text(token)) 超出范围"))
        }
        return try leaf(.number(value))
    }

    /// The text of the string token.
    func string() throws(Failure) -> String {
        do {
            return try StringLiteral.text(lexer.bytes, token)
        } catch {
            throw failure(
                .badEscape, Wording(en: "the digits of this escape make no character", zh: "此转义的数字不构成字符"),
                at: SourceRange(error.position, error.position + 2),
                hint: Wording(en: "a backslash itself is written \\\\", zh: "反斜杠本身写作 \\\\"))
        }
    }

    /// `@"2022-03-28"`
    private mutating func temporalLiteral() throws(Failure) -> Syntax {
        let start = token
        try advance()
        guard token.kind == .string else { throw unexpected("a string after '@'") }
        let text = try string()
        guard let value = TemporalLiteral.value(of: text) else {
            throw failure(
                .badTemporal,
                Wording(en: "\"\(text)\" is no date, time or duration", zh: "\"\(text)\" 不是日期、时间或时长"),
                hint: Wording(
                    en: "such as @\"2022-03-28\", @\"10:15:00\", @\"P1Y2M\" or @\"PT2H\"",
                    zh: "例如 @\"2022-03-28\"、@\"10:15:00\"、@\"P1Y2M\" 或 @\"PT2H\""))
        }
        let range = start.range.through(token.range)
        try advance()
        return try node(.literal(value), range)
    }

    /// What follows the first thing inside `(`: `)` or an interval.
    mutating func closeGroup(_ first: Syntax, from start: Token) throws(Failure) -> Syntax {
        if token.kind == .dots { return try interval(from: start, included: false, first: first) }
        try close(.rightParen, "')'")
        return Syntax(range: SourceRange(start.start, previousEnd), height: first.height, form: first.form)
    }

    mutating func close(_ kind: Token.Kind, _ name: String) throws(Failure) {
        guard token.kind == kind else { throw unexpected(name) }
        try advance()
    }

    private mutating func listOrInterval() throws(Failure) -> Syntax {
        let start = token
        try advance()
        var elements: [Syntax] = []
        if token.kind != .rightBracket {
            let first = try test(.disjunction)
            if token.kind == .dots { return try interval(from: start, included: true, first: first) }
            if token.kind == .comma { elements.reserveCapacity(4) }
            elements.append(first)
            while try take(.comma) { elements.append(try test(.disjunction)) }
        }
        try close(.rightBracket, "',' or ']'")
        return try node(.list(elements), SourceRange(start.start, previousEnd), over: elements)
    }

    /// `.. end` and the closing bracket, after the opening bracket and the first end.
    private mutating func interval(from start: Token, included: Bool, first: Syntax) throws(Failure) -> Syntax {
        guard try take(.dots) else { throw unexpected("'..'") }
        try descend()
        defer { ascend() }
        let outer = endsInterval
        endsInterval = true
        let last = try operators(.additive)
        endsInterval = outer
        let closing = token.kind
        guard closing == .rightBracket || closing == .rightParen || closing == .leftBracket else {
            throw unexpected("']', ')' or '[' at the end of a range")
        }
        try advance()
        return try node(
            .interval(first, startIncluded: included, last, endIncluded: closing == .rightBracket),
            SourceRange(start.start, previousEnd), over: first, last)
    }

    /// `[condition]` after a value; nil where the bracket closes an interval instead (`[1..x[`).
    private mutating func filter(_ value: Syntax) throws(Failure) -> Syntax? {
        guard endsInterval else { return try filterBody(value) }
        if case .literal = value.form { return nil }
        retries += 1
        guard retries <= 16 else { return nil }
        let saved = self
        do {
            return try filterBody(value)
        } catch {
            let used = retries
            self = saved
            retries = used
            return nil
        }
    }

    private mutating func filterBody(_ value: Syntax) throws(Failure) -> Syntax {
        try advance()
        filters += 1
        locals.append("item")
        let condition = try expression()
        locals.removeLast()
        filters -= 1
        try close(.rightBracket, "']'")
        return try node(
            .filter(value, by: condition), SourceRange(Int(value.range.start), previousEnd), over: value, condition)
    }
}
