import FEEL

/// What the analysis of a decision table has found. Rules count from 0.
enum TableFinding: Hashable, Sendable {
    /// No rule matches in a part of the space.
    case gap(TableBox)
    /// There are more gaps than those that are listed.
    case moreGaps
    /// A rule and rules before it match together, and the hit policy forbids that.
    case overlap(rule: Int, with: [Int], TableBox)
    /// A rule and rules before it match together, and their outputs may differ.
    case conflict(rule: Int, with: [Int], isCertain: Bool, TableBox)
    /// No value passes a cell.
    case emptyCell(rule: Int, column: Int)
    /// No value that the input can have passes a cell.
    case outsideDomain(rule: Int, column: Int, domain: String)
    /// Whenever a rule matches, others do that go before it.
    case shadowed(rule: Int, by: [Int])
    /// No rule gives a value of a closed list.
    case neverGiven(output: Int, value: Int)
    /// The analysis was given up.
    case tooLarge
}

/// A part of the space of a table's inputs, and a point of it.
struct TableBox: Hashable, Sendable {
    /// A condition in FEEL that tells the part; empty where it is the whole space.
    let condition: String
    /// An input of each column; nil where it says nothing.
    let example: [Value?]
}
