/// Reads JSON strictly (RFC 8259, UTF-8): no duplicate names, no lone surrogates, nothing after the value, numbers
/// exact or refused.
package enum JSONReader {
    /// How much a text may hold.
    package struct Limits: Sendable {
        /// Bytes of the whole text.
        package var bytes: Int
        /// Objects and arrays within each other.
        package var depth: Int

        /// Limits; 16 MiB and 64 levels unless told.
        package init(bytes: Int = 16 << 20, depth: Int = 64) {
            self.bytes = bytes
            self.depth = depth
        }
    }

    /// The value of a text; objects become contexts with their names in the order of the text.
    package static func read(_ bytes: [UInt8], limits: Limits = Limits()) throws(JSONError) -> Value {
        var parser = JSONParser(bytes, limits: limits, typed: false)
        return try parser.document()
    }

    /// The value of a text in the typed form of `JSONWriter.typed`.
    package static func typed(_ bytes: [UInt8], limits: Limits = Limits()) throws(JSONError) -> Value {
        // A tag object adds one level that the value itself does not have.
        var parser = JSONParser(bytes, limits: Limits(bytes: limits.bytes, depth: limits.depth + 1), typed: true)
        return try parser.document()
    }
}
