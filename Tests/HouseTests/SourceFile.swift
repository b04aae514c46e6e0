import Foundation

/// A file that is read line by line and has no syntax that a rule needs to know.
struct TextFile {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// A Swift file, with its code and its comments told apart.
struct SourceFile {
    let path: String
    let text: String
    /// The code with all else blanked out, byte for byte and line for line where it was.
    let code: [UInt8]
    /// The comments, likewise.
    let comments: [UInt8]

    init(path: String, text: String) {
        let mask = CodeMask(text)
        self.path = path
        self.text = text
        code = mask.code
        comments = mask.comments
    }

    /// How many lines the file has; a last line without an end counts.
    var lineCount: Int { code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count - trailing }

    private var trailing: Int { code.last == UInt8(ascii: "\n") ? 1 : 0 }

    var codeLines: [String] { Self.lines(of: code) }
    var commentLines: [String] { Self.lines(of: comments) }

    /// The folder below `Sources`, `Plugins` or `Tests` that the file belongs to, as SwiftPM names its target.
    var target: String? {
        let parts = path.split(separator: "/")
        guard parts.count > 2, ["Sources", "Plugins", "Tests"].contains(parts[0]) else { return nil }
        return String(parts[1])
    }

    var isTest: Bool { path.hasPrefix("Tests/") }

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func lines(of bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
