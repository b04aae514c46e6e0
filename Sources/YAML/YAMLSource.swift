/// The text of one YAML file, with its lines: what a diagnostic needs to show the line and the caret.
package struct YAMLSource: Sendable {
    /// The file name, as the user gave it.
    package let name: String
    let places: PlaceTable

    /// - Parameter bytes: valid UTF-8 without a byte order mark.
    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.places = PlaceTable(bytes)
    }

    /// A source of text at hand, for a diagnostic about a file that never reached the parser.
    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The whole text; built anew at each call.
    package var text: String { String(decoding: places.bytes, as: UTF8.self) }

    package var lineCount: Int { places.lineCount }

    /// Line `number` (1-based) without its line end; nil where the file has no such line.
    package func line(_ number: Int) -> String? {
        places.lineBytes(number).map { String(decoding: places.bytes[$0], as: UTF8.self) }
    }

    /// All lines, without their ends.
    package var lines: [String] { (1...lineCount).compactMap(line) }

    /// The place of a byte offset into `text`; offsets outside are clamped.
    package func mark(atOffset offset: Int) -> Mark { places.mark(atOffset: offset) }

    /// The place of a line and column (1-based, scalars); a column past the end of its line is clamped to it.
    package func mark(line: Int, column: Int) -> Mark { places.mark(line: line, column: column) }

    func range(_ offsets: Range<Int>) -> SourceRange {
        SourceRange(start: mark(atOffset: offsets.lowerBound), end: mark(atOffset: offsets.upperBound))
    }
}
