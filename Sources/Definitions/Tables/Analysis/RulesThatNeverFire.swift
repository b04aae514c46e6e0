import FEEL

/// Rules that never fire: no value passes a cell, or other rules always go before them.
extension TableAnalysis {
    mutating func reportEmptyCells() {
        for (rule, row) in table.rules.enumerated() {
            for column in row.cells.indices {
                guard let cell = row.cells[column], table.cell(column, of: rule)?.isEmpty ?? false else { continue }
                dead.insert(rule)
                let words = RegionWords(table.inputs[column].domain)
                findings.append(
                    cell.isEmpty
                        ? .emptyCell(rule: rule, column: column)
                        : .outsideDomain(rule: rule, column: column, domain: words.domain))
            }
        }
    }

    mutating func reportShadowed(_ known: [Int: Int]) throws(CoverSearch.Exhausted) {
        for rule in table.rules.indices where !dead.contains(rule) && known[rule] == nil {
            guard let stronger = stronger(than: rule) else { return }
            let box = space.box(of: rule)
            let rivals = space.rules(meeting: box).intersection(space.exact).intersection(stronger)
            guard !rivals.isEmpty, try uncovered(in: box, by: rivals) == nil else { continue }
            dead.insert(rule)
            findings.append(.shadowed(rule: rule, by: try needed(of: rivals.numbers, toHold: box)))
        }
    }

    /// The rules that win over a rule wherever both match; nil where the hit policy lets none win.
    private func stronger(than rule: Int) -> RuleBits? {
        switch table.hit {
        case .first: return space.rules(0..<rule)
        case .priority:
            guard let rank = rank(of: rule) else { return space.rules([]) }
            return space.rules(
                table.rules.indices.filter { other in
                    guard other != rule, let its = self.rank(of: other) else { return false }
                    return its.lexicographicallyPrecedes(rank) || its == rank && other < rule
                })
        case .unique, .any, .ruleOrder, .outputOrder, .collect: return nil
        }
    }

    /// The places of a rule's outputs in their lists; nil where they are computed.
    private func rank(of rule: Int) -> [Int]? {
        var rank: [Int] = []
        for (output, allowed) in zip(table.rules[rule].outputs, table.allowed) {
            guard let value = output.value else { return nil }
            rank.append(allowed?.firstIndex(of: value) ?? allowed?.count ?? 0)
        }
        return rank
    }

    /// As few of the rules as still hold a box together.
    private mutating func needed(of rules: [Int], toHold box: ClassBox) throws(CoverSearch.Exhausted) -> [Int] {
        for rule in rules where try uncovered(in: box, by: space.rules([rule])) == nil { return [rule] }
        var needed = rules
        guard needed.count <= 24 else { return needed }
        for rule in rules.reversed() {
            let rest = needed.filter { $0 != rule }
            if try uncovered(in: box, by: space.rules(rest)) == nil { needed = rest }
        }
        return needed
    }
}
