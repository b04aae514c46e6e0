/// Looks for a point of a box that no rule of a set holds.
///
/// The box is cut in two where the fewest rules lie on both sides, and each part again, until one rule holds all of a part
/// or none meets it. In a part, values that its rules do not tell apart count once. Whether boxes cover a box is a hard
/// question in general (it is that of the tautology of a formula in disjunctive form), so the search has an end:
/// `Exhausted`.
struct CoverSearch {
    /// The search was given up.
    struct Exhausted: Error {}

    private let space: RuleSpace
    /// How many classes may still be looked at.
    private(set) var visitsLeft: Int

    init(_ space: RuleSpace, visits: Int) {
        self.space = space
        visitsLeft = visits
    }

    /// A box, and the rules that meet it.
    private struct Part {
        var box: ClassBox
        var rules: RuleBits
    }

    /// The classes of a point that none of the rules holds; nil where they hold all of the box.
    mutating func uncovered(in box: ClassBox, by rules: RuleBits) throws(Exhausted) -> [Int]? {
        guard !box.contains(where: \.isEmpty) else { return nil }
        var open = [Part(box: box, rules: rules.intersection(space.rules(meeting: box)))]
        while var part = open.popLast() {
            if part.rules.isEmpty { return part.box.map { $0[0] } }
            visitsLeft -= part.box.reduce(0) { $0 + $1.count }
            guard visitsLeft >= 0 else { throw Exhausted() }
            var holding = part.rules
            var sides: [[RuleBits]] = []
            for axis in part.box.indices { sides.append(reduce(axis, of: &part, &holding)) }
            guard holding.isEmpty else { continue }
            open += cut(part, sides)
        }
        return nil
    }

    /// Leaves one class of those that the rules of a part do not tell apart, and gives the rules of each that is left.
    private func reduce(_ axis: Int, of part: inout Part, _ holding: inout RuleBits) -> [RuleBits] {
        var seen: Set<RuleBits> = []
        var sets: [RuleBits] = []
        part.box[axis] = part.box[axis].filter { index in
            let rules = space.axes[axis].classes[index].rules.intersection(part.rules)
            guard seen.insert(rules).inserted else { return false }
            holding.formIntersection(rules)
            sets.append(rules)
            return true
        }
        return sets
    }

    /// The two parts of the cut that the fewest rules cross; of several, of the most even one.
    private func cut(_ part: Part, _ sides: [[RuleBits]]) -> [Part] {
        var best: (axis: Int, length: Int, before: RuleBits, behind: RuleBits)?
        var least = (Int.max, Int.max)
        for (axis, sets) in sides.enumerated() where sets.count > 1 {
            var behind = [sets[sets.count - 1]]
            for set in sets[1..<sets.count - 1].reversed() { behind.append(set.union(behind[behind.count - 1])) }
            var before = sets[0]
            for length in 1..<sets.count {
                let rest = behind[sets.count - 1 - length]
                let (left, right) = (before.count, rest.count)
                if (left + right, max(left, right)) < least {
                    least = (left + right, max(left, right))
                    best = (axis, length, before, rest)
                }
                before.formUnion(sets[length])
            }
        }
        guard let best else { return [] }
        var (first, second) = (part, part)
        first.box[best.axis] = Array(part.box[best.axis].prefix(best.length))
        first.rules = best.before
        second.box[best.axis] = Array(part.box[best.axis].dropFirst(best.length))
        second.rules = best.behind
        return [second, first]
    }
}
