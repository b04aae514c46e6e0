/// Strings by their code points: Swift's `==` holds é (U+00E9) and é (U+0065 U+0301) equal, FEEL and databases do not.
enum Text {
    /// The same code points.
    @inline(__always)
    static func same(_ left: String, _ right: String) -> Bool {
        // Equal code points are canonically equal, and Swift answers that at once for short and for identical strings.
        left == right && (left.utf8.count == right.utf8.count) && sameBytes(left, right)
    }

    private static func sameBytes(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
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
            for byte in text.utf8 { hasher.combine(byte) }
            hasher.combine(0xFF as UInt8)
        }
    }
}
