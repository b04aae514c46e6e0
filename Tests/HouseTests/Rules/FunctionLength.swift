import Testing

/// A function fits on a screen: at most 80 lines from its first word to its closing brace.
enum FunctionLength {
    static let most = 80

    static func violations(in file: SourceFile) -> [Violation] {
        let tokens = file.tokens
        return tokens.indices.compactMap { index in
            guard let body = body(of: index, in: tokens) else { return nil }
            let lines = tokens[body.upperBound].line - tokens[index].line + 1
            guard lines > most else { return nil }
            let name = index + 1 < tokens.count ? file.original(tokens[index + 1]) : ""
            let reason = "\(tokens[index].text) \(name) has \(lines) lines; \(most) are the most"
            return Violation(path: file.path, line: tokens[index].line, reason: reason)
        }
    }

    private static let openers: Set<String> = ["func", "init", "deinit", "subscript"]
    /// Words that begin another declaration, so that what came before had no body (a protocol's requirement).
    private static let endings: Set<String> = [
        ";", "}", "func", "init", "deinit", "subscript", "var", "let", "case", "static", "mutating", "typealias",
        "associatedtype", "struct", "class", "enum", "protocol", "extension", "actor", "package", "public", "private",
        "internal", "fileprivate", "return", "if", "guard", "for", "while", "switch",
    ]

    /// The braces of the function that a token begins, if it begins one and it has a body.
    private static func body(of start: Int, in tokens: [Token]) -> ClosedRange<Int>? {
        guard openers.contains(tokens[start].text), start == 0 || tokens[start - 1].text != "." else { return nil }
        var parentheses = 0
        for index in (start + 1)..<tokens.count {
            switch tokens[index].text {
            case "(", "[": parentheses += 1
            case ")", "]": parentheses -= 1
            case "{" where parentheses == 0: return closing(index, in: tokens).map { index...$0 }
            case let word where parentheses == 0 && index > start + 1 && endings.contains(word): return nil
            default: break
            }
            if parentheses < 0 { return nil }
        }
        return nil
    }

    private static func closing(_ open: Int, in tokens: [Token]) -> Int? {
        var depth = 0
        for index in open..<tokens.count {
            if tokens[index].text == "{" { depth += 1 }
            if tokens[index].text == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}

struct FunctionLengthTests {
    @Test func `no function is too long`() {
        report(House.swiftFiles.flatMap(FunctionLength.violations))
    }

    @Test(arguments: [
        "func settle(_ votes: [Int] = { [] }()) throws(E) -> Int where T: Hashable", "init(from other: Self)",
        "subscript(_ key: String) -> Int?", "static func < (a: A, b: A) -> Bool", "func `refuses a vote`()", "deinit",
    ])
    func `a function is measured from its first word to its last brace`(_ head: String) {
        #expect(FunctionLength.violations(in: sample(head, lines: 80)).isEmpty)
        #expect(FunctionLength.violations(in: sample(head, lines: 81)).map(\.line) == [2])
    }

    @Test func `braces in strings and comments do not end a function`() {
        let file = sample("func render()", lines: 90, filler: "let s = \"} \\(a.map { \"}\" }) }\"  // }")
        #expect(FunctionLength.violations(in: file).count == 1)
    }

    @Test func `a requirement does not own the next declaration's braces`() {
        let lines = String(repeating: "    let a = 1\n", count: 90)
        let text = "protocol P {\n    func decide() -> Int\n    init(a: Int)\n}\nstruct S {\n\(lines)}\n"
        #expect(FunctionLength.violations(in: SourceFile(path: "Sources/Core/P.swift", text: text)).isEmpty)
    }

    private func sample(_ head: String, lines: Int, filler: String = "work()") -> SourceFile {
        let body = String(repeating: "        \(filler)\n", count: lines - 2)
        return SourceFile(path: "Sources/Core/S.swift", text: "struct S {\n    \(head) {\n\(body)    }\n}\n")
    }
}
