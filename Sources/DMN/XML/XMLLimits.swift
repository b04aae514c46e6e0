/// How much of a file is read before it is refused. Real models stay far below.
struct XMLLimits: Sendable {
    /// Bytes of the file.
    var fileBytes = 8 << 20
    /// Elements within one another; the root is at depth 1.
    var depth = 128
    /// Elements of the file.
    var elements = 200_000
    /// Attributes of one element.
    var attributes = 256
    /// Bytes of one attribute's value, or of the character data directly in one element.
    var textBytes = 1 << 20

    static let standard = XMLLimits()
}
