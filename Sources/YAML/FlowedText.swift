/// Walks the text of a plain, quoted or folded scalar along the bytes it was written as.
///
/// Folding changes nothing but white space around line ends, so both sides go in step except for runs of white space
/// with a line end in them and for escapes.
struct FlowedText {
    private let scalar: Scalar
    private let file: [UInt8]
    private let text: [UInt8]

    init(_ scalar: Scalar) {
        self.scalar = scalar
        file = scalar.source.places.bytes
        text = Array(scalar.text.utf8)
    }

    func fileOffset(ofText wanted: Int) -> Int {
        var place = (file: contentStart, text: 0)
        while place.text < wanted, place.file < scalar.extent.upperBound {
            let next = step(from: place)
            if next.text > wanted { return place.file }
            place = next
        }
        // A folded block begins on the line below its header: step over what the text does not hold.
        if wanted < text.count, !text[wanted].isWhite, scalar.style == .folded {
            return file.skip(from: place.file, while: \.isWhite)
        }
        return min(place.file, scalar.extent.upperBound)
    }

    private var contentStart: Int {
        switch scalar.style {
        case .plain: scalar.extent.lowerBound
        case .singleQuoted, .doubleQuoted: scalar.extent.lowerBound + 1
        case .literal, .folded: file.skip(from: scalar.extent.lowerBound) { !$0.isBreak }
        }
    }

    private func step(from place: (file: Int, text: Int)) -> (file: Int, text: Int) {
        let byte = file[place.file]
        if byte.isWhite { return stepOverWhite(from: place) }
        if scalar.style == .singleQuoted, byte == .singleQuote { return (place.file + 2, place.text + 1) }
        if scalar.style == .doubleQuoted, byte == .backslash { return stepOverEscape(from: place) }
        return (place.file + 1, place.text + 1)
    }

    private func stepOverWhite(from place: (file: Int, text: Int)) -> (file: Int, text: Int) {
        let end = file.skip(from: place.file, while: \.isWhite)
        let breaks = lineEnds(in: place.file..<end)
        if breaks == 0 { return (place.file + 1, place.text + 1) }
        if scalar.style == .folded { return (end, text.skip(from: place.text, while: \.isWhite)) }
        return (end, place.text + max(breaks - 1, 1))
    }

    private func lineEnds(in range: Range<Int>) -> Int {
        range.count { offset in
            file[offset] == .lineFeed || file[offset] == .carriageReturn && !file.holds(.lineFeed, at: offset + 1)
        }
    }

    private func stepOverEscape(from place: (file: Int, text: Int)) -> (file: Int, text: Int) {
        guard place.file + 1 < file.count else { return (file.count, place.text) }
        let kind = file[place.file + 1]
        // An escaped line end stands for nothing, and takes the indentation of the next line with it.
        if kind.isBreak {
            let end = file.skip(from: place.file + 1, while: \.isWhite)
            return (end, place.text + lineEnds(in: place.file + 1..<end) - 1)
        }
        let digits = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][kind] ?? 0
        let textEnd = place.text < text.count ? text.scalarEnd(after: place.text) : place.text
        return (place.file + 2 + digits, textEnd)
    }
}
