import FEEL
import Testing

@testable import Definitions

/// Tables of hundreds of rules, made by cutting the space of all inputs into boxes: they have no gap and no overlap until
/// one is put in.
@Suite struct `The analysis of large tables` {
    /// A side of a box: whole numbers from 0 to 999.
    private typealias Box = [Range<Int>]

    private func partition(_ count: Int, columns: Int, _ random: inout SplitMix64) -> [Box] {
        var boxes: [Box] = [Array(repeating: 0..<1_000, count: columns)]
        while boxes.count < count {
            let index = boxes.indices.randomElement(using: &random) ?? 0
            let column = Int.random(in: 0..<columns, using: &random)
            let side = boxes[index][column]
            guard side.count > 1 else { continue }
            let cut = Int.random(in: side.lowerBound + 1..<side.upperBound, using: &random)
            var other = boxes[index]
            other[column] = cut..<side.upperBound
            boxes[index][column] = side.lowerBound..<cut
            boxes.append(other)
        }
        return boxes
    }

    private func table(_ boxes: [Box], _ hit: HitPolicy = .unique) -> AnalysedTable {
        let domain = InputDomain(FEELCompiler.region(ofTests: "[0..999]", scope: NameScope())?.passing, decimals: 0)
        return AnalysedTable(
            hit: hit, inputs: (boxes.first ?? []).indices.map { AnalysedTable.Input(name: "c\($0)", domain: domain) },
            rules: boxes.map { box in
                AnalysedTable.Rule(
                    cells: box.map { side in
                        let cell = side == 0..<1_000 ? "-" : "[\(side.lowerBound)..\(side.upperBound))"
                        return FEELCompiler.region(ofTests: cell, scope: NameScope())?.passing
                    }, outputs: [.value("a")])
            }, allowed: [nil], defaults: [])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a partition has nothing to complain of`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let boxes = partition(500, columns: 6, &random)
        #expect(TableAnalysis.findings(of: table(boxes)) == [], "seed \(seed)")
    }

    @Test(arguments: [4, 5, 6] as [UInt64])
    func `a rule that is taken out leaves its own gap`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var boxes = partition(500, columns: 6, &random)
        let lost = boxes.remove(at: Int.random(in: 0..<500, using: &random))
        let findings = TableAnalysis.findings(of: table(boxes))
        #expect(findings.count == 1, "seed \(seed): \(findings)")
        guard case .gap(let box)? = findings.first else { return }
        for (side, value) in zip(lost, box.example) {
            #expect(side.contains(try #require(value?.asInt)), "seed \(seed): \(box) is not in \(lost)")
        }
    }

    @Test(arguments: [7, 8] as [UInt64])
    func `a rule that is widened meets its neighbours, and a last one for everything never fires`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var boxes = partition(300, columns: 5, &random)
        boxes.append(Array(repeating: 0..<1_000, count: 5))
        #expect(TableAnalysis.findings(of: table(boxes, .first)).count == 1, "seed \(seed)")
        let meeting = TableAnalysis.findings(of: table(boxes))
        #expect(meeting.count == 1, "seed \(seed)")
        guard case .overlap(rule: 300, with: let others, _)? = meeting.first else {
            Issue.record("seed \(seed): \(meeting)")
            return
        }
        #expect(others.count == 300)
    }

    @Test func `a table made to be hard is given up, not searched for ever`() {
        var random = SplitMix64(seed: 9)
        let rules = (0..<400).map { _ in
            let columns = Set((0..<60).shuffled(using: &random).prefix(5))
            return AnalysedTable.Rule(
                cells: (0..<60).map { column in
                    columns.contains(column)
                        ? ValueRegion.values([.boolean(Bool.random(using: &random))]) : .everything
                }, outputs: [.value("a")])
        }
        let table = AnalysedTable(
            hit: .first,
            inputs: (0..<60).map { AnalysedTable.Input(name: "c\($0)", domain: InputDomain(.all(of: [.boolean]))) },
            rules: rules, allowed: [nil], defaults: [])
        #expect(TableAnalysis.findings(of: table).contains(.tooLarge))
    }
}
