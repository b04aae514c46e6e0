/// Turns byte offsets and scalar counts into marks in logarithmic time, however long a line is.
///
/// libyaml counts places in scalars, everything else here in bytes. A table of the byte offset of every 64th scalar
/// links the two; without it a one-line file of 1 MiB would make each mark a walk over the whole line.
final class PlaceTable: Sendable {
    private static let stride = 64

    /// Valid UTF-8: a table over anything else would not begin at 0.
    let bytes: [UInt8]
    /// The byte offset at which each line starts.
    private let lineStarts: [UInt32]
    /// The number of scalars before each line.
    private let lineScalars: [UInt32]
    /// The byte offset of each 64th scalar.
    private let checkpoints: [UInt32]
    /// Whether scalars and bytes are the same.
    private let isASCII: Bool

    init(_ bytes: [UInt8]) {
        var starts: [UInt32] = [0]
        var scalarsBefore: [UInt32] = [0]
        var checkpoints: [UInt32] = []
        var scalars = 0
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if scalars % Self.stride == 0 { checkpoints.append(UInt32(offset)) }
            scalars += 1
            guard byte == .lineFeed || byte == .carriageReturn && !bytes.holds(.lineFeed, at: offset + 1) else {
                continue
            }
            starts.append(UInt32(offset + 1))
            scalarsBefore.append(UInt32(scalars))
        }
        if checkpoints.isEmpty { checkpoints = [0] }
        self.bytes = bytes
        self.lineStarts = starts
        self.lineScalars = scalarsBefore
        self.checkpoints = checkpoints
        self.isASCII = scalars == bytes.count
    }

    var lineCount: Int { lineStarts.count }

    /// The bytes of a line (1-based) without its line end.
    func lineBytes(_ number: Int) -> Range<Int>? {
        guard number >= 1, number <= lineCount else { return nil }
        let start = Int(lineStarts[number - 1])
        var end = number < lineCount ? Int(lineStarts[number]) : bytes.count
        while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
        return start..<end
    }

    func mark(atOffset offset: Int) -> Mark {
        let offset = min(max(offset, 0), bytes.count)
        let checkpoint = lastIndex(in: checkpoints, atMost: offset)
        let scalars = bytes[Int(checkpoints[checkpoint])..<offset].count { $0 & 0xC0 != 0x80 }
        let line = lastIndex(in: lineStarts, atMost: offset)
        let column = checkpoint * Self.stride + scalars - Int(lineScalars[line]) + 1
        return Mark(line: line + 1, column: column, offset: offset)
    }

    /// The place after so many scalars of the file: libyaml's `index`.
    func mark(atScalar index: Int) -> Mark {
        if isASCII {
            let offset = min(index, bytes.count)
            let line = lastIndex(in: lineStarts, atMost: offset)
            return Mark(line: line + 1, column: offset - Int(lineStarts[line]) + 1, offset: offset)
        }
        let checkpoint = min(index / Self.stride, checkpoints.count - 1)
        var offset = Int(checkpoints[checkpoint])
        var left = index - checkpoint * Self.stride
        while left > 0, offset < bytes.count {
            offset = bytes.scalarEnd(after: offset)
            left -= 1
        }
        let scalar = index - left
        let line = lastIndex(in: lineScalars, atMost: scalar)
        return Mark(line: line + 1, column: scalar - Int(lineScalars[line]) + 1, offset: offset)
    }

    func mark(line: Int, column: Int) -> Mark {
        let line = min(max(line, 1), lineCount)
        guard let range = lineBytes(line) else { return .start }
        let wanted = mark(atScalar: Int(lineScalars[line - 1]) + max(column, 1) - 1)
        return wanted.offset <= range.upperBound ? wanted : mark(atOffset: range.upperBound)
    }

    /// Binary search; the first entry of each table is 0, so there always is one.
    private func lastIndex(in table: [UInt32], atMost value: Int) -> Int {
        var low = 0
        var high = table.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(table[middle]) <= value { low = middle } else { high = middle }
        }
        return low
    }
}
