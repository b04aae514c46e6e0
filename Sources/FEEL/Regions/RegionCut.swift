/// A place between the values of a line, where an interval can begin or end.
///
/// Where every value has a next one, the place behind it is the place before the next; so that what is written
/// differently and means the same is the same.
package struct RegionCut: Hashable, Comparable, Sendable {
    enum Place: Hashable, Sendable {
        case start
        case before(RegionPoint.Key)
        case after(RegionPoint.Key)
        case end
    }

    package let kind: RegionKind
    let place: Place

    private init(_ kind: RegionKind, _ place: Place) {
        self.kind = kind
        self.place = place
    }

    /// Before all values of a kind.
    package static func start(of kind: RegionKind) -> RegionCut {
        switch kind {
        case .null, .boolean, .time: RegionCut(kind, .before(.count(0)))
        case .string: RegionCut(kind, .before(.text(Text.Key(""))))
        case .number, .date, .dateTime, .moment, .yearsMonths, .daysTime: RegionCut(kind, .start)
        }
    }

    /// Behind all values of a kind.
    package static func end(of kind: RegionKind) -> RegionCut {
        switch kind {
        case .null: RegionCut(kind, .before(.count(1)))
        case .boolean: RegionCut(kind, .before(.count(2)))
        case .time: RegionCut(kind, .before(.count(86_400)))
        case .number, .string, .date, .dateTime, .moment, .yearsMonths, .daysTime: RegionCut(kind, .end)
        }
    }

    /// The place before a value.
    package static func before(_ point: RegionPoint) -> RegionCut { RegionCut(point.kind, .before(point.key)) }

    /// The place behind a value.
    package static func after(_ point: RegionPoint) -> RegionCut {
        switch point.key {
        case .number: RegionCut(point.kind, .after(point.key))
        case .text(let text): RegionCut(point.kind, .before(.text(Text.Key(text.text + "\0"))))
        case .count(let count): RegionCut(point.kind, .before(.count(count + 1)))
        }
    }

    /// The place among numbers of at most so many decimals: what lies between two neighbours of these is nothing.
    package func snapped(toDecimals decimals: Int) -> RegionCut {
        switch place {
        case .before(.number(let number)):
            guard let next = number.rounded(scale: decimals, mode: .ceiling) else { return self }
            return RegionCut(kind, .before(.number(next)))
        case .after(.number(let number)):
            let unit = Decimal128(canonicalNegative: false, coefficient: 1, exponent: -decimals)
            guard let last = number.rounded(scale: decimals, mode: .floor), let next = last + unit, last < next else {
                return self
            }
            return RegionCut(kind, .before(.number(next)))
        default: return self
        }
    }

    package static func < (left: RegionCut, right: RegionCut) -> Bool {
        guard left.kind == right.kind else { return left.kind < right.kind }
        switch (left.place, right.place) {
        case (.start, .start), (.end, _), (_, .start): return false
        case (.start, _), (_, .end): return true
        case (.before(let a), .before(let b)), (.after(let a), .after(let b)), (.after(let a), .before(let b)):
            return a < b
        case (.before(let a), .after(let b)): return a <= b
        }
    }

    /// The value that the place touches, and whether that value lies behind it; nil at the ends of the line.
    package var point: (point: RegionPoint, isBehind: Bool)? {
        switch place {
        case .start, .end: nil
        case .before(let key): (RegionPoint(kind, key), true)
        case .after(let key): (RegionPoint(kind, key), false)
        }
    }
}
