import FEEL

/// Rules that match together where the hit policy forbids it.
extension TableAnalysis {
    mutating func reportOverlaps(_ known: [Int: Int]) {
        guard table.hit == .unique || table.hit == .any else { return }
        for rule in space.exact.numbers where !dead.contains(rule) && rule < table.rules.count {
            let box = space.box(of: rule)
            let others = space.rules(meeting: box).intersection(space.exact).intersection(space.rules(0..<rule))
                .numbers.filter { !dead.contains($0) && known[rule] != $0 }
            if table.hit == .unique {
                guard let first = others.first else { continue }
                findings.append(.overlap(rule: rule, with: others, common(box, first)))
            } else {
                reportConflicts(rule, others, box)
            }
        }
    }

    mutating func reportConflicts(_ rule: Int, _ others: [Int], _ box: ClassBox) {
        let outputs = table.rules[rule].outputs
        let different = others.filter { table.rules[$0].outputs != outputs }
        let certain = different.filter { other in
            zip(table.rules[other].outputs, outputs).contains { left, right in
                left.value != nil && right.value != nil && left != right
            }
        }
        guard let first = certain.first ?? different.first else { return }
        findings.append(
            .conflict(
                rule: rule, with: certain.isEmpty ? different : certain, isCertain: !certain.isEmpty,
                common(box, first)))
    }

    private func common(_ box: ClassBox, _ other: Int) -> TableBox {
        let shared = zip(box, space.box(of: other)).map { mine, its in mine.filter(Set(its).contains) }
        let point = zip(space.axes, shared).map { axis, side in
            side.first { !axis.classes[$0].isNull } ?? side[0]
        }
        return words(shared, point: point)
    }
}
