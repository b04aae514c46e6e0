/// A range of values, such as `[1..10)`, `> 5` or `(= 3)`.
public struct ValueRange: Hashable, Sendable {
    /// The lower end; null where the range has none.
    public let start: Value
    /// Whether the lower end belongs to the range.
    public let startIncluded: Bool
    /// The upper end; null where the range has none.
    public let end: Value
    /// Whether the upper end belongs to the range.
    public let endIncluded: Bool

    /// A range; an end that is null is open on that side.
    public init(start: Value, startIncluded: Bool, end: Value, endIncluded: Bool) {
        self.start = start
        self.startIncluded = startIncluded
        self.end = end
        self.endIncluded = endIncluded
    }
}
