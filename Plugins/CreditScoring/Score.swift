public import CountersignPluginKit

/// What the scorecard says.
public struct Score: Codable, Hashable, Sendable {
    /// The sum of the points.
    public var score: Int
    /// The grade of the score, or D where a knock-out holds.
    public var grade: Grade
    /// The band of the probability of default within twelve months.
    public var probability: Band
    /// A line for each characteristic, the one that cost most points first.
    public var reasons: [Reason]
    /// Codes of what makes the grade D whatever the score.
    public var knockOuts: [String]
    /// Keys of facts that were not given.
    public var missing: [String]
    /// The scorecard, such as `2026.1`.
    public var scorecardVersion: String
}

/// From A, best, to D.
public enum Grade: String, Codable, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
}

/// Probabilities between 0 and 1.
public struct Band: Codable, Hashable, Sendable {
    /// At least.
    public var low: Decimal128
    /// At most.
    public var high: Decimal128
}

/// What one characteristic gave.
public struct Reason: Codable, Hashable, Sendable {
    /// The characteristic and its bin: `overdue.none`.
    public var code: String
    /// The points it gave.
    public var points: Int
    /// The points that it cost against the best bin.
    public var lost: Int
    /// The bin in English.
    public var en: String
    /// The bin in Chinese.
    public var zh: String
}
