import Testing

/// A test that waits for the clock is slow when it passes and wrong when the machine is busy: time is a parameter.
enum NoSleeping {
    static func violations(in file: SourceFile) -> [Violation] {
        guard file.isTest else { return [] }
        let sleepers = ["sleep", "usleep", "nanosleep", "sleepForTimeInterval"]
        let tokens = file.tokens
        return zip(tokens, tokens.dropFirst()).filter { sleepers.contains($0.text) && $1.text == "(" }.map {
            Violation(path: file.path, line: $0.0.line, reason: "a test does not sleep; hand it the time")
        }
    }
}

struct NoSleepingTests {
    @Test func `no test sleeps`() {
        report(House.swiftFiles.flatMap(NoSleeping.violations))
    }

    @Test(arguments: ["try await Task.sleep(for: .seconds(1))", "sleep(1)", "usleep( 10 )"])
    func `a test that sleeps is caught`(_ line: String) {
        let file = SourceFile(path: "Tests/CoreTests/VoteTests.swift", text: "import Testing\n\(line)\n")
        #expect(NoSleeping.violations(in: file).map(\.line) == [2])
    }

    @Test func `a worker may sleep`() {
        let file = SourceFile(path: "Sources/Engine/Worker.swift", text: "try await Task.sleep(for: .seconds(1))\n")
        #expect(NoSleeping.violations(in: file).isEmpty)
    }
}
