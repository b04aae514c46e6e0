/// A context whose entries do not see each other: a row of a relation.
final class RecordNode: Node {
    private let names: [String]
    private let values: [any Node]

    init(_ names: [String], _ values: [any Node]) {
        self.names = names
        self.values = values
    }

    func evaluate(_ frame: inout Frame) -> Value {
        guard frame.spend(values.count) else { return .null }
        return .context(Context(zip(names, values).map { ($0, $1.evaluate(&frame)) }))
    }
}

/// A value that is made after others, which it may use.
final class SequenceNode: Node {
    private let first: any Node
    private let last: any Node

    init(_ first: any Node, _ last: any Node) {
        self.first = first
        self.last = last
    }

    func evaluate(_ frame: inout Frame) -> Value {
        _ = first.evaluate(&frame)
        return last.evaluate(&frame)
    }
}
