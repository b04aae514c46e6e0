/// Tells code, comments and string literals apart, so that a rule about code is not set off by a text that
/// mentions it. Knows nested comments, raw and multi-line strings, interpolations, backticked names and regex
/// literals; it is no parser, and takes a file that does not compile as it comes.
struct CodeMask {
    /// The code alone: comments and the insides of literals are spaces, the insides of backticks are `x`.
    private(set) var code: [UInt8]
    /// The comments alone.
    private(set) var comments: [UInt8]

    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        code = bytes
        comments = bytes.map { $0 == Byte.newline ? $0 : Byte.space }
        scanCode(isInterpolation: false)
    }

    private mutating func scanCode(isInterpolation: Bool) {
        var depth = 0
        while let byte = peek() {
            switch byte {
            case Byte.slash where peek(1) == Byte.slash: skipLineComment()
            case Byte.slash where peek(1) == Byte.star: skipBlockComment()
            case Byte.slash where startsRegex: skipRegex(pounds: 0)
            case Byte.quote: skipString(pounds: 0)
            case Byte.pound: skipPounds()
            case Byte.backtick: skipName()
            case Byte.open:
                depth += 1
                at += 1
            case Byte.close:
                if isInterpolation, depth == 0 { return }
                depth -= 1
                at += 1
            default: at += 1
            }
        }
    }

    private mutating func skipLineComment() {
        let start = at
        while let byte = peek(), byte != Byte.newline { at += 1 }
        moveToComments(start..<at)
    }

    private mutating func skipBlockComment() {
        let start = at
        var depth = 0
        repeat {
            if peek() == Byte.slash, peek(1) == Byte.star {
                depth += 1
                at += 2
            } else if peek() == Byte.star, peek(1) == Byte.slash {
                depth -= 1
                at += 2
            } else {
                at += 1
            }
        } while depth > 0 && at < bytes.count
        at = min(at, bytes.count)
        moveToComments(start..<at)
    }

    /// `#` begins a raw string, an extended regex, or an ordinary `#if`.
    private mutating func skipPounds() {
        var pounds = 0
        while peek(pounds) == Byte.pound { pounds += 1 }
        switch peek(pounds) {
        case Byte.quote: skipString(pounds: pounds)
        case Byte.slash: skipRegex(pounds: pounds)
        default: at += pounds
        }
    }

    private mutating func skipString(pounds: Int) {
        let start = at
        at += pounds
        let quotes = peek(1) == Byte.quote && peek(2) == Byte.quote ? 3 : 1
        at += quotes
        let inside = start + pounds + 1
        while let byte = peek() {
            if byte == Byte.backslash, has(Byte.pound, times: pounds, from: 1) {
                skipEscape(pounds: pounds)
            } else if has(Byte.quote, times: quotes, from: 0), has(Byte.pound, times: pounds, from: quotes) {
                at += quotes + pounds
                return blank(inside..<(at - pounds - 1))
            } else if byte == Byte.newline, quotes == 1 {
                break
            } else {
                at += 1
            }
        }
        blank(inside..<max(inside, at))
    }

    private mutating func skipEscape(pounds: Int) {
        at += 1 + pounds
        guard peek() == Byte.open else {
            at += 1
            return
        }
        at += 1
        scanCode(isInterpolation: true)
        at += 1
    }

    private mutating func skipName() {
        let start = at + 1
        at = start
        while let byte = peek(), byte != Byte.backtick, byte != Byte.newline { at += 1 }
        for index in start..<at { code[index] = Byte.letter }
        at += 1
    }

    /// A slash begins a regex where a value may begin, and the line has the closing slash.
    private var startsRegex: Bool {
        var before = at - 1
        while before >= 0, bytes[before] == Byte.space { before -= 1 }
        guard before >= 0, "=(,:[{&|!?".utf8.contains(bytes[before]), peek(1) != Byte.space else { return false }
        return bytes[(at + 1)...].prefix { $0 != Byte.newline }.contains(Byte.slash)
    }

    private mutating func skipRegex(pounds: Int) {
        let start = at
        at += pounds + 1
        while let byte = peek() {
            if byte == Byte.slash, has(Byte.pound, times: pounds, from: 1) { break }
            if byte == Byte.newline, pounds == 0 { break }
            at += byte == Byte.backslash ? 2 : 1
        }
        at = min(at, bytes.count)
        blank((start + pounds + 1)..<max(start + pounds + 1, at))
        at = min(at + 1 + pounds, bytes.count)
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        at + ahead < bytes.count ? bytes[at + ahead] : nil
    }

    private func has(_ byte: UInt8, times: Int, from offset: Int) -> Bool {
        (0..<times).allSatisfy { peek(offset + $0) == byte }
    }

    private mutating func blank(_ range: Range<Int>) {
        for index in range.clamped(to: 0..<bytes.count) where bytes[index] != Byte.newline {
            code[index] = Byte.space
        }
    }

    private mutating func moveToComments(_ range: Range<Int>) {
        for index in range { comments[index] = bytes[index] }
        blank(range)
    }
}

private enum Byte {
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let slash = UInt8(ascii: "/")
    static let star = UInt8(ascii: "*")
    static let quote = UInt8(ascii: "\"")
    static let pound = UInt8(ascii: "#")
    static let backtick = UInt8(ascii: "`")
    static let backslash = UInt8(ascii: "\\")
    static let open = UInt8(ascii: "(")
    static let close = UInt8(ascii: ")")
    static let letter = UInt8(ascii: "x")
}
