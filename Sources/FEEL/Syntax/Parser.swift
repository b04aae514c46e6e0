/// The parser: recursive descent over tokens, with the binary operators by precedence. It stops at the first mistake.
struct Parser {
    let lexer: Lexer
    let scope: NameScope
    var token: Token
    /// Names bound inside the expression so far, the innermost last.
    var locals: [String] = []
    /// Names of the entries of contexts written in the expression.
    var writtenMembers = NameTable()
    /// How many filters are open: inside one, the entries of its elements are names.
    var filters = 0
    /// Whether a `[` may close an interval at this place.
    var endsInterval = false
    /// How often a `[` has been tried as a filter there.
    var retries = 0
    /// The end of the last token that was taken.
    private(set) var previousEnd = 0
    private var depth = 0

    /// How deeply expressions may be nested in each other.
    static let maximumDepth = 200
    /// The longest source, in bytes.
    static let maximumLength = 65_536

    /// In a box, since every function of the parser keeps room for one in its frame, and nesting is made of frames.
    indirect enum Failure: Error {
        case mistake(FEELDiagnostic)

        var diagnostic: FEELDiagnostic {
            switch self {
            case .mistake(let diagnostic): diagnostic
            }
        }

        init(diagnostic: FEELDiagnostic) { self = .mistake(diagnostic) }
    }

    init(_ source: String, scope: NameScope) throws(Failure) {
        lexer = Lexer(Array(source.utf8))
        self.scope = scope
        token = Token(kind: .end, start: 0, end: 0)
        guard lexer.bytes.count <= Self.maximumLength else {
            throw Failure(
                diagnostic: FEELDiagnostic(
                    .tooLong, at: 0..<lexer.bytes.count,
                    Wording(
                        en: "the expression has \(lexer.bytes.count) bytes, more than \(Self.maximumLength)",
                        zh: "表达式有 \(lexer.bytes.count) 个字节，超过 \(Self.maximumLength)")))
        }
        try advance(to: 0)
    }

    /// A source inside a boxed expression: the names around it are bound, and inside filters those of entries.
    init(_ source: String, scope: NameScope, locals: [String], members: NameTable, filters: Int) throws(Failure) {
        try self.init(source, scope: scope)
        self.locals = locals
        writtenMembers = members
        self.filters = filters
    }

    /// The whole source as one expression.
    mutating func wholeExpression() throws(Failure) -> Syntax {
        if token.kind == .end { throw failure(.empty, Wording(en: "the expression is empty", zh: "表达式为空")) }
        let syntax = try expression()
        guard token.kind == .end else { throw unexpected("an operator or the end") }
        return syntax
    }

    /// One expression.
    mutating func expression() throws(Failure) -> Syntax {
        try descend()
        defer { depth -= 1 }
        let outer = endsInterval
        endsInterval = false
        defer { endsInterval = outer }
        return comparisonOperator() == nil ? try operators(.disjunction) : try operatorTest()
    }

    mutating func descend() throws(Failure) {
        depth += 1
        if depth > Self.maximumDepth {
            depth = 0
            throw tooDeep()
        }
    }

    mutating func ascend() { depth -= 1 }

    // MARK: Tokens

    mutating func advance() throws(Failure) { try advance(to: token.end) }

    mutating func advance(to position: Int) throws(Failure) {
        previousEnd = position
        token = lexer.token(from: position)
        switch token.kind {
        case .unterminatedString:
            throw failure(
                .unterminated, Wording(en: "the string that begins here is not closed", zh: "此处开始的字符串没有结束"))
        case .unterminatedComment:
            throw failure(
                .unterminated, Wording(en: "the comment that begins here is not closed", zh: "此处开始的注释没有结束"))
        case .bad:
            throw failure(
                .badCharacter, Wording(en: "\(quoted(token)) has no meaning here", zh: "\(quoted(token)) 在此没有意义"),
                hint: Self.badCharacterHint(text(token)))
        default: break
        }
    }

    /// Whether the token is this word.
    @inline(__always)
    func isWord(_ word: StaticString) -> Bool {
        guard token.kind == .word, token.end - token.start == word.utf8CodeUnitCount else { return false }
        return isWord(word, token)
    }

    /// Whether a token, which is a word, is this one.
    func isWord(_ word: StaticString, _ token: Token) -> Bool {
        guard token.end - token.start == word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount {
            // Safe: the offset stays below the length of the word.
            if unsafe word.utf8Start[offset] != lexer.bytes[token.start + offset] { return false }
        }
        return true
    }

    /// Takes the token if it is of this kind.
    mutating func take(_ kind: Token.Kind) throws(Failure) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    mutating func expect(_ kind: Token.Kind, _ name: String) throws(Failure) {
        guard try take(kind) else { throw unexpected(name) }
    }

    mutating func expectWord(_ word: StaticString) throws(Failure) {
        guard isWord(word) else { throw unexpected("'\(word)'") }
        try advance()
    }

    func text(_ token: Token) -> String {
        String(decoding: lexer.bytes[token.start..<min(token.end, lexer.bytes.count)], as: UTF8.self)
    }

    func quoted(_ token: Token) -> String { "'\(text(token))'" }

    // MARK: Mistakes

    // Not inlined: the words of a mistake need no room where none is made.

    @inline(never)
    func failure(_ code: FEELCode, _ message: Wording, at range: SourceRange? = nil, hint: Wording? = nil) -> Failure {
        Failure(diagnostic: FEELDiagnostic(code, at: (range ?? token.range).bytes, message, hint: hint))
    }

    @inline(never)
    func unexpected(_ wanted: String) -> Failure {
        let zh = Self.chinese(of: wanted)
        guard token.kind != .end else {
            return failure(
                .syntax,
                Wording(en: "the expression ends where \(wanted) is expected", zh: "表达式在此结束，应为 \(zh)"))
        }
        return failure(
            .syntax,
            Wording(
                en: "\(quoted(token)) stands where \(wanted) is expected", zh: "\(quoted(token)) 处应为 \(zh)"),
            hint: Self.badCharacterHint(text(token)))
    }

    @inline(never)
    private func tooDeep() -> Failure {
        failure(
            .tooDeep,
            Wording(
                en: "the expression is nested more than \(Self.maximumDepth) levels deep",
                zh: "表达式嵌套超过 \(Self.maximumDepth) 层"))
    }

    @inline(never)
    private func tooHigh(_ range: SourceRange) -> Failure {
        failure(
            .tooDeep,
            Wording(
                en: "more than \(Syntax.maximumHeight) operations build on each other here",
                zh: "此处叠加的运算超过 \(Syntax.maximumHeight) 层"), at: range)
    }

    // MARK: Nodes

    /// A node over parts of which the highest has this height; refuses one that would be too high.
    func node(_ form: Syntax.Form, _ range: SourceRange, above height: Int = 0) throws(Failure) -> Syntax {
        guard height < Syntax.maximumHeight else { throw tooHigh(range) }
        return Syntax(range: range, height: height + 1, form: form)
    }

    func node(_ form: Syntax.Form, _ range: SourceRange, over parts: [Syntax]) throws(Failure) -> Syntax {
        try node(form, range, above: Syntax.height(of: parts))
    }

    func node(_ form: Syntax.Form, _ range: SourceRange, over part: Syntax) throws(Failure) -> Syntax {
        try node(form, range, above: part.height)
    }

    func node(_ form: Syntax.Form, _ range: SourceRange, over left: Syntax, _ right: Syntax) throws(Failure) -> Syntax {
        try node(form, range, above: max(left.height, right.height))
    }
}
