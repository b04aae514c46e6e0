/// A set of characters: ranges and categories, or all but those, without those of another set.
struct ScalarSet: Sendable {
    /// In ascending order, not touching each other.
    private let ranges: [ClosedRange<UInt32>]
    private let categories: Categories
    private let isNegated: Bool
    /// What is taken away; empty, or one set.
    private let subtracted: [ScalarSet]
    /// The members among the first 128, a bit each: most of what is ever asked for.
    private(set) var ascii: ASCIISet

    init(
        _ ranges: [ClosedRange<UInt32>], _ categories: Categories, isNegated: Bool = false,
        without subtracted: ScalarSet? = nil
    ) {
        self.ranges = Self.merged(ranges)
        self.categories = categories
        self.isNegated = isNegated
        self.subtracted = subtracted.map { [$0] } ?? []
        ascii = categories.ascii
        for range in self.ranges where range.lowerBound < 128 {
            for code in range.lowerBound...min(127, range.upperBound) { ascii.insert(code) }
        }
        if isNegated { ascii = ascii.complement }
        if let subtracted { ascii = ascii.subtracting(subtracted.ascii) }
    }

    @inline(__always)
    func contains(_ code: UInt32) -> Bool { code < 128 ? ascii.contains(code) : search(code) }

    private func search(_ code: UInt32) -> Bool {
        var isMember = Self.contains(ranges, code)
        if !isMember, !categories.isEmpty, let scalar = Unicode.Scalar(code) {
            isMember = !categories.isDisjoint(with: Categories.of(scalar))
        }
        return isMember != isNegated && !subtracted.contains { $0.contains(code) }
    }

    private static func contains(_ ranges: [ClosedRange<UInt32>], _ code: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < code { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(code)
    }

    private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// All characters that are in none of the ranges.
    static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var gaps: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in merged(ranges) {
            if start < range.lowerBound { gaps.append(start...range.lowerBound - 1) }
            start = range.upperBound + 1
        }
        if start <= 0x10FFFF { gaps.append(start...0x10FFFF) }
        return gaps
    }
}
