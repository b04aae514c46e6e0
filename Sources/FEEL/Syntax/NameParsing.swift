extension Parser {
    /// A word where a value is expected: a keyword, or the beginning of a name.
    mutating func word() throws(Failure) -> Syntax {
        let start = token
        // `instance` is a keyword behind a value only: where a value is wanted, it can be the name of one.
        if let (name, end) = longestName(from: start),
            end > start.end || !isReserved(start) || isWord("instance")
        {
            try advance(to: end)
            return try node(.name(name), SourceRange(start.start, end))
        }
        if isWord("true") { return try literal(.boolean(true)) }
        if isWord("false") { return try literal(.boolean(false)) }
        if isWord("null") { return try literal(.null) }
        if isWord("if") { return try conditional() }
        if isWord("for") { return try iteration() }
        if isWord("some") { return try quantified(every: false) }
        if isWord("every") { return try quantified(every: true) }
        if isWord("function") { return try function() }
        if isReserved(start) { throw unexpected("a value") }
        return try unknownName()
    }

    @inline(never)
    private mutating func literal(_ value: Value) throws(Failure) -> Syntax {
        let range = token.range
        try advance()
        return try node(.literal(value), range)
    }

    /// The longest name of the scope that begins at a word.
    private func longestName(from word: Token) -> (name: String, end: Int)? {
        var best = scope.table.match(lexer, word: word)
        func consider(_ match: (name: String, end: Int)?) {
            if let match, match.end > best?.end ?? -1 { best = match }
        }
        for name in locals { consider(Self.match(name, lexer, word)) }
        if filters > 0 {
            consider(scope.members.match(lexer, word: word))
            consider(writtenMembers.match(lexer, word: word))
        }
        // Function names of several words count where they are called.
        if let match = BuiltInTable.names.match(lexer, word: word), match.end > best?.end ?? -1,
            match.end == word.end || lexer.token(from: match.end).kind == .leftParen
        {
            best = match
        }
        return best
    }

    private static func match(_ name: String, _ lexer: Lexer, _ word: Token) -> (name: String, end: Int)? {
        let bytes = lexer.bytes[word.start..<word.end]
        if bytes.elementsEqual(name.utf8) { return (name, word.end) }
        // Most local names are one word: only the others need the table.
        guard name.utf8.starts(with: bytes) else { return nil }
        var table = NameTable()
        table.insert(name)
        return table.match(lexer, word: word)
    }

    /// A name that nothing binds: all its words together, so that the hint is about the whole.
    @inline(never)
    private mutating func unknownName() throws(Failure) -> Syntax {
        let start = token
        var end = token.end
        try advance()
        while token.kind == .word, !isReserved(token), text(token) != "?" {
            end = token.end
            try advance()
        }
        let name = NameTable.normalised(lexer.bytes[start.start..<end])
        return try node(.name(name), SourceRange(start.start, end))
    }

    /// The name after a dot: an entry that is known, else one word.
    mutating func member(of value: consuming Syntax) throws(Failure) -> Syntax {
        let start = token
        guard start.kind == .word else { throw unexpected("the name of an entry") }
        var (name, end) = ("", -1)
        func consider(_ match: (name: String, end: Int)?) {
            if let match, match.end > end { (name, end) = match }
        }
        consider(scope.members.match(lexer, word: start))
        consider(writtenMembers.match(lexer, word: start))
        consider(Properties.table.match(lexer, word: start))
        if end < 0 { (name, end) = (text(start), start.end) }
        try advance(to: end)
        let nameRange = SourceRange(start.start, end)
        let (range, height) = (value.range.through(nameRange), value.height)
        return try node(.member(value, name: name, nameRange: nameRange), range, above: height)
    }

    /// A name that is being given, up to (and without) the sign or word that ends it: `x` in `for x in`, a key before `:`.
    mutating func newName(_ what: String, until ends: (borrowing Parser) -> Bool) throws(Failure) -> (
        String, SourceRange
    ) {
        let start = token
        guard start.kind == .word else { throw unexpected(what) }
        var end = start.end
        try advance()
        while !ends(self), token.kind == .word || token.kind == .number || isJoiner {
            end = token.end
            try advance()
        }
        guard ends(self) else { throw unexpected("the end of \(what)") }
        return (NameTable.normalised(lexer.bytes[start.start..<end]), SourceRange(start.start, end))
    }

    private var isJoiner: Bool {
        switch token.kind {
        case .dot, .minus, .plus, .star, .slash, .power, .apostrophe: true
        default: false
        }
    }

    /// Whether a name and a `:` stand here, as before a named argument.
    func namesArgument() -> Bool {
        guard token.kind == .word else { return false }
        var next = token
        while true {
            next = lexer.token(from: next.end)
            switch next.kind {
            case .word, .number, .minus, .plus, .star, .slash, .power, .dot, .apostrophe: continue
            case .colon: return true
            default: return false
            }
        }
    }

    /// The words that no unknown name can hold.
    func isReserved(_ token: Token) -> Bool {
        switch token.end - token.start {
        case 2: isAny(of: ["in", "if", "or", "of"], token)
        case 3: isAny(of: ["for", "and"], token)
        case 4: isAny(of: ["then", "else", "true", "null", "some"], token)
        case 5: isAny(of: ["false", "every"], token)
        case 6: isWord("return", token)
        case 7: isWord("between", token)
        case 8: isAny(of: ["instance", "function", "external"], token)
        case 9: isWord("satisfies", token)
        default: false
        }
    }

    private func isAny(of words: [StaticString], _ token: Token) -> Bool {
        words.contains { isWord($0, token) }
    }
}
