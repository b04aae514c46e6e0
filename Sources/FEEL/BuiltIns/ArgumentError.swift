/// Why an argument, being what it is, can never be used.
struct ArgumentError: Error {
    /// Which argument, from 0.
    let argument: Int
    /// Where in its text, in UTF-8 bytes.
    let offset: Int
    let message: Wording

    init(_ argument: Int, at offset: Int, of text: String, _ reason: Wording) {
        self.argument = argument
        self.offset = offset
        let character = text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
        message = Wording(
            en: "argument \(argument + 1), character \(character): \(reason.en)",
            zh: "第 \(argument + 1) 个参数第 \(character) 个字符：\(reason.zh)")
    }
}
