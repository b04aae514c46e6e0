/// Why a text is not the JSON that we accept, and where.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable {
        /// The text ends too early.
        case unexpectedEnd = "json.unexpected-end"
        /// A byte that cannot stand here.
        case unexpectedCharacter = "json.unexpected-character"
        /// Something follows the value.
        case trailingText = "json.trailing-text"
        /// Bytes that are not UTF-8.
        case invalidUTF8 = "json.invalid-utf8"
        /// A control character inside a string, which must be escaped.
        case controlCharacter = "json.control-character"
        /// An escape that JSON does not have.
        case invalidEscape = "json.invalid-escape"
        /// Half of a surrogate pair.
        case loneSurrogate = "json.lone-surrogate"
        /// A number that JSON does not allow, such as `01` or `1.`.
        case invalidNumber = "json.invalid-number"
        /// A number with more than 34 digits, or out of the range of decimal128.
        case numberOutOfRange = "json.number-out-of-range"
        /// A name that its object has already.
        case duplicateKey = "json.duplicate-key"
        /// Nested too deeply.
        case tooDeep = "json.too-deep"
        /// Too many bytes.
        case tooLarge = "json.too-large"
        /// A key of the typed form that begins with `@` and is no known tag.
        case unknownTag = "json.unknown-tag"
        /// A tag of the typed form whose text is not of its type.
        case invalidTaggedValue = "json.invalid-tagged-value"
    }

    /// What is wrong.
    package let code: Code
    /// Bytes from the start of the text.
    package let offset: Int
    /// The line, from 1.
    package let line: Int
    /// The column in Unicode code points, from 1.
    package let column: Int
    /// A sentence about it.
    package let message: String

    /// `1:7: …`
    package var description: String { "\(line):\(column): \(message)" }
}

extension JSONError {
    /// An error at an offset of the text; counts lines and columns.
    init(_ code: Code, at offset: Int, of bytes: [UInt8], _ message: String) {
        var (line, column) = (1, 1)
        for byte in bytes.prefix(offset) {
            if byte == 0x0A {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(code: code, offset: offset, line: line, column: column, message: message)
    }
}
