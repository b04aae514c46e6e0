import FEEL

/// Everything that can be said of a decision table without running it, exactly: by boxes of classes of values, not by
/// trying inputs.
struct TableAnalysis {
    /// How many gaps are listed.
    static let gapLimit = 4
    /// How many classes the searches may look at in all, before the table is too large: under a second of work. Two
    /// thousand rules over six columns need a fifth of it.
    static let visits = 1_000_000
    /// How many rules times pieces of an axis are laid out.
    static let cellLimit = 20_000_000
    /// How much work may lie in comparing every rule with all others.
    static let workLimit = 300_000_000

    let table: AnalysedTable
    var space: RuleSpace
    private var visitsLeft = TableAnalysis.visits
    var findings: [TableFinding] = []
    /// The rules that never fire, whatever the reason.
    var dead: Set<Int> = []

    /// Analyses a table.
    ///
    /// - Parameter known: pairs of rules that have been reported already, the later one first.
    static func findings(of table: AnalysedTable, known: [Int: Int] = [:]) -> [TableFinding] {
        guard fits(table) else { return [.tooLarge] }
        var analysis = TableAnalysis(table: table, space: RuleSpace(table))
        analysis.run(known)
        return analysis.findings
    }

    private init(table: AnalysedTable, space: RuleSpace) {
        self.table = table
        self.space = space
    }

    private static func fits(_ table: AnalysedTable) -> Bool {
        table.inputs.indices.allSatisfy { column in
            let cuts = table.rules.reduce(2) { $0 + 2 * ($1.cells[column]?.intervals.count ?? 0) }
            return cuts * table.rules.count <= cellLimit
        }
    }

    private mutating func run(_ known: [Int: Int]) {
        reportEmptyCells()
        reportNeverGiven()
        guard space.work <= TableAnalysis.workLimit else { return findings.append(.tooLarge) }
        reportOverlaps(known)
        do throws(CoverSearch.Exhausted) {
            try reportShadowed(known)
            try reportGaps()
        } catch {
            findings.append(.tooLarge)
        }
    }

    /// A point of a box that none of the rules holds.
    mutating func uncovered(in box: ClassBox, by rules: RuleBits) throws(CoverSearch.Exhausted) -> [Int]? {
        var search = CoverSearch(space, visits: visitsLeft)
        let point = try search.uncovered(in: box, by: rules)
        visitsLeft = search.visitsLeft
        return point
    }
}
