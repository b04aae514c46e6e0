/// Character data, and where each part of it stands in the file.
///
/// Text and file run apart where the file says `&lt;` for `<`, ends its lines with two characters, or has a comment in
/// the middle; each such place begins a new run.
struct XMLText: Sendable {
    /// A stretch that is the same in the text and in the file.
    struct Run: Sendable {
        /// Where it begins in the text, in bytes.
        let start: Int
        /// Where it begins in the file, in bytes.
        let offset: Int
    }

    let string: String
    /// In order; the first begins at 0 of the text.
    let runs: [Run]

    /// Where the text begins in the file.
    var offset: Int { runs[0].offset }

    /// Whether it has nothing but white space.
    var isBlank: Bool { string.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }

    /// The offset in the file of an offset into the text.
    func offset(ofText position: Int) -> Int {
        let run = runs.last { $0.start <= position } ?? runs[0]
        return run.offset + position - run.start
    }

    /// The text without the white space around it.
    var trimmed: XMLText {
        let bytes = Array(string.utf8)
        let blank: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard let first = bytes.firstIndex(where: { !blank($0) }), let last = bytes.lastIndex(where: { !blank($0) })
        else { return XMLText(string: "", runs: [Run(start: 0, offset: offset)]) }
        guard first > 0 || last < bytes.count - 1 else { return self }
        let inside = runs.filter { $0.start > first && $0.start <= last }
            .map { Run(start: $0.start - first, offset: $0.offset) }
        return XMLText(
            string: String(decoding: bytes[first...last], as: UTF8.self),
            runs: [Run(start: 0, offset: offset(ofText: first))] + inside)
    }
}

/// Puts character data together as the parser hands it out.
struct XMLTextBuilder {
    private var bytes: [UInt8] = []
    private var runs: [XMLText.Run] = []

    var count: Int { bytes.count }

    /// Adds a piece that begins at an offset of the file.
    mutating func append(_ piece: some Collection<UInt8>, at offset: Int) {
        let continues = runs.last.map { $0.offset + bytes.count - $0.start == offset } ?? false
        if !continues { runs.append(XMLText.Run(start: bytes.count, offset: offset)) }
        bytes += piece
    }

    /// The text; one without any data is said to begin at `offset`.
    func text(at offset: Int) -> XMLText {
        XMLText(
            string: String(decoding: bytes, as: UTF8.self),
            runs: runs.isEmpty ? [XMLText.Run(start: 0, offset: offset)] : runs)
    }
}
