/// Names that a parser can look for at a place in the source: the longest one wins (DMN 1.5, 10.3.1.4).
///
/// A name is kept as its parts: words, and the symbols `. / - ' + *` between them. White space between parts does not
/// count, so `Monthly  Salary` in an expression is the name `Monthly Salary`.
struct NameTable: Sendable {
    /// One name and the parts after its first word.
    private struct Candidate: Sendable {
        let name: String
        let rest: [[UInt8]]
    }

    private var byFirstWord: [ArraySlice<UInt8>: [Candidate]] = [:]

    /// Every name in it.
    private(set) var names: [String] = []

    /// Adds a name; false where it has no parts that could be found.
    @discardableResult
    mutating func insert(_ name: String) -> Bool {
        let parts = Self.parts(of: name)
        guard let first = parts.first, !names.contains(where: { Text.same($0, name) }) else { return false }
        names.append(name)
        byFirstWord[first[...], default: []].append(Candidate(name: name, rest: Array(parts.dropFirst())))
        return true
    }

    /// The longest name that begins with the word `word` of the source, and where it ends.
    func match(_ lexer: Lexer, word: Token) -> (name: String, end: Int)? {
        guard !byFirstWord.isEmpty, let candidates = byFirstWord[lexer.bytes[word.start..<word.end]] else { return nil }
        var best: (name: String, end: Int)?
        for candidate in candidates {
            guard let end = Self.end(of: candidate.rest, lexer, after: word.end), end > best?.end ?? -1 else {
                continue
            }
            best = (candidate.name, end)
        }
        return best
    }

    /// Where the parts end that follow a place in the source; nil where others stand there.
    private static func end(of parts: [[UInt8]], _ lexer: Lexer, after start: Int) -> Int? {
        var position = start
        for part in parts {
            let begin = lexer.skipSpace(from: position)
            position = begin + part.count
            guard position <= lexer.bytes.count, lexer.bytes[begin..<position].elementsEqual(part) else { return nil }
            // A word must end where the part ends.
            if !Characters.isNameSymbol(part[0]), lexer.wordEnd(from: begin) != position { return nil }
        }
        return position
    }

    /// The words and symbols of a name.
    static func parts(of name: String) -> [[UInt8]] {
        let bytes = Array(name.utf8)
        var parts: [[UInt8]] = []
        var position = 0
        var word: [UInt8] = []
        func closed() -> [[UInt8]] { word.isEmpty ? [] : [word] }
        while let (scalar, width) = Characters.scalar(bytes, at: position) {
            if Characters.isSpace(scalar) {
                parts += closed()
                word = []
            } else if scalar < 0x80, Characters.isNameSymbol(UInt8(scalar)) {
                parts += closed() + [[UInt8(scalar)]]
                word = []
            } else {
                word += bytes[position..<position + width]
            }
            position += width
        }
        return parts + closed()
    }

    /// The name with single spaces between words and none around symbols that had none: how a name is written down.
    static func normalised(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var pendingSpace = false
        let bytes = Array(bytes)
        var position = 0
        while let (scalar, width) = Characters.scalar(bytes, at: position) {
            if Characters.isSpace(scalar) {
                pendingSpace = !result.isEmpty
            } else {
                if pendingSpace { result.append(0x20) }
                pendingSpace = false
                result += bytes[position..<min(position + width, bytes.count)]
            }
            position += width
        }
        return String(decoding: result, as: UTF8.self)
    }
}
