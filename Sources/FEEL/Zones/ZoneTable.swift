/// The offsets of one zone over time, read from a TZif file (RFC 9636): transitions, and a rule for the time after them.
struct ZoneTable: Sendable {
    /// The moments at which the offset changes, ascending, in seconds since 1970-01-01T00:00:00Z.
    private let transitions: [Int]
    /// The offset from each transition on, in seconds east of UTC.
    private let offsets: [Int32]
    /// The offset before the first transition.
    private let initial: Int32
    /// What holds after the last transition; nil where the last offset stays.
    private let rule: ZoneRule?

    /// The offset at a moment.
    func offset(atEpochSecond second: Int) -> Int32 {
        guard let first = transitions.first, second >= first else {
            return transitions.isEmpty ? rule?.offset(atEpochSecond: second) ?? initial : initial
        }
        if second >= transitions[transitions.count - 1], let rule { return rule.offset(atEpochSecond: second) }
        var (low, high) = (0, transitions.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if transitions[middle] <= second { low = middle } else { high = middle }
        }
        return offsets[low]
    }

    /// The offset at a local time: of the first where the clocks show it twice, from before where they skip it.
    func offset(atLocalSecond second: Int) -> Int32 {
        // A day before and after: no zone changes twice in that time.
        let before = offset(atEpochSecond: second - Int(initial) - 2 * 86_400)
        let after = offset(atEpochSecond: second + 2 * 86_400)
        if offset(atEpochSecond: second - Int(before)) == before { return before }
        return offset(atEpochSecond: second - Int(after)) == after ? after : before
    }
}

extension ZoneTable {
    /// Reads the 64-bit part of a TZif file; nil where the bytes are none.
    init?(_ bytes: [UInt8]) {
        guard let first = Header(bytes, at: 0), first.version >= UInt8(ascii: "2"),
            let header = Header(bytes, at: Header.size + first.length(timeSize: 4))
        else { return nil }
        let start = header.start + Header.size
        let end = start + header.length(timeSize: 8)
        guard header.typeCount > 0, header.transitionCount <= 10_000, end <= bytes.count else { return nil }
        let types = start + header.transitionCount * 9
        let all = (0..<header.typeCount).map { Int32(truncatingIfNeeded: Self.integer(bytes, types + $0 * 6, 4)) }
        var (times, offsets): ([Int], [Int32]) = ([], [])
        for index in 0..<header.transitionCount {
            let type = Int(bytes[start + header.transitionCount * 8 + index])
            let time = Self.integer(bytes, start + index * 8, 8)
            guard type < all.count, time > times.last ?? Int.min else { return nil }
            times.append(time)
            offsets.append(all[type])
        }
        let footer = bytes[end...].dropFirst().prefix { $0 != 0x0A }
        transitions = times
        self.offsets = offsets
        initial = all[0]
        rule = ZoneRule(String(decoding: footer, as: UTF8.self))
    }

    /// The counts at the head of each part of the file.
    private struct Header {
        static let size = 44
        let start: Int
        let version: UInt8
        private let counts: [Int]
        var transitionCount: Int { counts[3] }
        var typeCount: Int { counts[4] }

        init?(_ bytes: [UInt8], at start: Int) {
            guard start >= 0, start + Self.size <= bytes.count, bytes[start...].starts(with: Array("TZif".utf8)) else {
                return nil
            }
            self.start = start
            version = bytes[start + 4]
            counts = (0..<6).map { ZoneTable.integer(bytes, start + 20 + $0 * 4, 4) }
            guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
        }

        func length(timeSize: Int) -> Int {
            counts[3] * (timeSize + 1) + counts[4] * 6 + counts[5] + counts[2] * (timeSize + 4) + counts[1] + counts[0]
        }
    }

    /// A big-endian two's complement integer.
    private static func integer(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        var value = Int(Int8(bitPattern: bytes[place]))
        for offset in 1..<width { value = value << 8 | Int(bytes[place + offset]) }
        return value
    }
}
