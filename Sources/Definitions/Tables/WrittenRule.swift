import YAML

/// A cell as it stands in the file.
struct WrittenCell {
    let text: String
    let scalar: Scalar
    /// Where it stands in the text of the scalar, in UTF-8 bytes.
    let range: Range<Int>

    var place: SourceRange { scalar.range(ofText: range) }
}

/// A rule as it stands in the file, whichever form it is written in.
struct WrittenRule {
    enum Place {
        case text(Scalar, Range<Int>)
        case node(SourceRange)
    }

    /// A cell for each input; nil where the rule does not speak of it.
    let tests: [WrittenCell?]
    /// A cell for each output.
    let outputs: [WrittenCell]
    let notes: [String]
    let line: Int
    private let written: Place

    init(tests: [WrittenCell?], outputs: [WrittenCell], notes: [String], line: Int, _ written: Place) {
        self.tests = tests
        self.outputs = outputs
        self.notes = notes
        self.line = line
        self.written = written
    }

    var place: SourceRange {
        switch written {
        case .text(let scalar, let range): scalar.range(ofText: range)
        case .node(let range): range
        }
    }

    /// What it tests, letter by letter but for spaces outside of strings.
    var testedText: String {
        tests.map { $0.map { WrittenRule.withoutSpaces($0.text) } ?? "-" }.joined(separator: "|")
    }

    private static func withoutSpaces(_ text: String) -> String {
        var isInString = false
        let bytes = text.utf8.filter { byte in
            if byte == UInt8(ascii: "\"") { isInString.toggle() }
            return isInString || byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The rules of a table as they stand in the file.
struct WrittenRules {
    /// The names of the columns of notes.
    let annotations: [String]
    let rules: [WrittenRule]
    /// What stands for all of them: the line with the columns, or the key.
    let place: SourceRange
}
