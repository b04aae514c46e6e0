/// Strings by their code points: Swift's `==` holds é (U+00E9) and é (U+0065 U+0301) equal, FEEL and databases do not.
enum Text {
    /// The same code points.
    @inline(__always)
    static func same(_ left: String, _ right: String) -> Bool {
        // Equal code points are canonically equal too, which Swift answers at once for short strings.
        isIdentical(left, right) || (left == right && sameBytes(left, right))
    }

    /// The same, paid for where the strings are long.
    @inline(__always)
    static func same(_ left: String, _ right: String, _ frame: inout Frame) -> Bool {
        isIdentical(left, right)
            || (left.utf8.count == right.utf8.count && pay(for: left, right, &frame))
                && same(left, right)
    }

    /// Pays for comparing two strings: one step for each 256 bytes that may have to be looked at.
    @inline(__always)
    static func pay(for left: String, _ right: String, _ frame: inout Frame) -> Bool {
        let bytes = min(left.utf8.count, right.utf8.count)
        return bytes < 256 || frame.spend(bytes >> 8)
    }

    /// Whether two strings are one in memory. Short strings hold their text in themselves, so most equal ones are.
    @inline(__always)
    private static func isIdentical(_ left: String, _ right: String) -> Bool {
        // Safe: both are 16 bytes without meaning beyond their bits, and they are only compared.
        unsafe unsafeBitCast(left, to: UInt128.self) == unsafeBitCast(right, to: UInt128.self)
    }

    @inline(never)
    private static func sameBytes(_ left: String, _ right: String) -> Bool {
        let (a, b) = (left.utf8Span.span, right.utf8Span.span)
        guard a.count == b.count else { return false }
        for index in a.indices where a[index] != b[index] { return false }
        return true
    }

    /// The order of the code points, which is that of the UTF-8 bytes.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// A string as a key of a dictionary or a set, by its code points.
    struct Key: Hashable {
        let text: String

        init(_ text: String) { self.text = text }

        static func == (left: Key, right: Key) -> Bool { Text.same(left.text, right.text) }

        func hash(into hasher: inout Hasher) {
            var (word, width): (UInt64, Int) = (0, 0)
            let span = text.utf8Span.span
            for index in span.indices {
                word = word << 8 | UInt64(span[index])
                width += 1
                if width & 7 == 0 {
                    hasher.combine(word)
                    word = 0
                }
            }
            hasher.combine(word)
            hasher.combine(width)
        }
    }
}
