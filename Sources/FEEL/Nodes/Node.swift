/// A resolved piece of an expression that can be evaluated: names are slots, constants are folded.
///
/// Nodes are final classes without state; evaluating one twice on equal frames gives equal values.
protocol Node: AnyObject, Sendable {
    /// The value.
    func evaluate(_ frame: inout Frame) -> Value
    /// The value as a truth value: what conditions use, so that no value is made on the way.
    func truth(_ frame: inout Frame) -> Truth
}

extension Node {
    func truth(_ frame: inout Frame) -> Truth {
        if case .boolean(let value) = evaluate(&frame) { return Truth(value) }
        return .unknown
    }
}

/// A node whose own result is a truth value.
protocol TruthNode: Node {}

extension TruthNode {
    func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
}
