import Testing

/// Ways out that the house does without: each hides a mistake from the compiler or from the reader.
enum ForbiddenWords {
    struct Word {
        let text: String
        let instead: String
    }

    static let inCode = [
        Word(text: "try!", instead: "throw, or answer with an error"),
        Word(text: "as!", instead: "use as?, or a type that needs no cast"),
        Word(text: "fatalError(", instead: "throw, or make the state impossible"),
        Word(text: "@unchecked Sendable", instead: "use Mutex, an actor or a value"),
        Word(text: "nonisolated(unsafe)", instead: "use Mutex, an actor or a value"),
        Word(text: "XCTest", instead: "use Swift Testing"),
        Word(text: "Bundle.module", instead: "hold the text in Swift, or take a path"),
    ]

    static let inComments = [
        Word(text: "TODO", instead: "do it, or file an issue"),
        Word(text: "FIXME", instead: "do it, or file an issue"),
    ]

    static let inManifest = [
        Word(text: "ProcessInfo", instead: "use a package trait"),
        Word(text: "Context.environment", instead: "use a package trait"),
    ]

    static func violations(in file: SourceFile) -> [Violation] {
        let manifest = file.path == "Package.swift" ? inManifest : []
        let found =
            find(inCode + manifest, in: file.codeLines, path: file.path)
            + find(inComments, in: file.commentLines, path: file.path)
        return found.sorted { $0.line < $1.line }
    }

    private static func find(_ words: [Word], in lines: [String], path: String) -> [Violation] {
        lines.enumerated().flatMap { index, line in
            words.filter { contains(line, $0.text) }.map {
                Violation(path: path, line: index + 1, reason: "`\($0.text)` is not used here: \($0.instead)")
            }
        }
    }

    /// Whole words only: `has!` is not `as!`.
    private static func contains(_ line: String, _ word: String) -> Bool {
        line.ranges(of: word).contains { range in
            guard range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || before == "_")
        }
    }
}

struct ForbiddenWordsTests {
    @Test func `no forbidden word is used`() {
        report(House.swiftFiles.flatMap(ForbiddenWords.violations))
    }

    @Test(arguments: [
        "let a = try! b()", "let a = b as! Int", "fatalError(\"no\")", "final class A: @unchecked Sendable {}",
        "nonisolated(unsafe) var a = 1", "import XCTest", "let url = Bundle.module.url", "// TODO: later",
        "/* FIXME */ let a = 1",
    ])
    func `a forbidden word is caught`(_ line: String) {
        let file = SourceFile(path: "Sources/Core/A.swift", text: "import FEEL\n\(line)\n")
        #expect(ForbiddenWords.violations(in: file).map(\.line) == [2])
    }

    @Test(arguments: ["let a = \"try! TODO\"", "// never try! here", "let b = has!", "let TODOs = 1"])
    func `a word that only looks forbidden is let pass`(_ line: String) {
        #expect(ForbiddenWords.violations(in: SourceFile(path: "Sources/Core/A.swift", text: line)).isEmpty)
    }

    @Test func `the manifest does not ask its surroundings`() {
        let text = "let a = ProcessInfo.processInfo.environment\nlet b = Context.environment\n"
        #expect(ForbiddenWords.violations(in: SourceFile(path: "Package.swift", text: text)).count == 2)
        #expect(ForbiddenWords.violations(in: SourceFile(path: "Sources/Engine/A.swift", text: text)).isEmpty)
    }
}
