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
    mutating func operators(_ minimum: Precedence, after first: Syntax? = nil) throws(Failure) -> Syntax {
        var left: Syntax
        if let first { left = first } else { left = try negated() }
        while true {
            if let (symbol, precedence) = arithmeticOperator(), precedence >= minimum {
                try advance()
                let right = precedence == .power ? try negated() : try operators(precedence.tighter)
                left = try node(.arithmetic(symbol, left, right), left.range.through(right.range), over: left, right)
            } else if let symbol = comparisonOperator(), minimum <= .comparison {
                try advance()
                let right = try operators(.additive)
                left = try node(.comparison(symbol, left, right), left.range.through(right.range), over: left, right)
            } else if token.kind == .word, let next = try wordOperator(left, minimum) {
                left = next
            } else {
                return left
            }
        }
    }

    private mutating func wordOperator(_ left: Syntax, _ minimum: Precedence) throws(Failure) -> Syntax? {
        if minimum <= .comparison {
            if isWord("between") { return try between(left) }
            if isWord("in") { return try membership(of: left) }
        }
        if minimum <= .conjunction, isWord("and") {
            let parts = try chain(left, "and", .comparison)
            return try node(.conjunction(parts), left.range.through(parts[parts.count - 1].range), over: parts)
        }
        if minimum <= .disjunction, isWord("or") {
            let parts = try chain(left, "or", .conjunction)
            return try node(.disjunction(parts), left.range.through(parts[parts.count - 1].range), over: parts)
        }
        return nil
    }

    /// All operands of a run of one word: one flat node, however long the run is.
    private mutating func chain(
        _ first: Syntax, _ word: StaticString, _ operand: Precedence
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
    private mutating func between(_ left: Syntax) throws(Failure) -> Syntax {
        try advance()
        let low = try operators(.additive)
        try expectWord("and")
        let high = try operators(.additive)
        return try node(
            .between(left, low: low, high: high), left.range.through(high.range),
            above: max(left.height, low.height, high.height))
    }

    /// `x in test` and `x in (test, test)`. The right side binds tighter than `and`.
    private mutating func membership(of left: Syntax) throws(Failure) -> Syntax {
        try advance()
        let tests = try testsAfterIn()
        let range = SourceRange(Int(left.range.start), previousEnd)
        return try node(.membership(left, tests: tests), range, above: max(left.height, Syntax.height(of: tests)))
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
        guard token.kind == .minus else { return try instanceTest(try postfix(try primary())) }
        let start = token
        try descend()
        defer { ascend() }
        try advance()
        let operand = try negated()
        return try node(.negation(operand), start.range.through(operand.range), over: operand)
    }

    private mutating func instanceTest(_ operand: consuming Syntax) throws(Failure) -> Syntax {
        guard isWord("instance") else { return operand }
        try advance()
        try expectWord("of")
        let type = try type()
        let range = SourceRange(Int(operand.range.start), previousEnd)
        let height = operand.height
        return try node(.instance(operand, of: type), range, above: height)
    }
}
