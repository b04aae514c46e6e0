/// Makes random patterns over a small alphabet.
struct RandomPattern {
    var random: SplitMix64
    private(set) var groupCount = 0

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// A pattern with groups from 1 on.
    mutating func pattern() -> ReferencePattern {
        groupCount = 0
        return either(depth: 3)
    }

    /// A text that such patterns may match.
    mutating func text() -> [Unicode.Scalar] {
        let letters: [Unicode.Scalar] = ["a", "a", "b", "c", "审", "\n"]
        return (0..<Int.random(in: 0...9, using: &random)).map { _ in letters[Int.random(in: 0..<6, using: &random)] }
    }

    private mutating func either(depth: Int) -> ReferencePattern {
        let count = [1, 1, 2, 3][Int.random(in: 0...3, using: &random)]
        let branches = (0..<count).map { _ in sequence(depth: depth) }
        return count == 1 ? branches[0] : .either(branches)
    }

    private mutating func sequence(depth: Int) -> ReferencePattern {
        .sequence((0..<Int.random(in: 0...3, using: &random)).map { _ in piece(depth: depth) })
    }

    private mutating func piece(depth: Int) -> ReferencePattern {
        let atom = atom(depth: depth)
        guard Int.random(in: 0...9, using: &random) < 4 else { return atom }
        let least = [0, 0, 1, 1, 2][Int.random(in: 0...4, using: &random)]
        let most = Bool.random(using: &random) ? nil : least + Int.random(in: 0...2, using: &random)
        return .repeated(atom, least, most, isReluctant: Int.random(in: 0...2, using: &random) == 0)
    }

    private mutating func atom(depth: Int) -> ReferencePattern {
        switch Int.random(in: depth > 0 ? 0...11 : 4...11, using: &random) {
        case 0, 1:
            groupCount += 1
            let number = groupCount
            return .group(number, either(depth: depth - 1))
        case 2, 3: return either(depth: depth - 1)
        case 4: return .oneOf(["a", "b"], isNegated: false)
        case 5: return .oneOf(["a", "审"], isNegated: true)
        case 6: return .anything
        case 7: return Int.random(in: 0...3, using: &random) == 0 ? .start : .character("a")
        case 8: return Int.random(in: 0...3, using: &random) == 0 ? .end : .character("b")
        case 9: return .character("审")
        case 10: return .character("b")
        default: return .character("a")
        }
    }
}
