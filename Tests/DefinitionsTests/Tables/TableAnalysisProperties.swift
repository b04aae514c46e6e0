import FEEL
import Testing

@testable import Definitions

/// The analysis against trying every input.
@Suite struct `The analysis of random tables` {
    @Test(arguments: [11, 12, 13] as [UInt64])
    func `finds every gap and nothing else`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<80 {
            let table = try RandomTable(.first, &random)
            let comment = Comment(rawValue: "seed \(seed), round \(round)\n\(table.description)")
            let findings = TableAnalysis.findings(of: table.analysed)
            let gaps = findings.compactMap { if case .gap(let box) = $0 { box } else { nil } }
            let conditions = try gaps.map { try table.condition($0.condition) }
            let isComplete = !findings.contains(.moreGaps)
            for point in table.points where table.needsRule(point) {
                let isListed = conditions.contains { $0(point) }
                if table.matching(point).isEmpty {
                    #expect(isListed || !isComplete, "\(point) \(gaps) \(comment)")
                } else {
                    #expect(!isListed, "\(point) \(gaps) \(comment)")
                }
            }
            for (gap, holds) in zip(gaps, conditions) {
                let example = zip(gap.example, table.columns).map { $0 ?? $1.points[0] }
                #expect(table.matching(example).isEmpty && holds(example), "\(gap) \(comment)")
            }
        }
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func `finds every rule that never fires`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<80 {
            let table = try RandomTable(round.isMultiple(of: 2) ? .first : .priority, &random)
            let comment = Comment(rawValue: "seed \(seed), round \(round)\n\(table.description)")
            let findings = TableAnalysis.findings(of: table.analysed)
            let winners = Set(table.points.compactMap(table.winner))
            let dead = Set(table.cells.indices).subtracting(winners)
            #expect(Set(findings.compactMap(\.deadRule)) == dead, "\(findings) \(comment)")
            for case .shadowed(let rule, let others) in findings {
                for point in table.points where table.matching(point).contains(rule) {
                    #expect(!Set(others).isDisjoint(with: table.matching(point)), "\(point) \(others) \(comment)")
                }
            }
        }
    }

    @Test(arguments: [31, 32, 33] as [UInt64])
    func `finds all rules that match together`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<80 {
            let table = try RandomTable(round.isMultiple(of: 2) ? .unique : .any, &random)
            let comment = Comment(rawValue: "seed \(seed), round \(round)\n\(table.description)")
            var expected: Set<[Int]> = []
            for point in table.points {
                let matching = table.matching(point)
                for rule in matching {
                    for other in matching where other < rule {
                        if table.hit == .any, table.outputs[rule] == table.outputs[other] { continue }
                        expected.insert([rule, other])
                    }
                }
            }
            var found: Set<[Int]> = []
            for finding in TableAnalysis.findings(of: table.analysed) {
                guard let (rule, others, box) = finding.meeting else { continue }
                for other in others { found.insert([rule, other]) }
                let example = zip(box.example, table.columns).map { $0 ?? $1.points[0] }
                #expect(Set([rule, others[0]]).isSubset(of: table.matching(example)), "\(finding) \(comment)")
                let holds = try table.condition(box.condition)
                for point in table.points where table.needsRule(point) && holds(point) {
                    #expect(
                        Set([rule, others[0]]).isSubset(of: table.matching(point)), "\(point) \(finding) \(comment)")
                }
            }
            #expect(found == expected, comment)
        }
    }
}

extension TableFinding {
    fileprivate var deadRule: Int? {
        switch self {
        case .emptyCell(let rule, _), .outsideDomain(let rule, _, _), .shadowed(let rule, _): rule
        default: nil
        }
    }

    fileprivate var meeting: (rule: Int, others: [Int], box: TableBox)? {
        switch self {
        case .overlap(let rule, let others, let box), .conflict(let rule, let others, _, let box): (rule, others, box)
        default: nil
        }
    }
}
