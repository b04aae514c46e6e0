/// A range of values, such as `[1..10)`, `(> 5)` or `(= 3)`.
public struct ValueRange: Hashable, Sendable {
    /// The lower end; null where the range has none.
    public let start: Value
    /// Whether the lower end belongs to the range.
    public let startIncluded: Bool
    /// The upper end; null where the range has none.
    public let end: Value
    /// Whether the upper end belongs to the range.
    public let endIncluded: Bool
    /// The operator of a range that was written with one; `(<= 10)` is not `(null..10]`, whose lower end is unknown.
    let comparison: ComparisonOperator?

    /// A range between two ends.
    public init(start: Value, startIncluded: Bool, end: Value, endIncluded: Bool) {
        self.start = start
        self.startIncluded = startIncluded
        self.end = end
        self.endIncluded = endIncluded
        comparison = nil
    }

    /// The range of the values for which a comparison holds.
    init(_ comparison: ComparisonOperator, _ value: Value) {
        let below = comparison == .less || comparison == .lessOrEqual
        let above = comparison == .greater || comparison == .greaterOrEqual
        start = below ? .null : value
        end = above ? .null : value
        startIncluded = comparison == .greaterOrEqual || comparison == .equal
        endIncluded = comparison == .lessOrEqual || comparison == .equal
        self.comparison = comparison
    }

    /// The ends, each once: both ends of `(= x)` are `x`, and going through both of `(= (= (= x)))` would double the work
    /// with every level.
    var ends: [Value] { comparison == nil ? [start, end] : [comparand] }

    /// What a range with an operator compares with.
    var comparand: Value {
        comparison == .less || comparison == .lessOrEqual ? end : start
    }
}

extension ValueRange {
    /// The same ends, written in the same way.
    public static func == (left: ValueRange, right: ValueRange) -> Bool {
        left.comparison == right.comparison && left.startIncluded == right.startIncluded
            && left.endIncluded == right.endIncluded && left.ends == right.ends
    }

    /// Hashes consistently with `==`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(comparison)
        hasher.combine(ends)
    }
}
