/// `=` and `!=`.
final class EqualityNode: TruthNode {
    private let left: any Node
    private let right: any Node
    private let negated: Bool
    private let range: SourceRange

    init(_ left: any Node, _ right: any Node, negated: Bool, _ range: SourceRange) {
        self.left = left
        self.right = right
        self.negated = negated
        self.range = range
    }

    func truth(_ frame: inout Frame) -> Truth {
        let (a, b) = (left.evaluate(&frame), right.evaluate(&frame))
        let result = Equality.test(a, b, &frame)
        if result == .unknown {
            let (code, message) = Ordering.complaint(a, b, frame.zones)
            frame.report(code, range, message)
        }
        return negated ? result.negated : result
    }
}

/// `<`, `<=`, `>`, `>=`.
final class OrderNode: TruthNode {
    private let left: any Node
    private let right: any Node
    private let comparison: ComparisonOperator
    private let range: SourceRange

    init(_ left: any Node, _ right: any Node, _ comparison: ComparisonOperator, _ range: SourceRange) {
        self.left = left
        self.right = right
        self.comparison = comparison
        self.range = range
    }

    func truth(_ frame: inout Frame) -> Truth {
        let (a, b) = (left.evaluate(&frame), right.evaluate(&frame))
        if let order = Ordering.compare(a, b, &frame) { return Truth(comparison.holds(order)) }
        let (code, message) = Ordering.complaint(a, b, frame.zones)
        frame.report(code, range, message)
        return .unknown
    }
}

/// A comparison with a number that is known: most conditions are.
final class NumberComparisonNode: TruthNode {
    private let left: any Node
    private let number: Decimal128
    private let comparison: ComparisonOperator
    private let range: SourceRange

    init(_ left: any Node, _ comparison: ComparisonOperator, _ number: Decimal128, _ range: SourceRange) {
        self.left = left
        self.number = number
        self.comparison = comparison
        self.range = range
    }

    func truth(_ frame: inout Frame) -> Truth {
        let value = left.evaluate(&frame)
        if case .number(let other) = value {
            return Truth(comparison.holds(other < number ? -1 : other == number ? 0 : 1))
        }
        let (code, message) = Ordering.complaint(value, .number(number), frame.zones)
        frame.report(code, range, message)
        return .unknown
    }
}

/// `x between a and b`
final class BetweenNode: TruthNode {
    private let value: any Node
    private let low: any Node
    private let high: any Node
    private let range: SourceRange

    init(_ value: any Node, _ low: any Node, _ high: any Node, _ range: SourceRange) {
        self.value = value
        self.low = low
        self.high = high
        self.range = range
    }

    func truth(_ frame: inout Frame) -> Truth {
        let (x, a, b) = (value.evaluate(&frame), low.evaluate(&frame), high.evaluate(&frame))
        guard let first = Ordering.compare(x, a, &frame) else { return complain(x, a, &frame) }
        guard let second = Ordering.compare(x, b, &frame) else { return complain(x, b, &frame) }
        return Truth(first >= 0 && second <= 0)
    }

    private func complain(_ left: Value, _ right: Value, _ frame: inout Frame) -> Truth {
        let (code, message) = Ordering.complaint(left, right, frame.zones)
        frame.report(code, range, message)
        return .unknown
    }
}
