import Core

/// Why a file is not read, and where.
struct XMLRefusal: Error {
    let code: DMNCode
    /// Where, in bytes of the file.
    let offset: Int
    let message: Message
    let hint: Message?

    init(_ code: DMNCode, at offset: Int, _ message: Message, hint: Message? = nil) {
        self.code = code
        self.offset = offset
        self.message = message
        self.hint = hint
    }
}
