/// The characters of a pattern, each with its place in the text.
struct PatternText {
    private(set) var scalars: [Unicode.Scalar] = []
    private var offsets: [Int] = []
    private let length: Int

    /// - Parameter spaced: whether white space outside of classes is left out (the flag `x`). It is left out before
    ///   anything else is read: `\ d` is `\d`.
    init(_ text: String, spaced: Bool) {
        length = text.utf8.count
        scalars.reserveCapacity(length)
        offsets.reserveCapacity(length)
        var (offset, depth, isEscaped) = (0, 0, false)
        for scalar in text.unicodeScalars {
            if !(spaced && depth == 0 && Self.isSpace(scalar)) {
                scalars.append(scalar)
                offsets.append(offset)
                switch scalar {
                case "\\" where !isEscaped:
                    isEscaped = true
                    offset += 1
                    continue
                case "[" where !isEscaped: depth += 1
                case "]" where !isEscaped: depth = max(0, depth - 1)
                default: break
                }
                isEscaped = false
            }
            offset += UTF8.width(scalar)
        }
    }

    /// The place of a character in the text, in bytes.
    func offset(of index: Int) -> Int { index < offsets.count ? offsets[index] : length }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
}
