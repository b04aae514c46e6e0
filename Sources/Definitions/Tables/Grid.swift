/// The text of a decision table cut into lines and cells, each with its place in the text.
struct Grid {
    struct Cell {
        let text: String
        /// UTF-8 bytes from the beginning of the block.
        let range: Range<Int>
    }

    struct Row {
        /// 0 for the first line of the block.
        let line: Int
        let cells: [Cell]

        var range: Range<Int> { (cells.first?.range.lowerBound ?? 0)..<(cells.last?.range.upperBound ?? 0) }
    }

    /// Every line that is not blank.
    let rows: [Row]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var rows: [Row] = []
        var start = 0
        var line = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if !Grid.trimmed(bytes, start..<end).isEmpty {
                rows.append(Row(line: line, cells: Grid.cells(bytes, start..<end)))
            }
            start = end + 1
            line += 1
        }
        self.rows = rows
    }

    /// Cuts at each `|` that does not stand inside a string.
    private static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Cell] {
        var cells: [Cell] = []
        var start = range.lowerBound
        var isInString = false
        var position = range.lowerBound
        while position < range.upperBound {
            switch bytes[position] {
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "\\") where isInString: position += 1
            case UInt8(ascii: "|") where !isInString:
                cells.append(cell(bytes, start..<position))
                start = position + 1
            default: break
            }
            position += 1
        }
        return cells + [cell(bytes, start..<range.upperBound)]
    }

    private static func cell(_ bytes: [UInt8], _ range: Range<Int>) -> Cell {
        let range = trimmed(bytes, range)
        return Cell(text: String(decoding: bytes[range], as: UTF8.self), range: range)
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
