/// A word, literal or sign of the source.
struct Token {
    enum Kind: UInt8 {
        case end, word, number, string, at
        case plus, minus, star, power, slash
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
        case comma, colon, dot, dots, arrow, apostrophe
        case unterminatedString, unterminatedComment, bad
    }

    var kind: Kind
    var start: Int
    var end: Int
    /// The hash of a word; 0 for everything else.
    var hash: UInt64 = 0

    var range: SourceRange { SourceRange(start, end) }
}

/// Cuts the source into tokens, one on demand. A `word` is one run of name characters; which words make a name together
/// is for the parser to say, since only the names in scope tell.
struct Lexer {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The token that begins at or after a position.
    func token(from position: Int) -> Token {
        var begin = position
        while begin < bytes.count, bytes[begin] == 0x20 { begin += 1 }
        // What most tokens are: an ASCII word, or a sign that begins no comment.
        if begin < bytes.count {
            let byte = bytes[begin]
            if Characters.isPlain(byte) {
                if byte > 57, let word = plainWord(from: begin) { return word }
            } else if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "/"), byte != UInt8(ascii: "?") {
                return sign(byte, at: begin)
            }
        }
        var open = 0
        let start = skipSpace(from: begin, unterminated: &open)
        if open > 0 { return Token(kind: .unterminatedComment, start: start, end: bytes.count) }
        guard let (scalar, width) = Characters.scalar(bytes, at: start) else {
            return Token(kind: .end, start: bytes.count, end: bytes.count)
        }
        if scalar == 0x3F { return word(start..<start + 1) }
        if Characters.beginsName(scalar) { return word(start..<wordEnd(from: start)) }
        if scalar < 0x80 { return sign(UInt8(scalar), at: start) }
        if scalar == Characters.apostrophe { return Token(kind: .apostrophe, start: start, end: start + width) }
        return Token(kind: .bad, start: start, end: start + width)
    }

    /// A word of ASCII letters and digits; nil where other name characters follow.
    @inline(__always)
    private func plainWord(from start: Int) -> Token? {
        var (position, hash) = (start, WordHash.start)
        while position < bytes.count, Characters.isPlain(bytes[position]) {
            hash = WordHash.adding(bytes[position], to: hash)
            position += 1
        }
        if position < bytes.count, bytes[position] >= 0x80 || bytes[position] == UInt8(ascii: "?") { return nil }
        return Token(kind: .word, start: start, end: position, hash: hash)
    }

    private func word(_ range: Range<Int>) -> Token {
        Token(kind: .word, start: range.lowerBound, end: range.upperBound, hash: WordHash.of(bytes, range))
    }

    /// The end of the run of name characters at a position.
    @inline(__always)
    func wordEnd(from start: Int) -> Int {
        var position = start
        while position < bytes.count, Characters.isPlain(bytes[position]) { position += 1 }
        while let (scalar, width) = Characters.scalar(bytes, at: position), Characters.continuesName(scalar) {
            position += width
        }
        return position
    }

    /// The first position that is neither space nor comment.
    func skipSpace(from start: Int) -> Int {
        var open = 0
        return skipSpace(from: start, unterminated: &open)
    }

    private func skipSpace(from start: Int, unterminated open: inout Int) -> Int {
        var position = start
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        while let (scalar, width) = Characters.scalar(bytes, at: position) {
            if Characters.isPlain(bytes[position]) { break }
            if Characters.isSpace(scalar) {
                position += width
            } else if scalar == 0x2F, byte(position + 1) == UInt8(ascii: "/") {
                while position < bytes.count, bytes[position] != 0x0A { position += 1 }
            } else if scalar == 0x2F, byte(position + 1) == UInt8(ascii: "*") {
                guard let end = commentEnd(from: position + 2) else {
                    open = 1
                    return position
                }
                position = end
            } else {
                break
            }
        }
        return position
    }

    private func commentEnd(from start: Int) -> Int? {
        var position = start
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") { return position + 2 }
            position += 1
        }
        return nil
    }

    private func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

    private func sign(_ byte: UInt8, at start: Int) -> Token {
        let next = self.byte(start + 1)
        func one(_ kind: Token.Kind) -> Token { Token(kind: kind, start: start, end: start + 1) }
        func two(_ kind: Token.Kind) -> Token { Token(kind: kind, start: start, end: start + 2) }
        switch byte {
        case UInt8(ascii: "+"): return one(.plus)
        case UInt8(ascii: "-"): return next == UInt8(ascii: ">") ? two(.arrow) : one(.minus)
        case UInt8(ascii: "*"): return next == UInt8(ascii: "*") ? two(.power) : one(.star)
        case UInt8(ascii: "/"): return one(.slash)
        case UInt8(ascii: "="): return one(.equal)
        case UInt8(ascii: "!"): return next == UInt8(ascii: "=") ? two(.notEqual) : one(.bad)
        case UInt8(ascii: "<"): return next == UInt8(ascii: "=") ? two(.lessOrEqual) : one(.less)
        case UInt8(ascii: ">"): return next == UInt8(ascii: "=") ? two(.greaterOrEqual) : one(.greater)
        case UInt8(ascii: "("): return one(.leftParen)
        case UInt8(ascii: ")"): return one(.rightParen)
        case UInt8(ascii: "["): return one(.leftBracket)
        case UInt8(ascii: "]"): return one(.rightBracket)
        case UInt8(ascii: "{"): return one(.leftBrace)
        case UInt8(ascii: "}"): return one(.rightBrace)
        case UInt8(ascii: ","): return one(.comma)
        case UInt8(ascii: ":"): return one(.colon)
        case UInt8(ascii: "@"): return one(.at)
        case UInt8(ascii: "\""): return string(from: start)
        case UInt8(ascii: "'"): return one(.apostrophe)
        case UInt8(ascii: "."):
            if next == UInt8(ascii: ".") { return two(.dots) }
            return (48...57).contains(next) ? number(from: start) : one(.dot)
        case 48...57: return number(from: start)
        default: return one(.bad)
        }
    }

    /// Digits, with a fraction unless two dots follow, with an exponent where digits follow the `e`.
    private func number(from start: Int) -> Token {
        var position = digitsEnd(from: start)
        if byte(position) == UInt8(ascii: "."), (48...57).contains(byte(position + 1)) {
            position = digitsEnd(from: position + 1)
        }
        if byte(position) | 0x20 == UInt8(ascii: "e") {
            let signed = byte(position + 1) == UInt8(ascii: "+") || byte(position + 1) == UInt8(ascii: "-")
            let digits = position + (signed ? 2 : 1)
            if (48...57).contains(byte(digits)) { position = digitsEnd(from: digits) }
        }
        return Token(kind: .number, start: start, end: position)
    }

    private func digitsEnd(from start: Int) -> Int {
        var position = start
        while (48...57).contains(byte(position)) { position += 1 }
        return position
    }

    private func string(from start: Int) -> Token {
        var position = start + 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""): return Token(kind: .string, start: start, end: position + 1)
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        return Token(kind: .unterminatedString, start: start, end: bytes.count)
    }
}
