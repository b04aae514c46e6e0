import FEEL

/// A box of the space of a table's inputs: the classes of each axis that belong to it.
typealias ClassBox = [[Int]]

/// The space of all inputs of a table, cut into classes.
struct RuleSpace {
    private(set) var axes: [Axis]
    let ruleCount: Int
    /// Rules of which every cell is known as a set of values.
    let exact: RuleBits
    private let capacity: Int

    /// How many boxes can be added.
    static let extraBoxes = 8

    init(_ table: AnalysedTable) {
        let capacity = table.rules.count + Self.extraBoxes
        var exact = RuleBits(capacity: capacity)
        for (number, rule) in table.rules.enumerated() {
            let isExact = zip(table.inputs, rule.cells).allSatisfy { input, cell in
                cell == .everything || cell != nil && input.domain.region != nil
            }
            if isExact { exact.insert(number) }
        }
        axes = table.inputs.indices.map { Axis($0, of: table, capacity: capacity) }
        ruleCount = table.rules.count
        self.exact = exact
        self.capacity = capacity
    }

    /// All rules of a range.
    func rules(_ range: Range<Int>) -> RuleBits { RuleBits(range, capacity: capacity) }

    /// A number of rules.
    func rules(_ numbers: [Int]) -> RuleBits {
        var bits = RuleBits(capacity: capacity)
        for number in numbers { bits.insert(number) }
        return bits
    }

    /// All that a rule may match.
    func box(of rule: Int) -> ClassBox { axes.map { $0.classesOfRule[rule] } }

    /// All that a table must have a rule for.
    var expected: ClassBox { axes.map(\.expected) }

    /// The rules that have something in common with a box.
    func rules(meeting box: ClassBox) -> RuleBits {
        zip(axes, box).reduce(rules(0..<capacity)) { rules, side in
            rules.intersection(union(side.1, of: side.0))
        }
    }

    /// How many words of bits the sides of all rules have, but for those that are whole axes: what comparing every rule
    /// with all others takes.
    var work: Int {
        let classes = axes.reduce(0) { sum, axis in
            axis.classesOfRule.reduce(sum) { $0 + ($1.count < axis.classes.count ? $1.count : 1) }
        }
        return classes * (capacity / 64 + 1)
    }

    private func union(_ box: [Int], of axis: Axis) -> RuleBits {
        // A side without a limit is what most cells are.
        if box.count == axis.classes.count { return axis.reachable }
        var union = RuleBits(capacity: capacity)
        for index in box { union.formUnion(axis.classes[index].rules) }
        return union
    }

    /// A box without rules, made as wide as it can be within another: axis by axis, in the order of the columns.
    func widened(_ box: ClassBox, within outer: ClassBox) -> ClassBox {
        var box = box
        let real = rules(0..<ruleCount)
        for axis in axes.indices {
            var others = real
            for other in axes.indices where other != axis {
                others.formIntersection(union(box[other], of: axes[other]))
            }
            box[axis] = outer[axis].filter { axes[axis].classes[$0].rules.isDisjoint(with: others) }
        }
        return box
    }

    /// Lets a box count as a rule with the number.
    mutating func add(_ rule: Int, _ box: ClassBox) {
        for axis in axes.indices { axes[axis].add(rule, to: box[axis]) }
    }
}
