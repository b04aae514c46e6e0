/// A word or a single mark of the code, with its line.
struct Token {
    let text: String
    let line: Int
    /// Where it stands in the file's bytes.
    let bytes: Range<Int>
}

extension SourceFile {
    /// The words and marks of the code, in order. A backticked name is one word.
    var tokens: [Token] {
        var tokens: [Token] = []
        var line = 1
        var at = 0
        while at < code.count {
            let start = at
            if code[at] == UInt8(ascii: "\n") { line += 1 }
            while at < code.count, code[at].isPartOfWord { at += 1 }
            if at == start { at += 1 }
            if code[start] > UInt8(ascii: " ") {
                tokens.append(
                    Token(text: String(decoding: code[start..<at], as: UTF8.self), line: line, bytes: start..<at))
            }
        }
        return tokens
    }

    /// A token as it was written, where the code shows only a stand-in for it.
    func original(_ token: Token) -> String {
        String(decoding: Array(text.utf8)[token.bytes], as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isPartOfWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...0xFF:
            true
        default: false
        }
    }
}
