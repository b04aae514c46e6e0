extension Parser {
    // Not inlined, these four: nesting goes through `word`, whose frame would have room for all of them on every level.

    /// `if condition then value else value`
    @inline(never)
    mutating func conditional() throws(Failure) -> Syntax {
        let start = token
        try advance()
        let condition = try expression()
        try expectWord("then")
        let yes = try expression()
        try expectWord("else")
        let no = try expression()
        return try node(
            .conditional(if: condition, then: yes, else: no), start.range.through(no.range),
            above: max(condition.height, yes.height, no.height))
    }

    /// `for x in list, y in 1..3 return value`
    @inline(never)
    mutating func iteration() throws(Failure) -> Syntax {
        let start = token
        try advance()
        let outer = locals.count
        let iterators = try iterators(until: "return")
        locals.append("partial")
        let body = try expression()
        locals.removeSubrange(outer...)
        return try node(
            .iteration(iterators, body: body), start.range.through(body.range), over: parts(of: iterators) + [body])
    }

    /// `some x in list satisfies condition`, `every …`
    @inline(never)
    mutating func quantified(every: Bool) throws(Failure) -> Syntax {
        let start = token
        try advance()
        let outer = locals.count
        let iterators = try iterators(until: "satisfies")
        let condition = try expression()
        locals.removeSubrange(outer...)
        return try node(
            .quantified(every: every, iterators, condition: condition), start.range.through(condition.range),
            over: parts(of: iterators) + [condition])
    }

    private mutating func iterators(until word: StaticString) throws(Failure) -> [Syntax.Iterator] {
        var iterators: [Syntax.Iterator] = []
        repeat {
            let (name, range) = try newName("the name of the variable") { $0.isWord("in") }
            try expectWord("in")
            let first = try expression()
            if try take(.dots) {
                let last = try expression()
                iterators.append(.init(name: name, nameRange: range, source: .span(first, last)))
            } else {
                iterators.append(.init(name: name, nameRange: range, source: .list(first)))
            }
            locals.append(name)
        } while try take(.comma)
        try expectWord(word)
        return iterators
    }

    private func parts(of iterators: [Syntax.Iterator]) -> [Syntax] {
        iterators.flatMap { iterator in
            switch iterator.source {
            case .list(let list): [list]
            case .span(let first, let last): [first, last]
            }
        }
    }

    /// `{name: value, "name": value}`; an entry sees those before it.
    mutating func context() throws(Failure) -> Syntax {
        let start = token
        try advance()
        let outer = locals.count
        var entries: [Syntax.Entry] = []
        if token.kind != .rightBrace {
            repeat {
                let (name, range) = try key()
                if entries.contains(where: { Text.same($0.name, name) }) {
                    throw failure(
                        .duplicateName,
                        Wording(en: "the entry \"\(name)\" is there already", zh: "已有条目 \"\(name)\""), at: range)
                }
                try expect(.colon, "':'")
                entries.append(Syntax.Entry(name: name, nameRange: range, value: try expression()))
                locals.append(name)
                writtenMembers.insert(name)
            } while try take(.comma)
        }
        locals.removeSubrange(outer...)
        try close(.rightBrace, "',' or '}'")
        return try node(.context(entries), SourceRange(start.start, previousEnd), over: entries.map(\.value))
    }

    private mutating func key() throws(Failure) -> (String, SourceRange) {
        guard token.kind == .string else { return try newName("the name of an entry") { $0.token.kind == .colon } }
        let (name, range) = (try string(), token.range)
        try advance()
        return (name, range)
    }

    /// The arguments after `(`, all by position or all by name.
    mutating func arguments() throws(Failure) -> (Syntax.Arguments, [Syntax]) {
        if try take(.rightParen) { return (.positional([]), []) }
        if namesArgument() { return try namedArguments() }
        var values: [Syntax] = []
        repeat {
            values.append(try argument())
        } while try take(.comma)
        try close(.rightParen, "',' or ')'")
        return (.positional(values), values)
    }

    private mutating func namedArguments() throws(Failure) -> (Syntax.Arguments, [Syntax]) {
        var entries: [Syntax.Entry] = []
        repeat {
            let (name, range) = try newName("the name of a parameter") { $0.token.kind == .colon }
            try expect(.colon, "':'")
            entries.append(Syntax.Entry(name: name, nameRange: range, value: try argument()))
        } while try take(.comma)
        try close(.rightParen, "',' or ')'")
        return (.named(entries), entries.map(\.value))
    }

    /// An argument may be a range such as `< 5` without brackets.
    private mutating func argument() throws(Failure) -> Syntax { try test(.disjunction) }

    /// `function(x: number, y) body`
    @inline(never)
    mutating func function() throws(Failure) -> Syntax {
        let start = token
        try advance()
        try expect(.leftParen, "'('")
        var parameters: [Syntax.Parameter] = []
        if token.kind != .rightParen {
            repeat {
                let (name, range) = try newName("the name of a parameter") {
                    $0.token.kind == .colon || $0.token.kind == .comma || $0.token.kind == .rightParen
                }
                if parameters.contains(where: { Text.same($0.name, name) }) {
                    throw failure(
                        .duplicateName,
                        Wording(en: "the parameter \"\(name)\" is there already", zh: "已有参数 \"\(name)\""), at: range)
                }
                parameters.append(Syntax.Parameter(name: name, type: try take(.colon) ? try type() : .any))
            } while try take(.comma)
        }
        try close(.rightParen, "',' or ')'")
        if isWord("external") { throw external() }
        let outer = locals.count
        locals += parameters.map(\.name)
        let body = try expression()
        locals.removeSubrange(outer...)
        return try node(.function(parameters, body: body), start.range.through(body.range), over: body)
    }
}
