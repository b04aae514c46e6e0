import FEEL

/// Inputs without a rule, and outputs without one.
extension TableAnalysis {
    /// Whether a request that no rule matches is one that the table has no answer for.
    private var needsRule: Bool {
        switch table.hit {
        case .unique, .any, .priority, .first, .collect(.sum?), .collect(.min?), .collect(.max?): table.defaults.isEmpty
        case .ruleOrder, .outputOrder, .collect(nil), .collect(.count?): false
        }
    }

    mutating func reportGaps() throws(CoverSearch.Exhausted) {
        guard needsRule else { return }
        let expected = space.expected
        for number in 0...TableAnalysis.gapLimit {
            let all = space.rules(0..<space.ruleCount + number)
            guard let point = try uncovered(in: expected, by: all) else { return }
            guard number < TableAnalysis.gapLimit else { return findings.append(.moreGaps) }
            let box = space.widened(point.map { [$0] }, within: expected)
            findings.append(.gap(words(box, point: point)))
            space.add(space.ruleCount + number, box)
        }
    }

    mutating func reportNeverGiven() {
        for (output, allowed) in table.allowed.enumerated() {
            let given = (table.rules.map(\.outputs) + [table.defaults]).compactMap { row in
                output < row.count ? row[output] : nil
            }
            // Something computed may be anything.
            guard let allowed, given.allSatisfy({ $0.value != nil }) else { continue }
            for (value, candidate) in allowed.enumerated() where !given.contains(.value(candidate)) {
                findings.append(.neverGiven(output: output, value: value))
            }
        }
    }

    /// A box and a point of it in words.
    func words(_ box: ClassBox, point: [Int]) -> TableBox {
        let sides = zip(space.axes, box).compactMap { axis, side in
            RegionWords(axis).condition(axis.name, axis.region(side), expecting: axis.region(axis.expected))
        }
        let example = zip(space.axes, point).map { axis, index in
            RegionWords(axis).example(axis.classes[index])
        }
        let shown = sides.count > 16 ? sides.prefix(16) + ["…"] : sides[...]
        return TableBox(condition: shown.joined(separator: " and "), example: example)
    }
}
