/// What a test makes of values: those that pass, those that fail, and the rest of which it cannot be said (DMN 1.5,
/// 10.3.2.6: the logic has three values). It is exact for every value that lies on a line.
package struct TestRegion: Hashable, Sendable {
    package let passing: ValueRegion
    package let failing: ValueRegion

    /// `-`
    static let anything = TestRegion(passing: .everything, failing: .empty)
    /// Of no value anything can be said.
    static let unknown = TestRegion(passing: .empty, failing: .empty)

    var negated: TestRegion { TestRegion(passing: failing, failing: passing) }

    func or(_ other: TestRegion) -> TestRegion {
        TestRegion(passing: passing.union(other.passing), failing: failing.intersection(other.failing))
    }

    func and(_ other: TestRegion) -> TestRegion {
        TestRegion(passing: passing.intersection(other.passing), failing: failing.union(other.failing))
    }

    /// Joins many, half by half: one after the other, thousands would take the square of their number.
    static func joined(_ regions: ArraySlice<TestRegion>, _ join: (TestRegion, TestRegion) -> TestRegion) -> TestRegion?
    {
        guard regions.count > 1 else { return regions.first }
        let middle = regions.startIndex + regions.count / 2
        guard let left = joined(regions[..<middle], join), let right = joined(regions[middle...], join) else {
            return nil
        }
        return join(left, right)
    }
}

extension TestRegion {
    /// `= value` (DMN 1.5, table 53): null is no other value, and kinds are not comparable; nil for a value on no line.
    static func equal(to value: Value) -> TestRegion? {
        guard let point = RegionPoint(value) else { return nil }
        let passing = ValueRegion.only(point)
        // Times with a zone and times without are not comparable where one is before the other, yet never equal.
        let kinds: [RegionKind] =
            switch point.kind {
            case .null: RegionKind.allCases
            case .dateTime, .moment: [.null, .dateTime, .moment]
            case let kind: [.null, kind]
            }
        return TestRegion(passing: passing, failing: ValueRegion.all(of: kinds).subtracting(passing))
    }

    /// A comparison with a known value, the tested one on the left.
    static func compared(_ comparison: ComparisonOperator, with value: Value) -> TestRegion? {
        if comparison == .equal { return equal(to: value) }
        if comparison == .notEqual { return equal(to: value)?.negated }
        guard let point = RegionPoint(value) else { return nil }
        guard point.kind.isOrdered else { return unknown }
        let interval =
            switch comparison {
            case .less: ValueRegion.Interval(.start(of: point.kind), .before(point))
            case .lessOrEqual: ValueRegion.Interval(.start(of: point.kind), .after(point))
            case .greater: ValueRegion.Interval(.after(point), .end(of: point.kind))
            case .greaterOrEqual, .equal, .notEqual: ValueRegion.Interval(.before(point), .end(of: point.kind))
            }
        return among(point.kind, interval)
    }

    /// `[low..high]`
    static func between(
        _ low: Value, _ lowIncluded: Bool, _ high: Value, _ highIncluded: Bool
    ) -> TestRegion? {
        guard let start = RegionPoint(low), let end = RegionPoint(high) else { return nil }
        guard start.kind == end.kind, start.kind.isOrdered else { return unknown }
        return among(
            start.kind,
            ValueRegion.Interval(
                lowIncluded ? .before(start) : .after(start), highIncluded ? .after(end) : .before(end)))
    }

    /// The value is it, or lies in it: what a known value means where a test stands (DMN 1.5, table 55).
    static func candidate(_ value: Value) -> TestRegion? {
        switch value {
        case .range(let range):
            guard let comparison = range.comparison else {
                return between(range.start, range.startIncluded, range.end, range.endIncluded)
            }
            return compared(comparison, with: range.comparand)
        case .list(let elements): return oneOf(elements)
        default: return equal(to: value)
        }
    }

    /// Elements of another kind do not make the answer unknown; a range among them does.
    private static func oneOf(_ elements: [Value]) -> TestRegion? {
        var (found, unknown): ([ValueRegion.Interval], [ValueRegion.Interval]) = ([], [])
        for element in elements {
            switch element {
            // Nothing on a line is a list, a context or a function.
            case .list, .context, .function: continue
            default:
                guard let region = candidate(element) else { return nil }
                found += region.passing.intervals
                guard case .range = element else { continue }
                let known = region.passing.union(region.failing)
                unknown += ValueRegion.everything.subtracting(known).intervals
            }
        }
        let passing = ValueRegion(found)
        let failing = ValueRegion.everything.subtracting(passing).subtracting(ValueRegion(unknown))
        return TestRegion(passing: passing, failing: failing)
    }

    private static func among(_ kind: RegionKind, _ interval: ValueRegion.Interval?) -> TestRegion {
        let passing = ValueRegion([interval].compactMap { $0 })
        return TestRegion(passing: passing, failing: ValueRegion.all(of: [kind]).subtracting(passing))
    }
}

extension RegionKind {
    /// Whether one value of the kind can be before another to FEEL (DMN 1.5, table 54).
    fileprivate var isOrdered: Bool {
        switch self {
        case .null, .boolean: false
        case .number, .string, .date, .time, .dateTime, .moment, .yearsMonths, .daysTime: true
        }
    }
}
