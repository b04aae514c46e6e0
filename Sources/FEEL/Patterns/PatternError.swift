/// Why a pattern, the flags beside it or a replacement cannot be read, and where.
struct PatternError: Error, Hashable {
    /// Where, in UTF-8 bytes from the start of the text.
    let offset: Int
    /// What is wrong there, in a sentence without a full stop.
    let message: Wording
    /// What it has cost to find that out, in steps.
    var cost = 1

    init(at offset: Int, en: String, zh: String) {
        self.offset = offset
        message = Wording(en: en, zh: zh)
    }
}
