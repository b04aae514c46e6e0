/// Looks for a point of a box that no rule of a set holds: axis by axis, with the rules that are still possible, never
/// twice with the same ones.
///
/// Whether boxes cover a box is a hard question in general (it is the tautology of a formula in disjunctive form), so the
/// search has an end: `Exhausted`.
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

    /// The classes of a point that none of the rules holds; nil where they hold all of the box.
    mutating func uncovered(in box: ClassBox, by rules: RuleBits) throws(Exhausted) -> [Int]? {
        guard !box.contains(where: \.isEmpty) else { return nil }
        var descent = Descent(space, box)
        guard try descent.finds(rules, from: 0, visitsLeft: &visitsLeft) else { return nil }
        return descent.point
    }

    /// One search, with what it has learnt.
    private struct Descent {
        let space: RuleSpace
        let box: ClassBox
        /// The axes with most classes first: they tell rules apart soonest.
        let order: [Int]
        /// The rules that hold all of the box from each axis of the order on.
        let holding: [RuleBits]
        /// The sets of rules that are known to hold everything from each axis of the order on.
        var covering: [Set<RuleBits>]
        var point: [Int]

        init(_ space: RuleSpace, _ box: ClassBox) {
            self.space = space
            self.box = box
            let order = box.indices.sorted { (box[$1].count, $0) < (box[$0].count, $1) }
            self.order = order
            var holding = [space.rules(0..<space.ruleCount + RuleSpace.extraBoxes)]
            for axis in order.reversed() {
                holding.append(holding[holding.count - 1].intersection(space.rules(holding: box[axis], of: axis)))
            }
            self.holding = holding.reversed()
            covering = Array(repeating: [], count: box.count)
            point = box.map { $0[0] }
        }

        /// Whether there is such a point; it is in `point` then.
        mutating func finds(_ rules: RuleBits, from depth: Int, visitsLeft: inout Int) throws(Exhausted) -> Bool {
            if rules.isEmpty { return true }
            guard depth < order.count, rules.isDisjoint(with: holding[depth]), !covering[depth].contains(rules) else {
                return false
            }
            let axis = order[depth]
            for index in box[axis] {
                visitsLeft -= 1
                guard visitsLeft >= 0 else { throw Exhausted() }
                let rest = rules.intersection(space.axes[axis].classes[index].rules)
                if try finds(rest, from: depth + 1, visitsLeft: &visitsLeft) {
                    point[axis] = index
                    return true
                }
            }
            covering[depth].insert(rules)
            return false
        }
    }
}
