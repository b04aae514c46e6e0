/// Why an argument, being what it is, can never be used.
struct ArgumentError: Error {
    /// Which argument, from 0.
    let argument: Int
    /// Where in its text, in UTF-8 bytes.
    let offset: Int
    let message: Wording
    /// What it has cost to find that out, in steps.
    let cost: Int

    init(_ argument: Int, at offset: Int, of text: String, _ reason: Wording, cost: Int) {
        self.cost = cost
        self.argument = argument
        self.offset = offset
        let character = text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
        message = Wording(
            en: "argument \(argument + 1), character \(character): \(reason.en)",
            zh: "第 \(argument + 1) 个参数第 \(character) 个字符：\(reason.zh)")
    }
}
