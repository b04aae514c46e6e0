/// A set of rules by their numbers, as bits.
struct RuleBits: Hashable, Sendable {
    private var words: [UInt64]

    /// No rule of so many.
    init(capacity: Int) { words = Array(repeating: 0, count: (capacity + 63) / 64) }

    /// The rules of a range.
    init(_ range: Range<Int>, capacity: Int) {
        self.init(capacity: capacity)
        for rule in range { insert(rule) }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ rule: Int) -> Bool { words[rule >> 6] & 1 << UInt64(rule & 63) != 0 }

    mutating func insert(_ rule: Int) { words[rule >> 6] |= 1 << UInt64(rule & 63) }

    mutating func remove(_ rule: Int) { words[rule >> 6] &= ~(1 << UInt64(rule & 63)) }

    mutating func formUnion(_ other: RuleBits) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: RuleBits) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    func union(_ other: RuleBits) -> RuleBits {
        var result = self
        result.formUnion(other)
        return result
    }

    func intersection(_ other: RuleBits) -> RuleBits {
        var result = self
        result.formIntersection(other)
        return result
    }

    func isDisjoint(with other: RuleBits) -> Bool {
        for index in words.indices where words[index] & other.words[index] != 0 { return false }
        return true
    }

    /// The numbers, ascending.
    var numbers: [Int] {
        var numbers: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                numbers.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return numbers
    }
}
