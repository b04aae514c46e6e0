/// A set of values, exact: intervals over the lines of the kinds, in order and apart from each other.
package struct ValueRegion: Hashable, Sendable {
    /// The values between two places of one line. It holds at least one.
    package struct Interval: Hashable, Sendable {
        package let lower: RegionCut
        package let upper: RegionCut

        /// Nil where nothing lies between.
        package init?(_ lower: RegionCut, _ upper: RegionCut) {
            guard lower < upper else { return nil }
            self.lower = lower
            self.upper = upper
        }
    }

    package let intervals: [Interval]

    private init(apart intervals: [Interval]) { self.intervals = intervals }

    /// What lies in any of the intervals.
    package init(_ intervals: [Interval]) {
        var merged: [Interval] = []
        for interval in intervals.sorted(by: { $0.lower < $1.lower }) {
            guard let last = merged.last, !(last.upper < interval.lower), last.lower.kind == interval.lower.kind,
                let joined = Interval(last.lower, max(last.upper, interval.upper))
            else {
                merged.append(interval)
                continue
            }
            merged[merged.count - 1] = joined
        }
        self.intervals = merged
    }

    package static let empty = ValueRegion(apart: [])

    /// Every value that lies on a line.
    package static let everything = all(of: RegionKind.allCases)

    /// Every value of some kinds.
    package static func all(of kinds: [RegionKind]) -> ValueRegion {
        ValueRegion(kinds.compactMap { Interval(.start(of: $0), .end(of: $0)) })
    }

    /// One value.
    package static func only(_ point: RegionPoint) -> ValueRegion {
        ValueRegion(apart: [Interval(.before(point), .after(point))].compactMap { $0 })
    }

    package var isEmpty: Bool { intervals.isEmpty }

    /// The kinds of which it has values.
    package var kinds: Set<RegionKind> { Set(intervals.map(\.lower.kind)) }

    package func contains(_ point: RegionPoint) -> Bool {
        let place = RegionCut.before(point)
        return intervals.contains { !(place < $0.lower) && place < $0.upper }
    }
}

extension ValueRegion {
    package func union(_ other: ValueRegion) -> ValueRegion { ValueRegion(intervals + other.intervals) }

    package func intersection(_ other: ValueRegion) -> ValueRegion {
        var common: [Interval] = []
        var (left, right) = (intervals[...], other.intervals[...])
        while let a = left.first, let b = right.first {
            if let part = Interval(max(a.lower, b.lower), min(a.upper, b.upper)) { common.append(part) }
            if a.upper < b.upper { left.removeFirst() } else { right.removeFirst() }
        }
        return ValueRegion(apart: common)
    }

    package func subtracting(_ other: ValueRegion) -> ValueRegion {
        var rest: [Interval] = []
        var taken = other.intervals[...]
        for interval in intervals {
            var lower = interval.lower
            while let next = taken.first, !(interval.upper < next.lower) {
                if let part = Interval(lower, min(next.lower, interval.upper)) { rest.append(part) }
                lower = max(lower, next.upper)
                guard !(interval.upper < next.upper) else { break }
                taken.removeFirst()
            }
            if let part = Interval(lower, interval.upper) { rest.append(part) }
        }
        return ValueRegion(apart: rest)
    }

    package func isSubset(of other: ValueRegion) -> Bool { subtracting(other).isEmpty }

    /// The set among numbers of at most so many decimals.
    package func snapped(toDecimals decimals: Int) -> ValueRegion {
        ValueRegion(
            intervals.compactMap {
                Interval($0.lower.snapped(toDecimals: decimals), $0.upper.snapped(toDecimals: decimals))
            })
    }
}
