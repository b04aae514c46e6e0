/// How tightly an operator binds (DMN 1.5, 10.3.1.2, grammar rules 2–4).
enum Precedence: Int, Comparable {
    case disjunction, conjunction, comparison, additive, multiplicative, power

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

    /// The next tighter one: the operators are left-associative.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .power }
}

extension Parser {
    /// Operands joined by operators that bind at least as tightly as `minimum`, after a left operand where one has been
    /// read already.
    mutating func operators(_ minimum: Precedence) throws(Failure) -> Syntax {
        try operators(minimum, after: try negated())
    }

    /// The same after a left operand that has been read already.
    private mutating func operators(_ minimum: Precedence, after first: consuming Syntax) throws(Failure) -> Syntax {
        var left = first
        while true {
            if let (symbol, precedence) = arithmeticOperator(), precedence >= minimum {
                try advance()
                let right = precedence == .power ? try negated() : try operators(precedence.tighter)
                let (range, height) = (left.range.through(right.range), max(left.height, right.height))
                left = try node(.arithmetic(symbol, left, right), range, above: height)
            } else if let symbol = comparisonOperator(), minimum <= .comparison {
                try advance()
                let right = try operators(.additive)
                let (range, height) = (left.range.through(right.range), max(left.height, right.height))
                left = try node(.comparison(symbol, left, right), range, above: height)
            } else if let word = wordOperator(), minimum <= word.precedence {
                left = try joined(left, word)
            } else {
                return left
            }
        }
    }

    /// The operators that are words.
    private enum WordOperator {
        case between, membership, conjunction, disjunction

        var precedence: Precedence {
            switch self {
            case .between, .membership: .comparison
            case .conjunction: .conjunction
            case .disjunction: .disjunction
            }
        }
    }

    private func wordOperator() -> WordOperator? {
        guard token.kind == .word else { return nil }
        switch token.end - token.start {
        case 2: return isWord("in", token) ? .membership : isWord("or", token) ? .disjunction : nil
        case 3: return isWord("and", token) ? .conjunction : nil
        case 7: return isWord("between", token) ? .between : nil
        default: return nil
        }
    }

    private mutating func joined(_ left: consuming Syntax, _ word: WordOperator) throws(Failure) -> Syntax {
        switch word {
        case .between: return try between(left)
        case .membership: return try membership(of: left)
        case .conjunction:
            let parts = try chain(left, "and", .comparison)
            return try node(.conjunction(parts), Self.range(of: parts), over: parts)
        case .disjunction:
            let parts = try chain(left, "or", .conjunction)
            return try node(.disjunction(parts), Self.range(of: parts), over: parts)
        }
    }

    /// All operands of a run of one word: one flat node, however long the run is.
    private mutating func chain(
        _ first: consuming Syntax, _ word: StaticString, _ operand: Precedence
    ) throws(Failure) -> [Syntax] {
        var parts: [Syntax] = []
        parts.reserveCapacity(4)
        parts.append(first)
        while isWord(word) {
            try advance()
            parts.append(try operators(operand))
        }
        return parts
    }

    private static func range(of parts: [Syntax]) -> SourceRange {
        parts[0].range.through(parts[parts.count - 1].range)
    }

    private func arithmeticOperator() -> (ArithmeticOperator, Precedence)? {
        switch token.kind {
        case .plus: (.add, .additive)
        case .minus: (.subtract, .additive)
        case .star: (.multiply, .multiplicative)
        case .slash: (.divide, .multiplicative)
        case .power: (.power, .power)
        default: nil
        }
    }

    func comparisonOperator() -> ComparisonOperator? {
        switch token.kind {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }

    /// `x between a and b`: the `and` belongs to it.
    private mutating func between(_ left: consuming Syntax) throws(Failure) -> Syntax {
        try advance()
        let low = try operators(.additive)
        try expectWord("and")
        let high = try operators(.additive)
        let (range, height) = (left.range.through(high.range), max(left.height, low.height, high.height))
        return try node(.between(left, low: low, high: high), range, above: height)
    }

    /// `x in test` and `x in (test, test)`. The right side binds tighter than `and`.
    private mutating func membership(of left: consuming Syntax) throws(Failure) -> Syntax {
        try advance()
        let tests = try testsAfterIn()
        let range = SourceRange(Int(left.range.start), previousEnd)
        let height = max(left.height, Syntax.height(of: tests))
        return try node(.membership(left, tests: tests), range, above: height)
    }

    /// In the tests, `?` is the value: `x in (> 5, even(?))` (grammar rules 13 and 49).
    private mutating func testsAfterIn() throws(Failure) -> [Syntax] {
        locals.append("?")
        defer { locals.removeLast() }
        guard token.kind == .leftParen else { return [try test(.additive)] }
        let start = token
        try advance()
        let first = try test(.disjunction)
        if token.kind == .comma {
            var tests = [first]
            while try take(.comma) { tests.append(try test(.disjunction)) }
            try close(.rightParen, "')'")
            return tests
        }
        let group = try closeGroup(first, from: start)
        return [try operators(.additive, after: try postfix(group))]
    }

    /// A test: `< 5`, `= "A"`, or any expression (whose value may be a range or a list).
    mutating func test(_ minimum: Precedence) throws(Failure) -> Syntax {
        if minimum == .disjunction { return try expression() }
        return comparisonOperator() == nil ? try operators(minimum) : try operatorTest()
    }

    /// `< 5`: in tests, and as a range wherever an expression begins (grammar rule 2h).
    mutating func operatorTest() throws(Failure) -> Syntax {
        guard let symbol = comparisonOperator() else { throw unexpected("a comparison") }
        let start = token
        try descend()
        defer { ascend() }
        try advance()
        let end = try operators(.additive)
        return try node(.operatorTest(symbol, end), start.range.through(end.range), over: end)
    }

    /// `-x`, which binds tighter than every binary operator: `-3 ** 2` is 9.
    private mutating func negated() throws(Failure) -> Syntax {
        guard token.kind == .minus else { return try operand() }
        let start = token
        try descend()
        defer { ascend() }
        try advance()
        let operand = try negated()
        return try node(.negation(operand), start.range.through(operand.range), over: operand)
    }

    /// A value with its paths, filters and calls, and the type that it is asked for.
    private mutating func operand() throws(Failure) -> Syntax {
        let value = try primary()
        switch token.kind {
        case .dot, .leftBracket, .leftParen: return try instanceTest(try postfix(value))
        case .word: return try instanceTest(value)
        default: return value
        }
    }

    @inline(__always)
    private mutating func instanceTest(_ operand: consuming Syntax) throws(Failure) -> Syntax {
        isWord("instance") ? try typeTest(of: operand) : operand
    }

    /// `x instance of type`
    @inline(never)
    private mutating func typeTest(of operand: consuming Syntax) throws(Failure) -> Syntax {
        try advance()
        try expectWord("of")
        let type = try type()
        let range = SourceRange(Int(operand.range.start), previousEnd)
        let height = operand.height
        return try node(.instance(operand, of: type), range, above: height)
    }
}
