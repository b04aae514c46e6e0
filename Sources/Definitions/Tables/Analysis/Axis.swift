import FEEL

/// One input of a table, cut at every boundary that a cell of its column has: between two cuts all values are alike.
struct Axis {
    /// Values that the same cells let pass.
    struct Class {
        /// The rules whose cell lets them pass, and those of whose cell nothing is known.
        var rules: RuleBits
        var pieces: [ValueRegion.Interval]
        /// Null is a class of its own.
        let isNull: Bool
    }

    let name: String
    let domain: InputDomain
    private(set) var classes: [Class] = []
    /// The classes of each rule.
    private(set) var classesOfRule: [[Int]]
    /// Whether missing values are thought of: some cell but `-` lets null pass.
    let expectsNull: Bool
    /// The rules whose cell some value of the domain passes.
    private(set) var reachable: RuleBits
    /// How the author wrote a cut that is snapped to the decimals of the domain.
    private(set) var written: [RegionCut: RegionCut] = [:]

    /// - Parameter capacity: how many rules and other boxes the sets of rules have room for.
    init(_ column: Int, of table: AnalysedTable, capacity: Int) {
        name = table.inputs[column].name
        domain = table.inputs[column].domain
        classesOfRule = Array(repeating: [], count: table.rules.count)
        reachable = RuleBits(capacity: capacity)
        expectsNull = table.rules.contains { rule in
            rule.cells[column].map { $0 != .everything && ValueRegion.null.isSubset(of: $0) } ?? false
        }
        let cells = table.rules.indices.map { table.cell(column, of: $0) }
        if let decimals = domain.decimals {
            note((table.rules.map { $0.cells[column] } + [domain.declared]).compactMap { $0 }, decimals)
        }
        group(pieces(cells), cells, capacity)
    }

    private mutating func note(_ cells: [ValueRegion], _ decimals: Int) {
        for cut in cells.flatMap({ $0.intervals.flatMap { [$0.lower, $0.upper] } }) {
            let snapped = cut.snapped(toDecimals: decimals)
            if written[snapped] == nil { written[snapped] = cut }
        }
    }

    /// The domain in pieces, in order.
    private func pieces(_ cells: [ValueRegion?]) -> [ValueRegion.Interval] {
        guard let region = domain.region else { return [] }
        let all = Set(cells.lazy.compactMap { $0 } + [region])
        let cuts = Set(all.flatMap { $0.intervals.flatMap { [$0.lower, $0.upper] } }).sorted()
        var pieces: [ValueRegion.Interval] = []
        var next = cuts[...]
        for interval in region.intervals {
            while let cut = next.first, cut < interval.upper {
                next.removeFirst()
                if let end = next.first, !(cut < interval.lower), let piece = ValueRegion.Interval(cut, end) {
                    pieces.append(piece)
                }
            }
        }
        return pieces
    }

    private mutating func group(_ pieces: [ValueRegion.Interval], _ cells: [ValueRegion?], _ capacity: Int) {
        var open = RuleBits(capacity: capacity)
        var sets = Array(repeating: RuleBits(capacity: capacity), count: pieces.count)
        let positions = Dictionary(pieces.enumerated().map { ($1.lower, $0) }, uniquingKeysWith: { first, _ in first })
        for (rule, cell) in cells.enumerated() {
            guard let cell, cell != domain.region else {
                open.insert(rule)
                continue
            }
            for interval in cell.intervals {
                var position = positions[interval.lower] ?? pieces.count
                while position < pieces.count, !(interval.upper < pieces[position].upper) {
                    sets[position].insert(rule)
                    position += 1
                }
            }
        }
        // Values on no line are all alike.
        if domain.region == nil { classes = [Class(rules: open, pieces: [], isNull: false)] }
        var known: [RuleBits: Int] = [:]
        let all = Array(zip(pieces, sets))
        // Null last: an example with a value tells people more.
        for (piece, set) in all.filter({ $0.0.lower.kind != .null }) + all.filter({ $0.0.lower.kind == .null }) {
            let rules = set.union(open)
            let isNull = piece.lower.kind == .null
            if !isNull, let index = known[rules] {
                classes[index].pieces.append(piece)
                continue
            }
            if !isNull { known[rules] = classes.count }
            classes.append(Class(rules: rules, pieces: [piece], isNull: isNull))
        }
        for (index, group) in classes.enumerated() {
            reachable.formUnion(group.rules)
            for rule in group.rules.numbers { classesOfRule[rule].append(index) }
        }
    }

    /// Lets a box of classes count as a rule.
    mutating func add(_ rule: Int, to box: [Int]) {
        for index in box { classes[index].rules.insert(rule) }
        reachable.insert(rule)
    }

    /// The classes whose values a table must have a rule for.
    var expected: [Int] { classes.indices.filter { !classes[$0].isNull || expectsNull } }

    /// All values of some classes.
    func region(_ box: [Int]) -> ValueRegion { ValueRegion(box.flatMap { classes[$0].pieces }) }
}
