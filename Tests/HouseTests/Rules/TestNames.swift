import Testing

/// The name of a test is a sentence that says what holds.
enum TestNames {
    static func violations(in file: SourceFile) -> [Violation] {
        guard file.isTest else { return [] }
        let tokens = file.tokens
        return tokens.indices.compactMap { index in
            guard tokens[index].text == "Test", index > 0, tokens[index - 1].text == "@",
                let function = tokens[index...].firstIndex(where: { $0.text == "func" }), function + 1 < tokens.count
            else { return nil }
            let name = file.original(tokens[function + 1])
            guard !(name.hasPrefix("`") && name.contains(" ")) else { return nil }
            return Violation(
                path: file.path, line: tokens[function].line, reason: "`\(name)` is no sentence in backticks")
        }
    }
}

struct TestNamesTests {
    @Test func `every test is named by a sentence`() {
        report(House.swiftFiles.flatMap(TestNames.violations))
    }

    @Test(arguments: [
        ("@Test func refusesVote() {}", 1), ("@Test(arguments: [1, 2]) func `refuses`(_ a: Int) {}", 1),
        ("@Test(.serialized)\n@MainActor func refuses() {}", 1), ("@Test func `refuses a second vote`() {}", 0),
        ("// @Test func refuses() {}", 0),
    ])
    func `a name that is no sentence is caught`(_ text: String, _ count: Int) {
        let file = SourceFile(path: "Tests/CoreTests/VoteTests.swift", text: text)
        #expect(TestNames.violations(in: file).count == count)
    }
}
