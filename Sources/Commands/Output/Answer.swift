internal import Core
internal import FEEL

/// What a verb answers with: the same facts as text for people and as values for programs.
protocol Answer: Sendable {
    /// The whole, for `json` and `yaml`.
    var value: Value { get }
    /// The rows, for `jsonl` and `csv`.
    var table: Table { get }
    /// For people; ends with a line end unless it is empty.
    func text(for face: Face) -> String
    /// What is said on standard error beside it: that nothing was found, how to get the next page.
    var notes: [Message] { get }
}

extension Answer {
    var notes: [Message] { [] }
}
