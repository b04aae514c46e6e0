/// What a point or a range takes up among the values of its kind: from one cut to another.
///
/// A cut lies between values: just before one, just after one, or beyond them all. A closed end is the cut on the far
/// side of its value, an open one the cut on the near side; so the many clauses of DMN 1.5, table 78, about included and
/// excluded ends become comparisons of cuts. A point is cut before and after itself.
struct Extent {
    enum Cut {
        case lowest
        case before(Value)
        case after(Value)
        case highest
    }

    let start: Cut
    let end: Cut
    /// The point; nil for a range.
    let point: Value?

    var isPoint: Bool { point != nil }

    /// nil for null, for what has no order, and for `(!= x)`, which is no stretch.
    init?(_ value: Value) {
        switch value {
        case .range(let range):
            guard let start = Self.start(of: range), let end = Self.end(of: range) else { return nil }
            (self.start, self.end, point) = (start, end, nil)
        case .null, .boolean, .list, .context, .function: return nil
        case let value: (start, end, point) = (.before(value), .after(value), value)
        }
    }

    private static func start(of range: ValueRange) -> Cut? {
        switch range.comparison {
        case .less, .lessOrEqual: .lowest
        case .notEqual: nil
        default: range.startIncluded ? .before(range.start) : .after(range.start)
        }
    }

    private static func end(of range: ValueRange) -> Cut? {
        switch range.comparison {
        case .greater, .greaterOrEqual: .highest
        case .notEqual: nil
        default: range.endIncluded ? .after(range.end) : .before(range.end)
        }
    }
}

extension Extent.Cut {
    /// Whether the value at it belongs to a range that begins here.
    var beginsClosed: Bool { if case .before = self { true } else { false } }
    /// Whether the value at it belongs to a range that ends here.
    var endsClosed: Bool { if case .after = self { true } else { false } }

    /// -1, 0 or 1; nil where the values have no common order.
    func compare(_ other: Extent.Cut, _ frame: inout Frame) -> Int? {
        switch (self, other) {
        case (.lowest, .lowest), (.highest, .highest): 0
        case (.lowest, _), (_, .highest): -1
        case (.highest, _), (_, .lowest): 1
        case (.before(let a), .before(let b)), (.after(let a), .after(let b)): Ordering.compare(a, b, &frame)
        case (.before(let a), .after(let b)): Ordering.compare(a, b, &frame).map { $0 == 0 ? -1 : $0 }
        case (.after(let a), .before(let b)): Ordering.compare(a, b, &frame).map { $0 == 0 ? 1 : $0 }
        }
    }

    /// The same against the value at a closed end: 0 where it is this one, whatever the side.
    func compare(value: Value, _ frame: inout Frame) -> Int? {
        switch self {
        case .lowest: -1
        case .highest: 1
        case .before(let own), .after(let own): Ordering.compare(own, value, &frame)
        }
    }
}

/// The relations of DMN 1.5, table 78; nil where the values have no common order. Those not here are these with the
/// arguments exchanged.
enum RangeRelation {
    static func before(_ left: Extent, _ right: Extent, _ frame: inout Frame) -> Bool? {
        left.end.compare(right.start, &frame).map { $0 <= 0 }
    }

    /// The end of the one is the start of the other, and belongs to both.
    static func meets(_ left: Extent, _ right: Extent, _ frame: inout Frame) -> Bool? {
        guard case .before(let value) = right.start else {
            return left.end.compare(right.start, &frame).map { _ in false }
        }
        return left.end.compare(value: value, &frame).map { $0 == 0 && left.end.endsClosed }
    }

    static func overlaps(_ left: Extent, _ right: Extent, _ frame: inout Frame) -> Bool? {
        guard let first = left.end.compare(right.start, &frame), let second = left.start.compare(right.end, &frame)
        else { return nil }
        return first > 0 && second < 0
    }

    static func overlapsBefore(_ left: Extent, _ right: Extent, _ frame: inout Frame) -> Bool? {
        guard let starts = left.start.compare(right.start, &frame), let ends = left.end.compare(right.end, &frame),
            let meeting = left.end.compare(right.start, &frame)
        else { return nil }
        return starts < 0 && meeting > 0 && ends <= 0
    }

    static func finishes(_ left: Extent, _ right: Extent, _ frame: inout Frame) -> Bool? {
        if let point = left.point {
            return right.end.compare(value: point, &frame).map { $0 == 0 && right.end.endsClosed }
        }
        guard let ends = left.end.compare(right.end, &frame), let starts = left.start.compare(right.start, &frame)
        else { return nil }
        return ends == 0 && starts >= 0
    }

    static func starts(_ left: Extent, _ right: Extent, _ frame: inout Frame) -> Bool? {
        if let point = left.point {
            return right.start.compare(value: point, &frame).map { $0 == 0 && right.start.beginsClosed }
        }
        guard let starts = left.start.compare(right.start, &frame), let ends = left.end.compare(right.end, &frame)
        else { return nil }
        return starts == 0 && ends <= 0
    }

    static func includes(_ left: Extent, _ right: Extent, _ frame: inout Frame) -> Bool? {
        guard let starts = left.start.compare(right.start, &frame), let ends = left.end.compare(right.end, &frame)
        else { return nil }
        return starts <= 0 && ends >= 0
    }

    static func coincides(_ left: Extent, _ right: Extent, _ frame: inout Frame) -> Bool? {
        guard let starts = left.start.compare(right.start, &frame), let ends = left.end.compare(right.end, &frame)
        else { return nil }
        return starts == 0 && ends == 0
    }
}
