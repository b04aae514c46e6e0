/// An `import` line: `@testable package import struct Foundation.URL` imports the module `Foundation`.
struct Import: Equatable {
    let module: String
    let line: Int

    private static let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = [
        "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
    ]

    /// Reads the imports of a file's code; those in comments and strings are none.
    static func all(in file: SourceFile) -> [Import] {
        file.codeLines.enumerated().compactMap { index, line in
            parse(line).map { Import(module: $0, line: index + 1) }
        }
    }

    private static func parse(_ line: String) -> String? {
        guard line.contains("import") else { return nil }
        var words = line.split { " \t;".contains($0) }[...]
        words = words.drop { $0.hasPrefix("@") || access.contains($0) }
        guard words.popFirst() == "import" else { return nil }
        if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
        return words.first?.split(separator: ".").first.map(String.init)
    }
}
