/// Names that a parser can look for at a place in the source: the longest one wins (DMN 1.5, 10.3.1.4).
///
/// A name is kept as its parts: words, and the symbols `. / - ' ’ + *` between them. White space between parts does not
/// count, so `Monthly  Salary` in an expression is the name `Monthly Salary`.
struct NameTable: Sendable {
    /// One name: its first word, and the parts after it.
    private struct Candidate: Sendable {
        let name: String
        let hash: UInt64
        let first: [UInt8]
        let rest: [[UInt8]]
        /// The next name whose first word falls into the same bucket; -1 at the end.
        var next = -1

        func begins(with word: Token, of source: [UInt8]) -> Bool {
            guard hash == word.hash, first.count == word.end - word.start else { return false }
            for (offset, byte) in first.enumerated() where source[word.start + offset] != byte { return false }
            return true
        }
    }

    /// The names, in the order in which they were added.
    private var candidates: [Candidate] = []
    /// The first candidate of each bucket of hashes, or -1; a power of two of them.
    private var buckets: [Int] = []

    /// Every name in it.
    var names: [String] { candidates.map(\.name) }

    /// Adds a name; false where it is there already.
    @discardableResult
    mutating func insert(_ name: String) -> Bool {
        if position(of: name) != nil { return false }
        if candidates.count >= buckets.count { grow() }
        let parts = Self.parts(of: name)
        let first = parts.first ?? []
        let hash = WordHash.of(first, first.indices)
        var (last, place) = (-1, buckets[bucket(of: hash)])
        while place >= 0 { (last, place) = (place, candidates[place].next) }
        link(candidates.count, after: last, hash)
        candidates.append(Candidate(name: name, hash: hash, first: first, rest: Array(parts.dropFirst())))
        return true
    }

    /// The place of a name in the order in which they were added.
    func position(of name: String) -> Int? {
        if candidates.isEmpty { return nil }
        var place = buckets[bucket(of: WordHash.ofFirstWord(in: name))]
        while place >= 0 {
            if Text.same(candidates[place].name, name) { return place }
            place = candidates[place].next
        }
        return nil
    }

    private func bucket(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (buckets.count - 1) }

    private mutating func link(_ candidate: Int, after last: Int, _ hash: UInt64) {
        if last < 0 { buckets[bucket(of: hash)] = candidate } else { candidates[last].next = candidate }
    }

    private mutating func grow() {
        buckets = Array(repeating: -1, count: max(8, buckets.count * 2))
        var last = buckets
        for place in candidates.indices {
            let hash = candidates[place].hash
            candidates[place].next = -1
            link(place, after: last[bucket(of: hash)], hash)
            last[bucket(of: hash)] = place
        }
    }

    /// The longest name that begins with the word `word` of the source, and where it ends.
    func match(_ lexer: Lexer, word: Token) -> (name: String, end: Int)? {
        if candidates.isEmpty { return nil }
        var best: (place: Int, end: Int)?
        var place = buckets[bucket(of: word.hash)]
        while place >= 0 {
            if candidates[place].begins(with: word, of: lexer.bytes),
                let end = Self.end(of: candidates[place].rest, lexer, after: word.end), end > best?.end ?? -1
            {
                best = (place, end)
            }
            place = candidates[place].next
        }
        return best.map { (candidates[$0.place].name, $0.end) }
    }

    /// Where the parts end that follow a place in the source; nil where others stand there.
    private static func end(of parts: [[UInt8]], _ lexer: Lexer, after start: Int) -> Int? {
        var position = start
        for part in parts {
            let begin = lexer.skipSpace(from: position)
            position = begin + part.count
            guard position <= lexer.bytes.count, lexer.bytes[begin..<position].elementsEqual(part) else { return nil }
            // A word must end where the part ends.
            if let (scalar, _) = Characters.scalar(part, at: 0), !Characters.isNameSymbol(scalar),
                lexer.wordEnd(from: begin) != position
            {
                return nil
            }
        }
        return position
    }

    /// The words and symbols of a name.
    static func parts(of name: String) -> [[UInt8]] {
        let bytes = Array(name.utf8)
        if bytes.allSatisfy(Characters.isPlain) { return bytes.isEmpty ? [] : [bytes] }
        var parts: [[UInt8]] = []
        var position = 0
        var word: [UInt8] = []
        func closed() -> [[UInt8]] { word.isEmpty ? [] : [word] }
        while let (scalar, width) = Characters.scalar(bytes, at: position) {
            if Characters.isSpace(scalar) {
                parts += closed()
                word = []
            } else if Characters.isNameSymbol(scalar) {
                parts += closed() + [Array(bytes[position..<position + width])]
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
        if bytes.allSatisfy(Characters.isPlain) { return String(decoding: bytes, as: UTF8.self) }
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

/// The hash of a word, the same in every process (FNV-1a): a token carries it, so that looking for a name in several tables
/// costs no more than one.
enum WordHash {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let factor: UInt64 = 0x100_0000_01B3

    @inline(__always)
    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash = start
        for index in range { hash = adding(bytes[index], to: hash) }
        return hash
    }

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* factor }

    /// The hash of the first of the parts of a name.
    static func ofFirstWord(in name: String) -> UInt64 {
        var hash = start
        let bytes = name.utf8Span.span
        for index in bytes.indices {
            guard Characters.isPlain(bytes[index]) else {
                // A space or a sign ends a word that has begun; most names are of ASCII words.
                if index > 0, bytes[index] == 0x20 { return hash }
                let first = NameTable.parts(of: name).first ?? []
                return of(first, first.indices)
            }
            hash = adding(bytes[index], to: hash)
        }
        return hash
    }
}
