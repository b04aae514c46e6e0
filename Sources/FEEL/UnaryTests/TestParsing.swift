/// The unary tests of a cell or an `in` (DMN 1.5, grammar rules 12–16), as they were written.
struct TestsSyntax: Sendable {
    /// `not( … )`
    let negated: Bool
    /// The tests, of which one must hold; empty for `-`, which always holds.
    let tests: [Syntax]
}

extension Parser {
    /// The whole source as unary tests.
    mutating func wholeTests() throws(Failure) -> TestsSyntax {
        if token.kind == .end {
            throw failure(
                .empty, Wording(en: "the test is empty", zh: "测试为空"),
                hint: Wording(en: "write - for \"any value\"", zh: "任意值请写 -"))
        }
        locals.append("?")
        if token.kind == .minus, lexer.token(from: token.end).kind == .end {
            return TestsSyntax(negated: false, tests: [])
        }
        if isWord("not"), lexer.token(from: token.end).kind == .leftParen {
            let saved = self
            if let tests = try? negatedTests() { return TestsSyntax(negated: true, tests: tests) }
            self = saved
        }
        var tests: [Syntax] = []
        repeat {
            tests.append(try test(.disjunction))
        } while try take(.comma)
        guard token.kind == .end else { throw unexpected("',' or the end") }
        return TestsSyntax(negated: false, tests: tests)
    }

    private mutating func negatedTests() throws(Failure) -> [Syntax] {
        try advance()
        try advance()
        var tests: [Syntax] = []
        repeat {
            tests.append(try test(.disjunction))
        } while try take(.comma)
        try close(.rightParen, "')'")
        guard token.kind == .end else { throw unexpected("the end") }
        return tests
    }
}
