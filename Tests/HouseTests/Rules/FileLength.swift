import Testing

/// A file fits in a head: at most 400 lines, and the place where all rooms meet at most 60.
enum FileLength {
    static let most = 400
    static let special = ["Sources/countersign/Main.swift": 60]

    static func violations(in file: SourceFile) -> [Violation] {
        let most = special[file.path] ?? most
        guard file.lineCount > most else { return [] }
        let reason = "\(file.lineCount) lines; split it, \(most) are the most"
        return [Violation(path: file.path, line: most + 1, reason: reason)]
    }
}

struct FileLengthTests {
    @Test func `no file is too long`() {
        report(House.swiftFiles.flatMap(FileLength.violations))
    }

    @Test(arguments: [
        ("Sources/Core/Decide.swift", 400, 0), ("Sources/Core/Decide.swift", 401, 1),
        ("Sources/countersign/Main.swift", 60, 0), ("Sources/countersign/Main.swift", 61, 1),
    ])
    func `a file is counted by its lines`(_ path: String, _ lines: Int, _ expected: Int) {
        let text = String(repeating: "// line\n", count: lines)
        #expect(FileLength.violations(in: SourceFile(path: path, text: text)).count == expected)
        let unended = String(text.dropLast())
        #expect(FileLength.violations(in: SourceFile(path: path, text: unended)).count == expected)
    }
}
