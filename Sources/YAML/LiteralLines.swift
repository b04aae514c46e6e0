/// Where the lines of a literal block stand in the file. Line for line they are those below the header, each moved to
/// the right by one indentation.
struct LiteralLines {
    private let scalar: Scalar
    private let headerLine: Int
    private let indentation: Int

    init(_ scalar: Scalar) {
        self.scalar = scalar
        let places = scalar.source.places
        headerLine = places.mark(atOffset: scalar.extent.lowerBound).line
        // The first line with something on it tells: what the file has more than the text is indentation.
        var line = headerLine
        var indentation = 0
        for text in scalar.text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false) {
            line += 1
            guard !text.isEmpty, let bytes = places.lineBytes(line) else { continue }
            indentation = max(bytes.count - text.count, 0)
            break
        }
        self.indentation = indentation
    }

    func fileOffset(ofText offset: Int) -> Int {
        let before = scalar.text.utf8.prefix(offset)
        let line = before.count { $0 == .lineFeed } + 1
        let column = before.reversed().prefix { $0 != .lineFeed }.count
        return fileOffset(line: line, bytes: column)
    }

    func mark(line: Int, column: Int) -> Mark {
        let places = scalar.source.places
        let start = places.mark(atOffset: fileOffset(line: max(line, 1), bytes: 0))
        return places.mark(line: start.line, column: start.column + max(column, 1) - 1)
    }

    private func fileOffset(line: Int, bytes: Int) -> Int {
        guard let range = scalar.source.places.lineBytes(headerLine + line) else { return scalar.extent.upperBound }
        return min(range.lowerBound + indentation + bytes, range.upperBound)
    }
}
